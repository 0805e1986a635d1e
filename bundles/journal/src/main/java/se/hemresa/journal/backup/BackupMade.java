// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A backup was written: a copy of everything, sealed.
 *
 * @param backup the id of the backup
 * @param rows how many rows
 * @param position the size of the journal in it
 */
public record BackupMade(String backup, long rows, long position) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("backup", backup, "rows", Long.toString(rows), "position", Long.toString(position));
    }
}
