// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/**
 * The section {@code audit}: what the journal says about a case, newest first, the newest {@value #NEWEST}. Whole: every entry,
 * writes included. OWN_ROWS: the looks that {@link se.hemresa.api.journal.Looks#at} gives. TECHNICAL: entries about no case,
 * the same whichever case is asked for, and without what has the form of an id.
 */
public final class AuditSection implements CaseSection {

    private static final int NEWEST = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcLooks looks;

    /** @param looks what was said */
    public AuditSection(JdbcLooks looks) {
        this.looks = looks;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Entry> entries = entries(caseId, view);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean technical = !view.covers("OWN_ROWS");
        return Optional.of(Map.of(
                "entries", entries.stream().map(entry -> row(entry, technical)).toList()));
    }

    private List<Entry> entries(CaseId caseId, View view) {
        if (view.whole()) {
            return looks.table().about(caseId, NEWEST);
        }
        if (view.covers("OWN_ROWS")) {
            return looks.table().looks(caseId, looks.narrowed(caseId, view), 0, NEWEST);
        }
        return view.covers("TECHNICAL") ? looks.table().aboutNone(NEWEST) : List.of();
    }

    private static Map<String, Object> row(Entry entry, boolean technical) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("position", entry.position());
        row.put("at", entry.at().toString());
        row.put("type", entry.type());
        row.put("agency", entry.caller().agency().value());
        row.put("role", entry.caller().role());
        entry.caller().user().ifPresent(user -> row.put("user", user));
        row.put("purpose", entry.caller().purpose());
        Map<String, Object> codes = new LinkedHashMap<>(entry.payload());
        codes.remove("subjects");
        codes.values().removeIf(code -> technical && ID.matcher(code.toString()).matches());
        row.put("codes", codes);
        return row;
    }
}
