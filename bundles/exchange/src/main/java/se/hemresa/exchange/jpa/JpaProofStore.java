// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Outbox.Receipt;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.Schema;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.mail.Ack;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.ProofStore;

/** Receipts, acknowledgements and what partners know, in tables; rows are written once. */
@Component
public final class JpaProofStore implements ProofStore {

    private static final long WRITTEN_ONCE = 1;

    private final EntityManager entities;
    private final Vault vault;
    private final CaseScope scope;

    @Activate
    public JpaProofStore(
            @Reference(target = "(module=exchange)") Schema schema,
            @Reference(target = "(unit=exchange)") EntityManager entities,
            @Reference Vault vault,
            @Reference CaseScope scope) {
        this.entities = entities;
        this.vault = vault;
        this.scope = scope;
    }

    @Override
    public void add(Message message, Receipt receipt, Instant at) {
        byte[] sealed = vault.sealFields(
                context(message.caseId(), ReceiptEntity.TABLE, message.id()), Map.of("jose", receipt.jose()));
        entities.persist(new ReceiptEntity(message, receipt, at, sealed));
    }

    @Override
    public Optional<Map<String, Object>> receipt(UUID messageId) {
        return Optional.ofNullable(entities.find(ReceiptEntity.class, messageId.toString()))
                .map(row -> vault.openFields(context(row.caseId(), ReceiptEntity.TABLE, row.messageId()), row.sealed()))
                .flatMap(fields -> Tree.text(fields, "jose"))
                .flatMap(jws -> Json.read(Envelope.content(jws)))
                .map(signed -> Tree.object(signed, "content"));
    }

    /** Who answers has the message, even if we have not heard of it yet. */
    @Override
    public void add(Ack ack) {
        scope.open(ack.caseId(), ack.sender(), Optional.empty(), Optional.empty());
        byte[] sealed = vault.seal(
                context(ack.caseId(), AckEntity.TABLE, ack.id()), ack.jws().getBytes(StandardCharsets.US_ASCII));
        entities.persist(new AckEntity(ack, sealed));
    }

    @Override
    public Optional<Ack> ack(AgencyId sender, UUID ackId) {
        return entities.createQuery(
                        "select a from AckEntity a where a.sender = :sender and a.ackId = :ackId", AckEntity.class)
                .setParameter("sender", sender.value())
                .setParameter("ackId", ackId.toString())
                .getResultStream()
                .findFirst()
                .map(this::open);
    }

    @Override
    public List<Ack> acks(UUID messageId) {
        return entities.createQuery(
                        "select a from AckEntity a where a.messageId = :id order by a.id desc", AckEntity.class)
                .setParameter("id", messageId.toString())
                .getResultStream()
                .map(this::open)
                .toList();
    }

    private Ack open(AckEntity row) {
        byte[] jws = vault.open(context(row.caseId(), AckEntity.TABLE, row.id()), row.sealed());
        return row.toRecord(new String(jws, StandardCharsets.US_ASCII));
    }

    private static SealContext context(CaseId caseId, String table, UUID row) {
        return new SealContext(caseId, table, row, WRITTEN_ONCE);
    }

    /** Who knows something of a case stands in a relation to it, so the second wall lets it in; until when, the first one says. */
    @Override
    public void remember(Memory memory) {
        scope.open(memory.caseId(), memory.partner(), Optional.empty(), Optional.empty());
        entities.persist(new MemoryEntity(memory));
    }

    @Override
    public List<Memory> memory(CaseId caseId) {
        return entities.createQuery(
                        "select m from MemoryEntity m where m.caseId = :id order by m.at, m.messageId",
                        MemoryEntity.class)
                .setParameter("id", caseId.toString())
                .getResultStream()
                .map(MemoryEntity::toRecord)
                .toList();
    }
}
