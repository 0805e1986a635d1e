// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Ledger;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.LedgerStore;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;

/** Ledgers in tables. Ids are made in the order of time. */
@Component
public final class JpaLedgerStore implements LedgerStore {

    private static final long WRITTEN_ONCE = 1;
    private static final String PAYEE = "payee";

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaLedgerStore(@Reference(target = "(unit=aftercare)") EntityManager entities, @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public Ledger ledger(CaseId caseId) {
        Map<UUID, LedgerEntry.Approval> approvals = rows(LedgerApprovalEntity.class, "entryId", caseId).stream()
                .collect(Collectors.toMap(LedgerApprovalEntity::entryId, LedgerApprovalEntity::toRecord));
        return new Ledger(rows(LedgerEntryEntity.class, "id", caseId).stream()
                .map(row -> row.toRecord(payee(caseId, row), Optional.ofNullable(approvals.get(row.id()))))
                .toList());
    }

    private <T> List<T> rows(Class<T> type, String order, CaseId caseId) {
        return entities.createQuery(
                        "select row from " + type.getSimpleName() + " row where row.caseId = :id order by row." + order,
                        type)
                .setParameter("id", caseId.toString())
                .getResultList();
    }

    private Optional<String> payee(CaseId caseId, LedgerEntryEntity row) {
        return Optional.ofNullable(row.sealed()).map(bytes ->
                (String) vault.openFields(context(caseId, row.id()), bytes).get(PAYEE));
    }

    @Override
    public void add(LedgerEntry entry) {
        byte[] sealed = entry.posting()
                .references()
                .payee()
                .map(payee -> vault.sealFields(context(entry.caseId(), entry.id()), Map.of(PAYEE, payee)))
                .orElse(null);
        entities.persist(new LedgerEntryEntity(entry, sealed));
    }

    @Override
    public void approve(CaseId caseId, UUID entryId, LedgerEntry.Approval approval) {
        entities.persist(new LedgerApprovalEntity(caseId, entryId, approval));
    }

    private static SealContext context(CaseId caseId, UUID row) {
        return new SealContext(caseId, LedgerEntryEntity.TABLE, row, WRITTEN_ONCE);
    }
}
