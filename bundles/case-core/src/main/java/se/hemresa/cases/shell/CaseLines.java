// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.cases.CaseFile;

/** What the shell may tell of a case: references and states, never who it is or where (security.md §4.3). */
final class CaseLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CaseLines() {}

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
