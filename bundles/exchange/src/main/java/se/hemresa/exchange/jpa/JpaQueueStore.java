// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.Schema;
import se.hemresa.exchange.mail.QueueStore;

/**
 * The line in the table of messages. A claim is one statement that expects the token it has read: of two nodes that read the
 * same row one finds it changed, on both databases and without locks that outlive the statement.
 */
@Component
public final class JpaQueueStore implements QueueStore {

    private static final int AT_ONCE = 10;

    private final EntityManager entities;

    @Activate
    public JpaQueueStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Queued> expired(AgencyId receiver, Instant now) {
        return free(receiver, "m.expiresAt <= :now order by m.seq", now).findFirst();
    }

    @Override
    public List<Queued> due(AgencyId receiver, Instant now, boolean safetyOnly) {
        return free(
                        receiver,
                        "m.nextAttemptAt <= :now" + (safetyOnly ? " and m.lane = '" + MessageEntity.SAFETY + "'" : "")
                                + " and not exists (select h from HoldEntity h where h.subject = m.id"
                                + " or h.subject = m.receiver)"
                                + " and not exists (select e from MessageEntity e where e.caseId = m.caseId"
                                + " and e.receiver = m.receiver and e.lane = m.lane and e.state = m.state"
                                + " and e.seq < m.seq) order by m.lane desc, m.seq",
                        now)
                .toList();
    }

    private Stream<Queued> free(AgencyId receiver, String condition, Instant now) {
        Optional<Long> clock = clock(receiver);
        if (clock.isEmpty()) {
            return Stream.empty();
        }
        return rows("where m.receiver = :receiver and m.state = 'QUEUED' and m.leaseUntil <= :clock and " + condition)
                .setParameter("receiver", receiver.value())
                .setParameter("clock", clock.get())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(MessageEntity::toQueued);
    }

    private TypedQuery<MessageEntity> rows(String condition) {
        return entities.createQuery("select m from MessageEntity m " + condition, MessageEntity.class)
                .setHint("eclipselink.refresh", "True");
    }

    /** The clock of the database, which all nodes share; a query has to be from something, here from what is claimed. */
    private Optional<Long> clock(AgencyId receiver) {
        return entities.createQuery(
                        "select CURRENT_TIMESTAMP from MessageEntity m where m.receiver = :receiver"
                                + " and m.state = 'QUEUED'",
                        Timestamp.class)
                .setParameter("receiver", receiver.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Timestamp::getTime);
    }

    private long anyClock() {
        return entities.createQuery(
                        "select CURRENT_TIMESTAMP from MessageEntity m where m.state = 'QUEUED'", Timestamp.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Timestamp::getTime)
                .orElse(0L);
    }

    @Override
    public OptionalLong claim(Queued queued, Duration lease) {
        long until = clock(queued.receiver()).orElse(0L) + lease.toMillis();
        int rows = entities.createQuery("update MessageEntity m set m.token = m.token + 1, m.attempts = m.attempts + 1,"
                        + " m.leaseUntil = :until where m.id = :id and m.token = :token and m.state = 'QUEUED'")
                .setParameter("until", until)
                .setParameter("id", queued.id().toString())
                .setParameter("token", queued.token())
                .executeUpdate();
        return rows == 1 ? OptionalLong.of(queued.token() + 1) : OptionalLong.empty();
    }

    @Override
    public boolean close(UUID id, long token, State state, Instant at) {
        return entities.createQuery("update MessageEntity m set m.state = :state, m.leaseUntil = 0"
                                + (state == State.SENT ? ", m.sentAt = " + at.toEpochMilli() : "")
                                + " where m.id = :id and m.token = :token and m.state = 'QUEUED'")
                        .setParameter("state", state.name())
                        .setParameter("id", id.toString())
                        .setParameter("token", token)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean putBack(UUID id, long token, Instant next) {
        return entities.createQuery("update MessageEntity m set m.nextAttemptAt = :next, m.leaseUntil = 0"
                                + " where m.id = :id and m.token = :token and m.state = 'QUEUED'")
                        .setParameter("next", next.toEpochMilli())
                        .setParameter("id", id.toString())
                        .setParameter("token", token)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean fence(UUID id) {
        return changeFree("id", id.toString(), "") == 1;
    }

    @Override
    public long fenceAll(AgencyId receiver) {
        return count("e.receiver = :value", receiver.value()) - changeFree("receiver", receiver.value(), "");
    }

    @Override
    public boolean isFirst(UUID id) {
        String before = "exists (select m from MessageEntity m where m.id = :value and m.caseId = e.caseId"
                + " and m.receiver = e.receiver and m.lane = e.lane and e.seq < m.seq)";
        return count(before, id.toString()) == 0;
    }

    @Override
    public boolean makeDue(UUID id, Instant now) {
        return changeFree("id", id.toString(), ", m.nextAttemptAt = " + now.toEpochMilli()) == 1;
    }

    @Override
    public int makeAllDue(AgencyId receiver, Instant now) {
        return changeFree("receiver", receiver.value(), ", m.nextAttemptAt = " + now.toEpochMilli());
    }

    /** A new token, so that a claim of what was read before comes to nothing. */
    private int changeFree(String attribute, String value, String change) {
        return entities.createQuery("update MessageEntity m set m.token = m.token + 1" + change + " where m."
                        + attribute + " = :value and m.state = 'QUEUED' and m.leaseUntil <= :clock")
                .setParameter("value", value)
                .setParameter("clock", anyClock())
                .executeUpdate();
    }

    private long count(String condition, String value) {
        return entities.createQuery(
                        "select count(e) from MessageEntity e where e.state = 'QUEUED' and " + condition, Long.class)
                .setParameter("value", value)
                .getSingleResult();
    }

    @Override
    public List<Waiting> waiting() {
        return entities.createQuery(
                        "select m.receiver, count(m), min(m.queuedAt) from MessageEntity m"
                                + " where m.state = 'QUEUED' group by m.receiver order by m.receiver",
                        Object[].class)
                .getResultStream()
                .map(row -> new Waiting(new AgencyId((String) row[0]), (Long) row[1], Moments.of((Long) row[2])))
                .toList();
    }

    @Override
    public List<Queued> line(int limit) {
        return rows("where m.state = 'QUEUED' order by m.seq").setMaxResults(limit).getResultList().stream()
                .map(MessageEntity::toQueued)
                .toList();
    }
}
