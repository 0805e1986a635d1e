// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Intake;
import se.hemresa.cases.Selection;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.protection.ProtectedIdentity;

/** Cases in tables. */
@Component
public final class JpaCaseStore implements CaseStore {

    private final EntityManager entities;
    private final CaseScope scope;
    private final Seals seals;
    private final Seals protectedSeals;

    @Activate
    public JpaCaseStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault,
            @Reference CaseScope scope) {
        this.entities = entities;
        this.scope = scope;
        this.seals = new Seals(vault);
        this.protectedSeals = new Seals(vault, Ring.PROTECTED);
    }

    @Override
    public long nextReference() {
        return ((Number) entities.createNativeQuery(nextValue()).getSingleResult()).longValue();
    }

    /** The one statement that the two databases spell differently. */
    private String nextValue() {
        try {
            String product = entities.unwrap(Connection.class).getMetaData().getDatabaseProductName();
            return product.contains("Derby")
                    ? "values next value for cases_reference"
                    : "select nextval('cases_reference')";
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its name", e);
        }
    }

    @Override
    public void insert(Intake intake) {
        CaseId id = intake.file().id();
        scope.open(id, intake.file().owner(), Optional.empty(), Optional.empty());
        UUID referral = intake.referral().id();
        UUID person = intake.person().id();
        entities.persist(new CaseEntity(intake.file()));
        entities.persist(new ReferralEntity(
                intake.referral(),
                seals.seal(id, ReferralEntity.TABLE, referral, intake.contact().orElse(null))));
        entities.persist(
                new PersonEntity(intake.person(), seals.seal(id, PersonEntity.TABLE, person, intake.identity())));
        entities.persist(new ExploitationEntity(intake.exploitation()));
        entities.persist(new VictimStatusEntity(intake.status()));
        entities.persist(new StateChangeEntity(intake.opening()));
        intake.tokens().forEach(token -> entities.persist(new SearchTokenEntity(id, token)));
        intake.index().forEach(term -> entities.persist(new PersonIndexEntity(id, term)));
        intake.hidden().ifPresent(hidden -> hide(intake, hidden));
    }

    private void hide(Intake intake, ProtectedIdentity hidden) {
        StateChange opening = intake.opening();
        Stamp stamp = new Stamp(intake.person().id(), opening.caseId(), opening.at(), opening.agency(), opening.user());
        byte[] sealed = protectedSeals.seal(opening.caseId(), ProtectedIdentityEntity.TABLE, stamp.id(), hidden);
        entities.persist(new ProtectedIdentityEntity(stamp, sealed));
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(entities.find(CaseEntity.class, id.toString()))
                .map(CaseEntity::toRecord);
    }

    @Override
    public Optional<CaseFile> findByReference(String caseRef) {
        return entities.createQuery("select c from CaseEntity c where c.caseRef = :ref", CaseEntity.class)
                .setParameter("ref", caseRef)
                .getResultStream()
                .findFirst()
                .map(CaseEntity::toRecord);
    }

    @Override
    public Optional<CaseFile> lock(CaseId id) {
        return Optional.ofNullable(entities.find(CaseEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .map(CaseEntity::toRecord);
    }

    @Override
    public void save(CaseFile file) {
        entities.find(CaseEntity.class, file.id().toString()).change(file);
    }

    @Override
    public List<CaseFile> list(Selection selection, int offset, int limit) {
        List<String> ids = new CaseListing(entities, selection).ids(offset, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from CaseEntity c where c.id in :ids order by c.id desc", CaseEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(CaseEntity::toRecord)
                .toList();
    }

    @Override
    public long count(Selection selection) {
        return new CaseListing(entities, selection).count();
    }

    @Override
    public List<CaseFile> newest(int limit) {
        return entities.createQuery("select c from CaseEntity c order by c.id desc", CaseEntity.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(CaseEntity::toRecord)
                .toList();
    }

    @Override
    public boolean hasLookalike(CaseId id) {
        return !entities.createQuery(
                        "select other.caseId from SearchTokenEntity own, SearchTokenEntity other"
                                + " where own.caseId = :id and other.token = own.token and other.caseId <> :id",
                        String.class)
                .setParameter("id", id.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void append(StateChange change) {
        entities.persist(new StateChangeEntity(change));
    }

    @Override
    public List<StateChange> history(CaseId id) {
        return entities.createQuery(
                        "select h from StateChangeEntity h where h.caseId = :id order by h.version",
                        StateChangeEntity.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(StateChangeEntity::toRecord)
                .toList();
    }

    @Override
    public Set<String> agree(CaseId id, String event, String actor) {
        entities.merge(new AgreementEntity(id, event, actor));
        return entities.createQuery(
                        "select a.actor from AgreementEntity a where a.caseId = :id and a.event = :event", String.class)
                .setParameter("id", id.toString())
                .setParameter("event", event)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public void forgetAgreements(CaseId id) {
        entities.createQuery("delete from AgreementEntity a where a.caseId = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }
}
