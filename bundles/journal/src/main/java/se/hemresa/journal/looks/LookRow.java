// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks.Look;
import se.hemresa.journal.entries.JsonText;
import se.hemresa.journal.entries.LookSubjects;

/**
 * A look on its way into the journal. Checked here, on the thread of whoever looked: what no table can keep must not fail the
 * others that share its commit.
 *
 * @param micros when it was
 * @param caller who looked
 * @param subjects the cases, sorted; each once
 * @param payload a flat JSON object of codes
 */
record LookRow(long micros, Caller caller, List<String> subjects, String payload) {

    private static final int CODE = 200;
    private static final int SECTIONS = 4000;
    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9.:_/-]*");

    /**
     * @param look what was looked at
     * @param caller who looked
     * @param micros when
     * @return the row
     * @throws IllegalArgumentException if something in it is no code, or longer than the journal keeps
     */
    static LookRow of(Look look, Caller caller, long micros) {
        requireKeepable(caller);
        List<String> subjects =
                look.cases().stream().map(CaseId::toString).sorted().toList();
        TreeMap<String, String> payload = new TreeMap<>();
        payload.put("kind", look.kind().name());
        payload.put("operation", code(look.operation(), CODE));
        payload.put("module", code(look.module(), CODE));
        payload.put("door", code(look.door(), CODE));
        payload.put("outcome", code(look.outcome(), CODE));
        payload.put("count", Integer.toString(subjects.size()));
        if (!look.sections().isEmpty()) {
            String sections = String.join("/", look.sections().stream().sorted().toList());
            payload.put("sections", code(sections, SECTIONS));
        }
        if (subjects.size() > 1) {
            payload.put("subjects", LookSubjects.digest(subjects));
        }
        return new LookRow(micros, caller, subjects, JsonText.write(payload));
    }

    /** @return the one case; null if there is none, or more than one */
    String subject() {
        return subjects.size() == 1 ? subjects.get(0) : null;
    }

    private static String code(String text, int longest) {
        if (text.length() > longest || !CODES.matcher(text).matches()) {
            throw new IllegalArgumentException("A look is told in codes only");
        }
        return text;
    }

    private static void requireKeepable(Caller caller) {
        String user = caller.user().orElse("");
        boolean keepable = caller.role().length() <= 60
                && caller.purpose().length() <= 60
                && user.length() <= 128
                && user.indexOf('\0') < 0;
        if (!keepable) {
            throw new IllegalArgumentException("The journal cannot keep who looked");
        }
    }
}
