// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.PaperError;

/**
 * A case of which everything is known, minimised for IOM Finland by hand: each field in the form of the contract between the
 * bundles. Every value says of which field it is, so that it can be found again in a message.
 */
public final class FullProfile implements Minimisation {

    private final Map<String, Object> fields = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("pseudonym", "amber falcon"),
            Map.entry("fullName", Map.of("given", "Canary-given", "family", "Canary-family")),
            Map.entry("birthDate", Map.of("value", "1996-05-01", "precision", "YEAR")),
            Map.entry("gender", "Masculine"),
            Map.entry("citizenships", List.of("BG")),
            Map.entry(
                    "travelDocumentNumber",
                    List.of(Map.of("type", "PASSPORT", "number", "Canary-number", "validTo", "2030-01-01"))),
            Map.entry("placeOfReturn", Map.of("country", "BG", "region", "BG-23", "place", "Canary-place")),
            Map.entry(
                    "exploitationPurpose",
                    Map.of("primaryPurpose", "FORCED_BEGGING", "secondaryPurposes", List.of("FORCED_CRIMINALITY"))),
            Map.entry(
                    "health",
                    Map.of(
                            "needs",
                            List.of("HOUSING", "PSYCHOSOCIAL"),
                            "fitToTravel",
                            Map.of("required", true, "validTo", "2026-12-24"))),
            Map.entry("risk", risk()),
            Map.entry("family", List.of(Map.of("firstName", "Canary-sister", "age", 7, "type", "SISTER"))),
            Map.entry("exploiters", List.of("UNCLE")),
            Map.entry("criminalCase", Map.of("exists", true, "hearingDates", List.of("2027-01-15"))),
            Map.entry(
                    "consents",
                    List.of(Map.of(
                            "ref",
                            "019abcde-0000-7000-8000-000000000071",
                            "scope",
                            "SHARE_IOM_FI",
                            "validTo",
                            "2027-05-20"))),
            Map.entry("staffContact", "SE-AB:return-coordination")));

    private static Map<String, Object> risk() {
        return Map.of(
                "template",
                "RA-SE",
                "templateVersion",
                1,
                "assessedAt",
                "2026-11-20",
                "overall",
                "HIGH",
                "domains",
                List.of(Map.of("code", "DEBT", "level", "HIGH")),
                "mitigations",
                List.of(Map.of("domain", "DEBT", "kind", "ADVICE", "dueOn", "2026-12-01")));
    }

    /** The content of a field is another one from now on. */
    public void set(String field, Object content) {
        fields.put(field, content);
    }

    /** A field is not given from now on. */
    public void withhold(String field) {
        fields.remove(field);
    }

    /** @return the fields, by code */
    public Map<String, Object> fields() {
        return Map.copyOf(fields);
    }

    @Override
    public Composition compose(CaseId caseId, AgencyId partner) {
        String recipient = switch (partner.value()) {
            case "IOM-FI" -> "IOM_FINLAND";
            case "CARRIER" -> "CARRIER";
            default -> throw new PlatformException(PaperError.UNKNOWN_PARTNER);
        };
        return new Composition(recipient, fields, notes());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        profile().keySet().forEach(field -> {
            boolean given = fields.containsKey(field);
            notes.add(new Note(field, given, "", given ? "GIVEN" : "NOT_IN_PROFILE", field, field));
        });
        return notes;
    }

    /** @return what minimisation.json says of each field for IOM Finland: S, P, A or X */
    public static Map<String, String> profile() {
        try (InputStream in = FullProfile.class.getClassLoader().getResourceAsStream("minimisation.json")) {
            Map<String, String> profile = new LinkedHashMap<>();
            JsonNode file = new ObjectMapper().readTree(in);
            StreamSupport.stream(file.path("fields").spliterator(), false)
                    .forEach(field -> profile.put(
                            field.path("field").asText(),
                            field.path("to").path("IOM_FINLAND").path("send").asText()));
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
