// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;

/** What the shell may tell of a case: references and states, never who it is or where (security.md §4.3). */
final class CaseLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CaseLines() {}

    /** The case of a reference or of an id. */
    static Optional<CaseFile> find(CaseStore cases, String wanted) {
        return ID.matcher(wanted).matches() ? cases.find(CaseId.fromString(wanted)) : cases.findByReference(wanted);
    }

    static IllegalArgumentException noSuchCase() {
        return new IllegalArgumentException("There is no such case; case:list shows the newest.");
    }

    static Map<String, Object> fields(CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("caseId", file.id().toString());
        fields.put("caseRef", file.caseRef());
        fields.put("state", file.state());
        fields.put("owner", file.owner().value());
        fields.put("openedAt", file.openedAt().toString());
        fields.put("version", file.version());
        return fields;
    }

    static String line(CaseFile file) {
        return String.format("%-16s %-20s %-8s %s", file.caseRef(), file.state(), file.owner(), file.openedAt());
    }

    static String head() {
        return String.format("%-16s %-20s %-8s %s", "REFERENCE", "STATE", "OWNER", "OPENED");
    }

    static String json(List<CaseFile> files) {
        return write(files.stream().map(CaseLines::fields).toList());
    }

    static String write(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
