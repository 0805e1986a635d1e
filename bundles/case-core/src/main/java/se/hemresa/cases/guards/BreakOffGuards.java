// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Checks;
import se.hemresa.cases.Entered;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.closing.BreakOff;

/** What must be recorded before a journey is broken off: guards of {@code breakOff} (domain.md §8.3). */
public final class BreakOffGuards {

    private BreakOffGuards() {}

    /** The newest that was recorded after the last one was carried out. */
    private static Optional<BreakOff> pending(CaseFacts facts, CaseStore cases, CaseId caseId) {
        Instant carriedOut = cases.history(caseId).stream()
                .filter(change -> "breakOff".equals(change.event()))
                .map(StateChange::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return facts.all(caseId, BreakOff.class).stream()
                .findFirst()
                .filter(entered -> entered.stamp().at().isAfter(carriedOut))
                .map(Entered::fact);
    }

    /** Reads BreakOff.reason, BreakOff.contactAt and BreakOff.contactChannel, of a break-off that is not carried out yet. */
    @Component(service = Guard.class)
    public static final class ReasonRecorded implements Guard {

        private final CaseFacts facts;
        private final CaseStore cases;

        @Activate
        public ReasonRecorded(@Reference CaseFacts facts, @Reference CaseStore cases) {
            this.facts = facts;
            this.cases = cases;
        }

        @Override
        public String code() {
            return "break-off-reason-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return pending(facts, cases, caseId)
                    .filter(breakOff -> breakOff.reason() != null
                            && breakOff.contactAt() != null
                            && breakOff.contactChannel() != null)
                    .isPresent();
        }
    }

    /** Reads BreakOff.socialServicesInformedAt and Person.birthDate: for whoever may be a child, social services in Sweden know. */
    @Component(service = Guard.class)
    public static final class SocialServicesInformed implements Guard {

        private final CaseFacts facts;
        private final CaseStore cases;
        private final CaseDirectory directory;
        private final Clock clock;

        @Activate
        public SocialServicesInformed(
                @Reference CaseFacts facts,
                @Reference CaseStore cases,
                @Reference CaseDirectory directory,
                @Reference Clock clock) {
            this.facts = facts;
            this.cases = cases;
            this.directory = directory;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "social-services-informed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return directory.ageGroup(caseId, Checks.today(clock)) == AgeGroup.ADULT
                    || pending(facts, cases, caseId)
                            .filter(breakOff -> breakOff.socialServicesInformedAt() != null)
                            .isPresent();
        }
    }
}
