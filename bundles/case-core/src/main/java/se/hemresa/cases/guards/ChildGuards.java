// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Clock;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Checks;
import se.hemresa.cases.persons.Guardian;

/** Who is a child on the day of travel, and who decides for it: guards of {@code childCase} and {@code riskAccepted} (domain.md §8.3). */
public final class ChildGuards {

    private ChildGuards() {}

    /** Reads Person.birthDate and Case.plannedTravelOn; whoever may be a child is one (domain.md §8.4.14). */
    @Component(service = Guard.class)
    public static final class ChildAtTravelDate implements Guard {

        private final CaseStore cases;
        private final CaseDirectory directory;

        @Activate
        public ChildAtTravelDate(@Reference CaseStore cases, @Reference CaseDirectory directory) {
            this.cases = cases;
            this.directory = directory;
        }

        @Override
        public String code() {
            return "person-is-child-at-travel-date";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId)
                    .flatMap(CaseFile::plannedTravelOn)
                    .filter(day -> directory.ageGroup(caseId, day) != AgeGroup.ADULT)
                    .isPresent();
        }
    }

    /** Reads Person.birthDate and Case.plannedTravelOn; only who is an adult for certain is one. */
    @Component(service = Guard.class)
    public static final class AdultAtTravelDate implements Guard {

        private final CaseStore cases;
        private final CaseDirectory directory;

        @Activate
        public AdultAtTravelDate(@Reference CaseStore cases, @Reference CaseDirectory directory) {
            this.cases = cases;
            this.directory = directory;
        }

        @Override
        public String code() {
            return "person-is-adult-at-travel-date";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId)
                    .flatMap(CaseFile::plannedTravelOn)
                    .filter(day -> directory.ageGroup(caseId, day) == AgeGroup.ADULT)
                    .isPresent();
        }
    }

    /** Reads Guardian: somebody decides for the child today. */
    @Component(service = Guard.class)
    public static final class GuardianRecorded implements Guard {

        private final CaseFacts facts;
        private final Clock clock;

        @Activate
        public GuardianRecorded(@Reference CaseFacts facts, @Reference Clock clock) {
            this.facts = facts;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "guardian-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            LocalDate today = Checks.today(clock);
            return facts.all(caseId, Guardian.class).stream()
                    .anyMatch(entered -> entered.fact().inForce(today));
        }
    }
}
