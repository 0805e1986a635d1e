// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One running unit of work: its connection, and who takes part. Confined to its thread. */
final class Unit {

    private final Connection connection;
    private final Connection lent;
    private final boolean writes;
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean doomed;

    Unit(Connection connection, boolean writes, Wall wall) {
        this.connection = connection;
        this.writes = writes;
        this.lent = wall.lend(connection);
    }

    boolean writes() {
        return writes;
    }

    Connection connection() {
        return connection;
    }

    /** @return the connection without the right to end anything */
    Connection lent() {
        return lent;
    }

    Participant participant(Object key, Supplier<Participant> start) {
        Participant known = participants.get(key);
        if (known == null) {
            known = start.get();
            participants.put(key, known);
        }
        return known;
    }

    void afterCommit(Runnable hint) {
        afterCommit.add(hint);
    }

    List<Runnable> hints() {
        return afterCommit;
    }

    /** A joined piece of work failed; whoever caught that must not commit the half of it. */
    void doom() {
        doomed = true;
    }

    void commit() throws SQLException {
        if (doomed) {
            throw new IllegalStateException("A part of this unit of work failed; nothing of it can be committed");
        }
        for (Participant participant : List.copyOf(participants.values())) {
            participant.complete();
        }
        connection.commit();
    }

    void release() {
        participants.values().forEach(Participant::release);
    }
}
