// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.StateChange;

/** Carries a transition out: the case, its history, the events. Whether it may happen has been decided before. */
@Component(service = Moves.class)
public final class Moves {

    /** The effect of every transition to the end (state-machine.json). */
    private static final String RETENTION_CLOCK = "retention-clock-set";

    /** The effect of a withdrawal during the journey, which is not broken off for it (domain.md §8.4.9). */
    private static final String RESTRICT_LATER = "restrict-on-leaving-journey";

    /** The class of a case of the programme: preserved and sealed until Riksarkivet decides (domain.md §12). */
    private static final String PROGRAMME_CASE = "R2";

    private final StateTable table;
    private final CaseStore cases;
    private final Endings endings;
    private final Effects effects;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public Moves(
            @Reference StateTable table,
            @Reference CaseStore cases,
            @Reference Endings endings,
            @Reference Effects effects,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.table = table;
        this.cases = cases;
        this.endings = endings;
        this.effects = effects;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param file a case
     * @param rule a transition that its state has
     * @return the state it would lead to
     */
    String target(CaseFile file, StateRule rule) {
        List<String> visited = rule.to().startsWith("@")
                ? cases.history(file.id()).stream().map(StateChange::to).toList()
                : List.of();
        // A case begins in the initial state, which is never set aside, so there is always a previous one.
        return table.target(rule, file.state(), visited).orElseThrow();
    }

    /**
     * @param file a case
     * @param rule a transition that its state has
     * @param given the reason that the caller gave; null for none
     * @return why the case will be closed; empty if the transition does not close it
     */
    Optional<String> reason(CaseFile file, StateRule rule, String given) {
        return endings.reason(file.id(), rule, given);
    }

    /**
     * Moves a case that is locked, in the running unit of work, on behalf of the current caller.
     *
     * @param file the case as locked
     * @param rule the transition
     * @param closureReason why it is closed; empty if the transition does not close it
     * @return the case after it
     */
    CaseFile move(CaseFile file, StateRule rule, Optional<String> closureReason) {
        String to = target(file, rule);
        Optional<String> reason = to.equals(file.state()) ? file.closureReason() : closureReason;
        CaseFile moved = file.moved(to, reason, retention(file, rule, to), pendingSince(file, rule, to));
        cases.save(moved);
        cases.append(change(file, moved, rule.event()));
        cases.forgetAgreements(file.id());
        journal.append(new CaseMoved(file.id(), rule.event(), file.state(), to));
        boolean wasClosed = StateTable.CLOSED.equals(file.state());
        boolean isClosed = StateTable.CLOSED.equals(to);
        if (isClosed && !wasClosed) {
            endings.close(file.id(), reason.orElseThrow());
        }
        if (wasClosed && !isClosed) {
            endings.reopen(file.id());
        }
        effects.follow(rule, file.id());
        return moved;
    }

    private static Optional<String> retention(CaseFile file, StateRule rule, String to) {
        if (rule.effects().contains(RETENTION_CLOCK)) {
            return Optional.of(PROGRAMME_CASE);
        }
        return StateTable.CLOSED.equals(to) ? file.retentionClass() : Optional.empty();
    }

    /** A restriction that waits stays, with its beginning, until the case is restricted or closed. */
    private Optional<Instant> pendingSince(CaseFile file, StateRule rule, String to) {
        if (StateTable.RESTRICTED.equals(to) || StateTable.CLOSED.equals(to)) {
            return Optional.empty();
        }
        Optional<Instant> begins = rule.effects().contains(RESTRICT_LATER) ? Optional.of(now()) : Optional.empty();
        return file.restrictionPendingSince().or(() -> begins);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private StateChange change(CaseFile before, CaseFile after, String event) {
        Caller caller = Caller.current();
        return new StateChange(
                before.id(),
                after.version(),
                event,
                Optional.of(before.state()),
                after.state(),
                now(),
                caller.agency(),
                caller.user());
    }
}
