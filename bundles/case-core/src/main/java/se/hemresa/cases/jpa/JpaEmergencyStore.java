// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.emergency.EmergencyStore;

/** Emergency overrides and their approvals in tables. */
@Component
public final class JpaEmergencyStore implements EmergencyStore {

    private final EntityManager entities;
    private final CaseRows rows;
    private final Seals seals;

    @Activate
    public JpaEmergencyStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault);
    }

    @Override
    public void add(EmergencyOverride asked, String reason) {
        byte[] sealed = seals.seal(asked.stamp().caseId(), EmergencyOverrideEntity.TABLE, asked.id(), reason);
        entities.persist(new EmergencyOverrideEntity(asked, sealed));
    }

    @Override
    public void approve(UUID override, Stamp approval) {
        entities.persist(new EmergencyApprovalEntity(override, approval));
    }

    @Override
    public void use(UUID override, List<String> skipped, Instant at) {
        row(override).use(skipped, at);
    }

    @Override
    public List<EmergencyOverride> of(CaseId id) {
        List<EmergencyApprovalEntity> approvals =
                rows.of(EmergencyApprovalEntity.class, id).toList();
        return rows.of(EmergencyOverrideEntity.class, id)
                .map(row -> row.toRecord(approvals.stream()
                        .filter(approval -> approval.isOf(row))
                        .map(RecordedRow::stamp)
                        .sorted(Comparator.comparing(approval -> approval.id().toString()))
                        .toList()))
                .toList();
    }

    @Override
    public String reason(EmergencyOverride override) {
        return seals.open(
                override.stamp().caseId(),
                EmergencyOverrideEntity.TABLE,
                override.id(),
                row(override.id()).sealed(),
                String.class);
    }

    private EmergencyOverrideEntity row(UUID override) {
        return entities.find(EmergencyOverrideEntity.class, override.toString());
    }
}
