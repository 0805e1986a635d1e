// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * What is counted of one case: codes, an age and a date, no name (domain.md §7.8). Lists are sorted and hold nothing twice.
 *
 * @param caseId the case
 * @param position the position of the event that made or last replaced the fact
 * @param referral how the case came in, and its state
 * @param person who it is about
 * @param exploitation what the person was exposed to
 * @param journey how far the case has come, and what came of it
 */
public record Fact(
        CaseId caseId, long position, Referral referral, Person person, Exploitation exploitation, Journey journey) {

    /**
     * How the case came in, and its state.
     *
     * @param referredOn the day of referral; its year is the year that the case is counted in
     * @param county the two-digit code of the county
     * @param source a code of the list {@code ReferralSource}
     * @param state the state of the case
     */
    public record Referral(LocalDate referredOn, String county, String source, String state) {

        static Referral from(Map<String, Object> shell) {
            return new Referral(
                    LocalDate.parse(text(shell, "referredOn")),
                    text(shell, "county"),
                    text(shell, "source"),
                    text(shell, "state"));
        }
    }

    /**
     * Who it is about.
     *
     * @param category the category
     * @param age the age at referral in years; empty if not known
     * @param citizenships codes of countries, ISO 3166-1 alpha-2
     */
    public record Person(Category category, OptionalInt age, List<String> citizenships) {

        static Person from(Map<String, Object> identity) {
            OptionalInt age = identity.get("ageAtReferral") instanceof Number years
                    ? OptionalInt.of(years.intValue())
                    : OptionalInt.empty();
            return new Person(Category.of(text(identity, "gender"), age), age, texts(identity, "citizenships"));
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * What the person was exposed to.
     *
     * @param primary a code of the list {@code ExploitationPurpose}
     * @param secondary further purposes, without the primary one
     * @param sub codes of the list {@code SubPurpose}
     * @param traffickingStatus a code of the list {@code TraffickingStatus}; null if not known
     */
    public record Exploitation(String primary, List<String> secondary, List<String> sub, String traffickingStatus) {

        static Exploitation from(Map<String, Object> exploitation) {
            String primary = text(exploitation, "primaryPurpose");
            List<String> others = texts(exploitation, "secondaryPurposes").stream()
                    .filter(purpose -> !purpose.equals(primary))
                    .toList();
            return new Exploitation(
                    primary,
                    others,
                    texts(exploitation, "subPurposes"),
                    Objects.toString(exploitation.get("traffickingStatus"), null));
        }
    }

    /**
     * The three sections that a fact is made of.
     *
     * @param shell the section {@code shell}
     * @param identity the section {@code identity}, at least under the mask {@code STATISTICS}
     * @param exploitation the section {@code exploitation}
     */
    record Sections(Map<String, Object> shell, Map<String, Object> identity, Map<String, Object> exploitation) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Makes the fact.
     *
     * @param caseId the case
     * @param position the position of the event
     * @param sections what it is made of
     * @param journey the way of the case so far
     * @return the fact
     * @throws IllegalStateException if a field is missing without which the fact would be wrong
     */
    static Fact of(CaseId caseId, long position, Sections sections, Journey journey) {
        return new Fact(
                caseId,
                position,
                Referral.from(sections.shell()),
                Person.from(sections.identity()),
                Exploitation.from(sections.exploitation()),
                journey.in(text(sections.shell(), "phase")));
    }

    private static String text(Map<String, Object> section, String field) {
        if (section.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("The section has no " + field);
    }

    private static List<String> texts(Map<String, Object> section, String field) {
        if (section.get(field) instanceof List<?> values) {
            return values.stream().map(String.class::cast).distinct().sorted().toList();
        }
        throw new IllegalStateException("The section has no " + field);
    }
}
