// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral.Language;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Person;
import se.hemresa.cases.consent.ConsentBook;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.InformationGiven;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Telling;
import se.hemresa.cases.consent.Interpreter;

/** What must hold before a person wants to return: the guards of {@code wantsReturn} (domain.md §8.3). */
public final class CounsellingGuards {

    private CounsellingGuards() {}

    /** Reads InformationGiven and Person.languages: the newest telling of the programme was understood, in a language of the
     * person, through an interpreter where one is needed. Of a person whose languages are not known, an interpreter proves it. */
    @Component(service = Guard.class)
    public static final class InformationUnderstood implements Guard {

        private final ConsentStore store;
        private final FactStore facts;

        @Activate
        public InformationUnderstood(@Reference ConsentStore store, @Reference FactStore facts) {
            this.store = store;
            this.facts = facts;
        }

        @Override
        public String code() {
            return "information-given-in-understood-language";
        }

        @Override
        public boolean holds(CaseId caseId) {
            List<Language> spoken = facts.person(caseId).map(Person::languages).orElse(List.of());
            return newest(store, caseId, PackageCode.PROGRAMME)
                    .filter(InformationGiven::understood)
                    .flatMap(InformationGiven::telling)
                    .filter(telling -> reaches(telling, spoken))
                    .isPresent();
        }

        private static boolean reaches(Telling telling, List<Language> spoken) {
            boolean interpreted = telling.interpreter() != Interpreter.NOT_NEEDED;
            return spoken.isEmpty()
                    ? interpreted
                    : spoken.stream()
                            .filter(language -> language.code().equals(telling.language()))
                            .anyMatch(language -> interpreted || !language.interpreterNeeded());
        }
    }

    /** Reads InformationGiven: the newest row about the reflection period was understood, or says why it does not apply. */
    @Component(service = Guard.class)
    public static final class ReflectionPeriodExplained implements Guard {

        private final ConsentStore store;

        @Activate
        public ReflectionPeriodExplained(@Reference ConsentStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "reflection-period-explained";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return newest(store, caseId, PackageCode.REFLECTION_PERIOD)
                    .filter(information -> information.understood()
                            || information.notApplicableBecause().isPresent())
                    .isPresent();
        }
    }

    /** Reads ConsentRecord: a consent to DATA_COLLECTION is in force. */
    @Component(service = Guard.class)
    public static final class DataCollectionConsented implements Guard {

        private final ConsentBook consents;

        @Activate
        public DataCollectionConsented(@Reference ConsentBook consents) {
            this.consents = consents;
        }

        @Override
        public String code() {
            return "consent-data-collection-live";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return consents.of(caseId).live("DATA_COLLECTION");
        }
    }

    /** Reads VoluntaryDeclaration.pressureChecklist of the newest declaration; without one nothing is proven. */
    @Component(service = Guard.class)
    public static final class NoPressure implements Guard {

        private final ConsentStore store;

        @Activate
        public NoPressure(@Reference ConsentStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "no-pressure-flag";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.declaration(caseId)
                    .filter(declaration -> !declaration.pressureChecklist().pressure())
                    .isPresent();
        }
    }

    static Optional<InformationGiven> newest(ConsentStore store, CaseId caseId, PackageCode code) {
        return store.information(caseId).stream()
                .filter(information -> information.packageCode() == code)
                .findFirst();
    }
}
