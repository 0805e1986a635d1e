// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.consent.ConsentRecord;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.InformationGiven;
import se.hemresa.cases.consent.TransferBasis;
import se.hemresa.cases.consent.VoluntaryDeclaration;
import se.hemresa.cases.jpa.CaseRows;
import se.hemresa.cases.jpa.Seals;

/** Consents in tables. Ids are made in the order of time, so the greatest is the newest. */
@Component
public final class JpaConsentStore implements ConsentStore {

    private final EntityManager entities;
    private final CaseRows rows;
    private final Seals seals;

    @Activate
    public JpaConsentStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault);
    }

    @Override
    public void add(ConsentRecord record) {
        entities.persist(new ConsentEntity(record));
    }

    @Override
    public List<ConsentRecord> consents(CaseId caseId) {
        return rows.of(ConsentEntity.class, caseId).map(ConsentEntity::toRecord).toList();
    }

    @Override
    public void withdraw(UUID id, ConsentRecord.Withdrawal withdrawal) {
        entities.find(ConsentEntity.class, id.toString()).withdraw(withdrawal);
    }

    @Override
    public void add(VoluntaryDeclaration declaration) {
        entities.persist(new DeclarationEntity(declaration));
    }

    @Override
    public Optional<VoluntaryDeclaration> declaration(CaseId caseId) {
        return rows.of(DeclarationEntity.class, caseId).findFirst().map(DeclarationEntity::toRecord);
    }

    @Override
    public void reconfirm(UUID id, Instant at) {
        entities.find(DeclarationEntity.class, id.toString()).reconfirm(at);
    }

    @Override
    public void add(TransferBasis basis, String weighing) {
        Stamp stamp = basis.stamp();
        byte[] sealed = seals.seal(stamp.caseId(), TransferBasisEntity.TABLE, stamp.id(), weighing);
        entities.persist(new TransferBasisEntity(basis, sealed));
    }

    @Override
    public Optional<TransferBasis> basis(CaseId caseId) {
        return bases(caseId).filter(basis -> !basis.toPolice()).findFirst();
    }

    @Override
    public Optional<TransferBasis> policeBasis(CaseId caseId) {
        return bases(caseId).filter(TransferBasis::toPolice).findFirst();
    }

    private Stream<TransferBasis> bases(CaseId caseId) {
        return rows.of(TransferBasisEntity.class, caseId).map(TransferBasisEntity::toRecord);
    }

    @Override
    public String weighing(TransferBasis basis) {
        Stamp stamp = basis.stamp();
        byte[] sealed =
                entities.find(TransferBasisEntity.class, stamp.id().toString()).sealed();
        return seals.open(stamp.caseId(), TransferBasisEntity.TABLE, stamp.id(), sealed, String.class);
    }

    @Override
    public void add(InformationGiven information) {
        entities.persist(new InformationEntity(information));
    }

    @Override
    public List<InformationGiven> information(CaseId caseId) {
        return rows.of(InformationEntity.class, caseId)
                .map(InformationEntity::toRecord)
                .toList();
    }
}
