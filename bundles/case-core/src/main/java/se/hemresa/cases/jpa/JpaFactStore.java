// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Decision;
import se.hemresa.cases.Exploitation;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Identity;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.Participant;
import se.hemresa.cases.Person;
import se.hemresa.cases.Referral;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.VictimStatus;

/** The facts of a case in tables. */
@Component
public final class JpaFactStore implements FactStore {

    private final EntityManager entities;
    private final CaseScope scope;
    private final CaseRows rows;
    private final Seals seals;

    @Activate
    public JpaFactStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault,
            @Reference CaseScope scope) {
        this.entities = entities;
        this.scope = scope;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault);
    }

    @Override
    public Optional<Referral> referral(CaseId id) {
        return newest(ReferralEntity.class, id).map(ReferralEntity::toRecord);
    }

    @Override
    public Optional<Person> person(CaseId id) {
        return newest(PersonEntity.class, id).map(PersonEntity::toRecord);
    }

    @Override
    public Optional<Identity> identity(CaseId id) {
        return newest(PersonEntity.class, id)
                .map(row -> seals.open(id, PersonEntity.TABLE, row.uuid(), row.sealed(), Identity.class));
    }

    @Override
    public Optional<CaseReferral.FreeContact> contact(CaseId id) {
        return newest(ReferralEntity.class, id)
                .map(row ->
                        seals.open(id, ReferralEntity.TABLE, row.uuid(), row.sealed(), CaseReferral.FreeContact.class));
    }

    @Override
    public Optional<Instant> newestReferral(CaseId id) {
        Long newest = entities.createQuery(
                        "select max(r.receivedAt) from ReferralEntity r where r.caseId = :id or r.caseId in"
                                + " (select other.caseId from SearchTokenEntity own, SearchTokenEntity other"
                                + " where own.caseId = :id and other.token = own.token)",
                        Long.class)
                .setParameter("id", id.toString())
                .getSingleResult();
        return Moments.maybe(newest);
    }

    @Override
    public void add(Person person, Identity identity) {
        byte[] sealed = seals.seal(person.caseId(), PersonEntity.TABLE, person.id(), identity);
        entities.persist(new PersonEntity(person, sealed));
    }

    @Override
    public void recordDeath(CaseId id, Instant at) {
        newest(PersonEntity.class, id).orElseThrow().die(at);
    }

    @Override
    public Optional<Exploitation> exploitation(CaseId id) {
        return newest(ExploitationEntity.class, id).map(ExploitationEntity::toRecord);
    }

    @Override
    public Optional<VictimStatus> victimStatus(CaseId id) {
        return newest(VictimStatusEntity.class, id).map(VictimStatusEntity::toRecord);
    }

    @Override
    public void add(IntakeCheck check) {
        entities.persist(new IntakeCheckEntity(check));
    }

    @Override
    public List<IntakeCheck> intakeChecks(CaseId id) {
        return rows.of(IntakeCheckEntity.class, id)
                .map(IntakeCheckEntity::toRecord)
                .toList();
    }

    @Override
    public void add(ReturnRight right) {
        entities.persist(new ReturnRightEntity(right));
    }

    @Override
    public Optional<ReturnRight> returnRight(CaseId id) {
        return newest(ReturnRightEntity.class, id).map(ReturnRightEntity::toRecord);
    }

    @Override
    public void add(Decision decision, Optional<String> reasons) {
        byte[] sealed = seals.seal(decision.caseId(), DecisionEntity.TABLE, decision.id(), reasons.orElse(null));
        entities.persist(new DecisionEntity(decision, sealed));
    }

    @Override
    public List<Decision> decisions(CaseId id) {
        return rows.of(DecisionEntity.class, id).map(DecisionEntity::toRecord).toList();
    }

    @Override
    public Optional<Decision> decision(CaseId id, String kind) {
        return decisions(id).stream()
                .filter(decision -> decision.kind().equals(kind))
                .findFirst();
    }

    @Override
    public void add(Participant participant, String reason) {
        scope.open(participant.caseId(), participant.agency(), participant.user(), participant.to());
        byte[] sealed = seals.seal(participant.caseId(), ParticipantEntity.TABLE, participant.id(), reason);
        entities.persist(new ParticipantEntity(participant, sealed));
    }

    @Override
    public List<Participant> participants(CaseId id) {
        return rows.of(ParticipantEntity.class, id)
                .map(ParticipantEntity::toRecord)
                .toList();
    }

    private <T> Optional<T> newest(Class<T> type, CaseId id) {
        return rows.of(type, id).findFirst();
    }
}
