// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Clock;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Checks;
import se.hemresa.cases.mapping.ReturnMapping;

/** What must be known of the place of return: the guard of {@code mappingDone} (domain.md §8.3). */
public final class MappingGuards {

    private static final int DAYS_A_SOURCE_LASTS = 90;

    private MappingGuards() {}

    /** Reads ReturnMapping: place, situation, some support, and a source that is not older than 90 days. */
    @Component(service = Guard.class)
    public static final class ReturnPlaceMapped implements Guard {

        private final CaseFacts facts;
        private final Clock clock;

        @Activate
        public ReturnPlaceMapped(@Reference CaseFacts facts, @Reference Clock clock) {
            this.facts = facts;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "return-place-mapped";
        }

        @Override
        public boolean holds(CaseId caseId) {
            LocalDate oldest = Checks.today(clock).minusDays(DAYS_A_SOURCE_LASTS);
            return facts.newest(caseId, ReturnMapping.class)
                    .filter(mapping -> told(mapping.place()) && told(mapping.situation()))
                    .filter(mapping -> !mapping.availableSupport().isEmpty())
                    .filter(mapping -> mapping.sources().stream()
                            .anyMatch(source -> !source.date().isBefore(oldest)))
                    .isPresent();
        }

        private static boolean told(String text) {
            return text != null && !text.isBlank();
        }
    }
}
