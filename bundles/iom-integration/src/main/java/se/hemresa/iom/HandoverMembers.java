// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which member of the application (M06, domain.md §10.3) comes from which field of the profile (minimisation.json). What does
 * not stand here is not in the application: the profile wins over the skeleton (docs/decisions/0009). The order is that of the
 * members in the message.
 */
final class HandoverMembers {

    /** HTCDS 2.0, TypeOfExploitation; the code list ExploitationPurpose says which of ours is which. */
    private static final Map<String, String> HTCDS_EXPLOITATION = Map.ofEntries(
            Map.entry("SEXUAL", "SexualExploitation"),
            Map.entry("FORCED_LABOUR", "ForcedLabour"),
            Map.entry("DOMESTIC_WORK", "ForcedLabour"),
            Map.entry("FORCED_BEGGING", "ForcedBegging"),
            Map.entry("FORCED_CRIMINALITY", "Other"),
            Map.entry("FORCED_MARRIAGE", "ForcedMarriage"),
            Map.entry("SERVITUDE", "Servitude"),
            Map.entry("ORGAN_REMOVAL", "OrganRemoval"),
            Map.entry("WAR_SERVICE", "ForcedMilitaryByNonStateActors"),
            Map.entry("FORCED_ADOPTION", "ForcedAdoption"),
            Map.entry("SURROGACY", "Surrogacy"),
            Map.entry("OTHER", "Other"));

    static final List<Member> ALL = List.of(
            new Member("/consents", "consents", rows("ref", "scope", "validTo")),
            new Member("/case/pseudonym", "pseudonym", whole()),
            new Member("/case/staffContact", "staffContact", whole()),
            new Member("/person/htcds/prs_FirstName", "fullName", part("given")),
            new Member("/person/htcds/prs_SecondName", "fullName", part("family")),
            new Member("/person/htcds/prs_Birthdate", "birthDate", part("value")),
            new Member("/person/htcds/prs_Gender", "gender", whole()),
            new Member("/person/htcds/prs_Citizenship", "citizenships", whole()),
            new Member("/person/birthDatePrecision", "birthDate", part("precision")),
            new Member("/victim/htcds/vic_TypeOfExploitation", "exploitationPurpose", HandoverMembers::htcds),
            new Member("/victim/primaryPurpose", "exploitationPurpose", part("primaryPurpose")),
            new Member("/victim/secondaryPurposes", "exploitationPurpose", part("secondaryPurposes")),
            new Member("/return/country", "placeOfReturn", part("country")),
            new Member("/return/region", "placeOfReturn", part("region")),
            new Member("/return/place", "placeOfReturn", part("place")),
            new Member("/risk/template", "risk", part("template")),
            new Member("/risk/templateVersion", "risk", part("templateVersion")),
            new Member("/risk/assessedAt", "risk", part("assessedAt")),
            new Member("/risk/overall", "risk", part("overall")),
            new Member("/risk/domains", "risk", part("domains").andThen(rows("code", "level"))::apply),
            new Member(
                    "/risk/mitigations", "risk", part("mitigations").andThen(rows("domain", "kind", "dueOn"))::apply),
            new Member("/needs", "health", part("needs")),
            new Member("/fitToTravel", "health", part("fitToTravel").andThen(row("required", "validTo"))::apply),
            new Member("/travel/documents", "travelDocumentNumber", rows("type", "number", "validTo")),
            new Member("/family", "family", rows("firstName", "age", "type")),
            new Member("/doNotContact", "exploiters", whole()),
            new Member("/criminalCase", "criminalCase", row("exists", "hearingDates")));

    /**
     * A member of the application.
     *
     * @param pointer where it stands (RFC 6901)
     * @param field the code of the field whose content it holds
     * @param form what of the content; null for nothing
     */
    record Member(String pointer, String field, UnaryOperator<Object> form) {

        /** What stands there; empty if the content has nothing of the kind. */
        Optional<Object> of(Object content) {
            return Optional.ofNullable(form.apply(content)).filter(value -> !isEmpty(value));
        }

        private static boolean isEmpty(Object value) {
            return value instanceof Collection<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
        }
    }

    private HandoverMembers() {}

    private static UnaryOperator<Object> whole() {
        return content -> content;
    }

    private static UnaryOperator<Object> part(String name) {
        return content -> content instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** The named parts and no other, in this order. */
    private static UnaryOperator<Object> row(String... names) {
        return content -> {
            Map<String, Object> picked = new LinkedHashMap<>();
            if (content instanceof Map<?, ?> map) {
                Stream.of(names).filter(name -> map.get(name) != null).forEach(name -> picked.put(name, map.get(name)));
            }
            return picked;
        };
    }

    private static UnaryOperator<Object> rows(String... names) {
        UnaryOperator<Object> row = row(names);
        return content -> content instanceof List<?> list
                ? list.stream().map(item -> row.apply(item)).toList()
                : null;
    }

    private static Object htcds(Object content) {
        if (!(content instanceof Map<?, ?> purposes)) {
            return null;
        }
        Stream<?> secondary =
                purposes.get("secondaryPurposes") instanceof List<?> list ? list.stream() : Stream.empty();
        return Stream.concat(Stream.ofNullable(purposes.get("primaryPurpose")), secondary)
                .map(HTCDS_EXPLOITATION::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
