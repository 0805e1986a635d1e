// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.StoredAnswer;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.entries.JsonText;
import se.hemresa.journal.entries.Micros;

/** The inbox in the table {@code journal_inbox}; its primary key is the promise. */
public final class JdbcInbox implements Inbox {

    private static final int LARGEST_ANSWER = 32_000;
    private static final String INSERT =
            "INSERT INTO journal_inbox (sender, message_id, digest, received_at) VALUES (?, ?, ?, ?)";

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final Clock clock;

    /**
     * @param units the running unit of work
     * @param clock the time of receipt
     */
    public JdbcInbox(JdbcUnitOfWork units, Clock clock) {
        this.units = units;
        this.sql = new Sql(units);
        this.clock = clock;
    }

    @Override
    public Optional<StoredAnswer> open(AgencyId sender, String messageId, byte[] bodyDigest) {
        if (!units.writing()) {
            throw new IllegalStateException("A message is taken in by a unit of work that writes");
        }
        if (messageId.isEmpty() || messageId.length() > 128) {
            throw new IllegalArgumentException("A message id has 1 to 128 characters");
        }
        if (units.dialect() == Dialect.POSTGRESQL) {
            return insert(INSERT + " ON CONFLICT DO NOTHING", sender, messageId, bodyDigest)
                    ? Optional.empty()
                    : Optional.of(stored(sender, messageId, bodyDigest).orElseThrow(JdbcInbox::unanswered));
        }
        // Derby: no other unit writes now, so looking first is safe, and a duplicate key would cost an exception.
        Optional<StoredAnswer> before = stored(sender, messageId, bodyDigest);
        if (before.isEmpty()) {
            insert(INSERT, sender, messageId, bodyDigest);
        }
        return before;
    }

    @Override
    public void answer(AgencyId sender, String messageId, StoredAnswer answer) {
        if (answer.body().length > LARGEST_ANSWER) {
            throw new IllegalArgumentException(
                    "An answer to a write holds ids and links only, 32,000 bytes at the most");
        }
        int rows = sql.update(
                "UPDATE journal_inbox SET status = ?, headers = ?, body = ? WHERE sender = ? AND message_id = ?",
                answer.status(),
                JsonText.write(answer.headers()),
                answer.body(),
                sender.value(),
                messageId);
        if (rows != 1) {
            throw new IllegalStateException("Only a message that was taken in can be answered");
        }
    }

    @Override
    public Optional<StoredAnswer> find(AgencyId sender, String messageId, byte[] bodyDigest) {
        return units.read(() -> stored(sender, messageId, bodyDigest));
    }

    private boolean insert(String statement, AgencyId sender, String messageId, byte[] digest) {
        return sql.update(statement, sender.value(), messageId, digest, Micros.of(clock.instant())) == 1;
    }

    private Optional<StoredAnswer> stored(AgencyId sender, String messageId, byte[] digest) {
        return sql.one(
                "SELECT digest, status, headers, body FROM journal_inbox WHERE sender = ? AND message_id = ?",
                row -> answer(row, digest),
                sender.value(),
                messageId);
    }

    private static StoredAnswer answer(ResultSet row, byte[] digest) throws SQLException {
        if (!Arrays.equals(row.getBytes(1), digest)) {
            throw new PlatformException(JournalError.OTHER_BODY);
        }
        int status = row.getInt(2);
        if (row.wasNull()) {
            throw unanswered();
        }
        Map<String, String> headers = JsonText.read(row.getString(3));
        return new StoredAnswer(status, headers, row.getBytes(4));
    }

    private static IllegalStateException unanswered() {
        return new IllegalStateException("A message was committed without its answer");
    }
}
