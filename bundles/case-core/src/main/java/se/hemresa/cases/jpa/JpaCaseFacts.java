// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.mapping.ReturnMapping;
import se.hemresa.cases.papers.CaseDocument;
import se.hemresa.cases.papers.Narrative;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.CriminalProceeding;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.HealthRecord;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.persons.Relationship;

/** Facts in tables, one for each kind. */
@Component
public final class JpaCaseFacts implements CaseFacts {

    private static final Map<Class<? extends CaseFact>, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    ReturnMapping.class,
                    new Kind(ReturnMappingEntity.class, ReturnMappingEntity.TABLE, ReturnMappingEntity::new)),
            Map.entry(Guardian.class, new Kind(GuardianEntity.class, GuardianEntity.TABLE, GuardianEntity::new)),
            Map.entry(
                    Relationship.class,
                    new Kind(RelationshipEntity.class, RelationshipEntity.TABLE, RelationshipEntity::new)),
            Map.entry(
                    HealthRecord.class,
                    new Kind(HealthRecordEntity.class, HealthRecordEntity.TABLE, HealthRecordEntity::new)),
            Map.entry(
                    CriminalProceeding.class,
                    new Kind(
                            CriminalProceedingEntity.class,
                            CriminalProceedingEntity.TABLE,
                            CriminalProceedingEntity::new)),
            Map.entry(
                    CaseDocument.class,
                    new Kind(CaseDocumentEntity.class, CaseDocumentEntity.TABLE, CaseDocumentEntity::new)),
            Map.entry(Narrative.class, new Kind(NarrativeEntity.class, NarrativeEntity.TABLE, NarrativeEntity::new)),
            Map.entry(BreakOff.class, new Kind(BreakOffEntity.class, BreakOffEntity.TABLE, BreakOffEntity::new)),
            Map.entry(
                    Identifier.class, new Kind(IdentifierEntity.class, IdentifierEntity.TABLE, IdentifierEntity::new)),
            Map.entry(
                    ContactChannel.class,
                    new Kind(ContactChannelEntity.class, ContactChannelEntity.TABLE, ContactChannelEntity::new)));

    private final EntityManager entities;
    private final CaseRows rows;
    private final Seals seals;

    /** Where a kind of fact lies. */
    private record Kind(Class<? extends SealedRow> entity, String table, BiFunction<Stamp, byte[], SealedRow> create) {}

    @Activate
    public JpaCaseFacts(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault);
    }

    @Override
    public void add(Stamp stamp, CaseFact fact) {
        Kind kind = KINDS.get(fact.getClass());
        byte[] sealed = seals.seal(stamp.caseId(), kind.table(), stamp.id(), fact);
        entities.persist(kind.create().apply(stamp, sealed));
    }

    @Override
    public <F extends CaseFact> List<Entered<F>> all(CaseId caseId, Class<F> type) {
        Kind kind = KINDS.get(type);
        return rows.of(kind.entity(), caseId)
                .map(row -> new Entered<>(row.stamp(), open(row, kind.table(), type)))
                .toList();
    }

    private <F extends CaseFact> F open(SealedRow row, String table, Class<F> type) {
        Stamp stamp = row.stamp();
        return seals.open(stamp.caseId(), table, stamp.id(), row.sealed(), type);
    }
}
