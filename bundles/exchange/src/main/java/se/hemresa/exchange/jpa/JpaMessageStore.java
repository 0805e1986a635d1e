// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;

/** Messages in a table, their content sealed. */
@Component
public final class JpaMessageStore implements MessageStore {

    private static final long WRITTEN_ONCE = 1;

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaMessageStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public void insert(Message message, String content) {
        byte[] sealed = vault.seal(context(message), content.getBytes(StandardCharsets.UTF_8));
        entities.persist(new MessageEntity(message, sealed));
    }

    @Override
    public Optional<Message> find(UUID id) {
        return row(id).map(MessageEntity::toRecord);
    }

    @Override
    public Optional<String> content(UUID id) {
        return row(id).map(row -> vault.open(context(row.toRecord()), row.sealed()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static SealContext context(Message message) {
        return new SealContext(message.caseId(), MessageEntity.TABLE, message.id(), WRITTEN_ONCE);
    }

    @Override
    public List<Message> ofCase(CaseId caseId) {
        return rows("where m.caseId = :value order by m.createdAt desc, m.id desc", caseId.toString())
                .map(MessageEntity::toRecord)
                .toList();
    }

    @Override
    public List<Message> offered(CaseId caseId) {
        return rows("where m.caseId = :value and m.attempts > 0 order by m.seq", caseId.toString())
                .map(MessageEntity::toRecord)
                .toList();
    }

    private Optional<MessageEntity> row(UUID id) {
        return rows("where m.id = :value", id.toString()).findFirst();
    }

    /** Refreshed, because the statements below pass by what the entity manager remembers. */
    private Stream<MessageEntity> rows(String condition, String value) {
        return entities
                .createQuery("select m from MessageEntity m " + condition, MessageEntity.class)
                .setHint("eclipselink.refresh", "True")
                .setParameter("value", value)
                .getResultList()
                .stream();
    }

    @Override
    public boolean move(UUID id, State from, State to) {
        return entities.createQuery("update MessageEntity m set m.state = :to where m.id = :id and m.state = :from")
                        .setParameter("to", to.name())
                        .setParameter("id", id.toString())
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean approve(UUID id, String digest, String by) {
        return entities.createQuery("update MessageEntity m set m.state = :to, m.approvedBy = :by"
                                + " where m.id = :id and m.state = :from and m.digest = :digest")
                        .setParameter("to", State.APPROVED.name())
                        .setParameter("by", by)
                        .setParameter("id", id.toString())
                        .setParameter("from", State.PREVIEWED.name())
                        .setParameter("digest", digest)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean queue(UUID id, State from, Instant now) {
        return entities.createQuery("update MessageEntity m set m.state = :to, m.seq = :seq, m.queuedAt = :now,"
                                + " m.nextAttemptAt = :now where m.id = :id and m.state = :from")
                        .setParameter("to", State.QUEUED.name())
                        .setParameter("seq", nextPlace())
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("id", id.toString())
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** The one statement that the two databases spell differently. */
    private long nextPlace() {
        try {
            String product = entities.unwrap(Connection.class).getMetaData().getDatabaseProductName();
            String next = product.contains("Derby")
                    ? "values next value for exchange_place"
                    : "select nextval('exchange_place')";
            return ((Number) entities.createNativeQuery(next).getSingleResult()).longValue();
        } catch (SQLException silent) {
            throw new IllegalStateException("The database does not tell its name", silent);
        }
    }
}
