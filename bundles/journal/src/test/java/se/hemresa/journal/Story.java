// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/** Who and what the tests tell of. */
public final class Story {

    public static final Caller KARIN =
            new Caller(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("karin"), "CASE_WORK");

    private Story() {}

    /** Something was written down; about a case or about none. */
    public record NoteWritten(Optional<CaseId> subject, int line) implements Event {

        @Override
        public Map<String, String> payload() {
            return Map.of("line", Integer.toString(line), "diary", "blue");
        }
    }

    /** Another kind of fact. */
    public record DoorClosed(Optional<CaseId> subject) implements Event {

        @Override
        public Map<String, String> payload() {
            return Map.of();
        }
    }

    public static CaseId caseOf(int number) {
        return new CaseId(new UUID(0x0192_0000_0000_7000L, number));
    }

    public static NoteWritten about(int caseNumber, int line) {
        return new NoteWritten(Optional.of(caseOf(caseNumber)), line);
    }

    public static NoteWritten aboutNothing(int line) {
        return new NoteWritten(Optional.empty(), line);
    }
}
