// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;

/** The 37 cases of the presentation, as the sections of {@code case-core} show them to statistics. Any field can be changed. */
public final class SeedCases implements CaseSheet {

    private final Map<CaseId, Map<String, Map<String, Object>>> cases = new LinkedHashMap<>();
    private final Map<String, Outcome> withheld = new HashMap<>();

    public SeedCases() {
        for (String line : lines("seed-37-cases.csv").subList(1, 38)) {
            add(line.split(",", -1));
        }
    }

    static List<String> lines(String resource) {
        try (InputStream in = SeedCases.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] row) {
        Map<String, Object> shell = new HashMap<>(Map.of(
                "referredOn",
                row[2],
                "county",
                row[11],
                "source",
                "SOCIAL_SERVICES",
                "state",
                row[19],
                "phase",
                "INTAKE"));
        Map<String, Object> identity = new HashMap<>(Map.of(
                "gender",
                row[5].equals("FEMALE") ? "Feminine" : "Masculine",
                "ageAtReferral",
                Integer.valueOf(row[7]),
                "citizenships",
                List.of(row[8])));
        Map<String, Object> exploitation = new HashMap<>(Map.of(
                "primaryPurpose",
                row[13],
                "secondaryPurposes",
                codes(row[14]),
                "subPurposes",
                codes(row[15]),
                "traffickingStatus",
                row[18]));
        cases.put(
                caseOf(Integer.parseInt(row[0])),
                new HashMap<>(Map.of("shell", shell, "identity", identity, "exploitation", exploitation)));
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }

    static CaseId caseOf(int number) {
        return new CaseId(new UUID(0x019abcde00007000L, 0x8000000000000000L + number));
    }

    /** Changes a field of a section of a case. */
    public SeedCases with(int number, String section, String field, Object value) {
        cases.get(caseOf(number)).get(section).put(field, value);
        return this;
    }

    /** Gives a case a section that the presentation knows nothing of. */
    public SeedCases withSection(int number, String section, Map<String, Object> content) {
        cases.get(caseOf(number)).put(section, content);
        return this;
    }

    /** Gives another outcome for a section. */
    public void withhold(String section, Outcome outcome) {
        withheld.put(section, outcome);
    }

    public List<Entry> events() {
        List<Entry> events = new ArrayList<>();
        cases.keySet().forEach(caseId -> events.add(event(events.size() + 1L, caseId)));
        return events;
    }

    static Entry event(long position, CaseId caseId) {
        return event(position, caseId, "CaseReferred", Instant.EPOCH, Map.of());
    }

    /** An entry about a case. */
    public static Entry event(long position, CaseId caseId, String type, Instant at, Map<String, String> payload) {
        return new Entry(
                position,
                new EntryId(UUID.randomUUID()),
                type,
                1,
                at,
                Caller.module("case-core"),
                Optional.of(caseId),
                payload);
    }

    /** Writes the facts of all cases. */
    public <S extends FactStore> S into(S store) {
        FactBook book = new FactBook(this, store);
        events().forEach(book::write);
        return store;
    }

    @Override
    public Reading read(CaseId caseId, String section) {
        Map<String, Object> content = cases.get(caseId).get(section);
        Outcome outcome = withheld.getOrDefault(section, content == null ? Outcome.NOT_AVAILABLE : Outcome.READ);
        return new Reading(outcome, outcome == Outcome.READ ? content : Map.of());
    }
}
