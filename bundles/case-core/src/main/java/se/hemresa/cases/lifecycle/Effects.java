// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Tasks;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.BrokenOff;
import se.hemresa.cases.closing.CaseHeld;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Hold;

/**
 * What case-core itself brings about by a transition, in its unit of work: tasks, the hold of a renewed consent, and the
 * events that tell more than the move. What other modules bring about they do by themselves, from the journal.
 */
@Component(service = Effects.class)
public final class Effects {

    /** How long people have for what an answer of IOM leaves to them. */
    private static final Duration TO_ANSWER = Duration.ofDays(7);

    /** The task that follows from an effect. */
    private static final Map<String, String> TASKS = Map.of(
            "inform-person-task-created", "inform-person",
            "choose-recipient-task-created", "choose-recipient");

    private final ClosingStore closing;
    private final CaseFacts facts;
    private final Tasks tasks;
    private final Journal journal;
    private final CaseBook book;

    @Activate
    public Effects(
            @Reference ClosingStore closing,
            @Reference CaseFacts facts,
            @Reference Tasks tasks,
            @Reference Journal journal,
            @Reference CaseBook book) {
        this.closing = closing;
        this.facts = facts;
        this.tasks = tasks;
        this.journal = journal;
        this.book = book;
    }

    void follow(StateRule rule, CaseId caseId) {
        rule.effects().stream()
                .map(TASKS::get)
                .filter(kind -> kind != null)
                .forEach(kind -> tasks.open(
                        caseId, kind, "REGION_COORDINATOR", book.now().plus(TO_ANSWER), caseId.toString()));
        switch (rule.event()) {
            case "hold" -> openHold(caseId).ifPresent(this::tell);
            case "consentRenewed" -> openHold(caseId).ifPresent(this::holdForRenewal);
            case "breakOff" ->
                facts.newest(caseId, BreakOff.class)
                        .ifPresent(breakOff -> journal.append(new BrokenOff(caseId, breakOff.reason())));
            default -> {
                // The move tells everything.
            }
        }
    }

    private Optional<Hold> openHold(CaseId caseId) {
        return closing.holds(caseId).stream().filter(Hold::open).findFirst();
    }

    private void tell(Hold hold) {
        journal.append(new CaseHeld(hold.stamp().caseId(), hold.reason(), hold.reviewOn()));
    }

    /** The case rests for the new review (domain.md §8.4.11), whatever it rested for before. */
    private void holdForRenewal(Hold entered) {
        Hold renewed = entered;
        if (!Hold.RENEWED_CONSENT.equals(entered.reason())) {
            renewed = new Hold(
                    book.stamp(entered.stamp().caseId()),
                    Hold.RENEWED_CONSENT,
                    entered.reviewOn(),
                    Optional.empty(),
                    Optional.empty());
            closing.add(renewed, Optional.empty());
        }
        tell(renewed);
    }
}
