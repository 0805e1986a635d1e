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

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.Checks;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.emergency.EmergencyOverrideUsed;
import se.hemresa.cases.emergency.EmergencyRule;
import se.hemresa.cases.emergency.EmergencyStore;

/** What an emergency override that is approved changes about a transition, and what follows from using it. */
@Component(service = Emergencies.class)
public final class Emergencies {

    private final EmergencyStore overrides;
    private final CaseDirectory directory;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public Emergencies(
            @Reference EmergencyStore overrides,
            @Reference CaseDirectory directory,
            @Reference Tasks tasks,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.overrides = overrides;
        this.directory = directory;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param rule a transition
     * @param caseId the case
     * @param said what each of its guards says
     * @return the same, but while an override lives, what it skips only warns
     */
    List<GuardOutcome> lift(StateRule rule, CaseId caseId, List<GuardOutcome> said) {
        if (said.stream().noneMatch(GuardOutcome::blocks) || live(rule, caseId).isEmpty()) {
            return said;
        }
        EmergencyRule emergency = rule.emergency().orElseThrow();
        // Who is not an adult for certain today is presumed to travel as a child.
        boolean adult = directory.ageGroup(caseId, Checks.today(clock)) == AgeGroup.ADULT;
        return said.stream()
                .map(guard -> guard.blocks() && emergency.skips(guard.code(), adult) ? warning(guard) : guard)
                .toList();
    }

    private static GuardOutcome warning(GuardOutcome guard) {
        return new GuardOutcome(
                guard.code(), guard.owner(), guard.outcome(), false, guard.english(), guard.swedish(), guard.reads());
    }

    /**
     * Uses the override up if the transition needs it, and has that reviewed.
     *
     * @param rule a transition that is about to happen
     * @param caseId the case, locked
     * @param said what each of its guards says, as {@link #lift} gave it; none blocks
     */
    void use(StateRule rule, CaseId caseId, List<GuardOutcome> said) {
        List<String> skipped = said.stream()
                .filter(guard -> guard.outcome() != GuardOutcome.Outcome.HOLDS && rule.mustHold(guard.code()))
                .map(GuardOutcome::code)
                .toList();
        if (skipped.isEmpty()) {
            return;
        }
        EmergencyOverride override =
                live(rule, caseId).orElseThrow(() -> new PlatformException(CaseError.EMERGENCY_OVERRIDE_OVER));
        overrides.use(override.id(), skipped, now());
        journal.append(new EmergencyOverrideUsed(caseId, override.id(), skipped));
        tasks.open(
                caseId,
                "review-emergency-override",
                "SUPERVISOR",
                now().plus(rule.emergency().orElseThrow().reviewWithin()),
                override.id().toString());
    }

    private Optional<EmergencyOverride> live(StateRule rule, CaseId caseId) {
        return rule.emergency()
                .flatMap(emergency -> overrides.of(caseId).stream()
                        .filter(override -> override.event().equals(rule.event()))
                        .filter(override -> override.approved(emergency) && !override.over(now()))
                        .findFirst());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
