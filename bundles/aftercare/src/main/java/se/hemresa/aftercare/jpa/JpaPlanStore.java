// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Plan;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;

/** Plans in tables. Ids are made in the order of time, so the greatest is the newest. */
@Component
public final class JpaPlanStore implements PlanStore {

    private static final long WRITTEN_ONCE = 1;
    private static final String GOALS = "goals";

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaPlanStore(@Reference(target = "(unit=aftercare)") EntityManager entities, @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public Optional<Plan> newest(CaseId caseId) {
        return entities
                .createQuery(
                        "select plan from PlanEntity plan where plan.caseId = :id order by plan.id desc",
                        PlanEntity.class)
                .setParameter("id", caseId.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(plan -> open(caseId, plan));
    }

    private Plan open(CaseId caseId, PlanEntity plan) {
        Map<String, Object> secret = vault.openFields(context(caseId, plan.id()), plan.sealed());
        List<String> goals =
                ((List<?>) secret.get(GOALS)).stream().map(String.class::cast).toList();
        List<Measure> measures = measures(plan.id()).stream()
                .map(measure -> measure.toRecord((String) secret.get(measure.measureId())))
                .toList();
        return plan.toRecord(goals, measures);
    }

    private List<MeasureEntity> measures(UUID planId) {
        return entities.createQuery(
                        "select measure from MeasureEntity measure where measure.planId = :id order by measure.id",
                        MeasureEntity.class)
                .setParameter("id", planId.toString())
                .getResultList();
    }

    @Override
    public void add(Plan plan) {
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put(GOALS, plan.goals());
        plan.measures()
                .forEach(measure ->
                        secret.put(measure.id().toString(), measure.support().provider()));
        entities.persist(new PlanEntity(plan, vault.sealFields(context(plan.caseId(), plan.id()), secret)));
        // The plan first: rows that refer to each other by id are written in any order.
        entities.flush();
        plan.measures().forEach(measure -> entities.persist(new MeasureEntity(plan, measure)));
    }

    @Override
    public void change(Plan plan, UUID measureId, Measure.Status status) {
        measures(plan.id()).stream()
                .filter(measure -> measure.measureId().equals(measureId.toString()))
                .forEach(measure -> measure.change(status));
    }

    @Override
    public void add(Agreement agreement) {
        entities.persist(new AgreementEntity(agreement));
    }

    @Override
    public Optional<Agreement> agreement(CaseId caseId, Agreement.Kind kind) {
        return entities
                .createQuery(
                        "select one from AgreementEntity one where one.caseId = :id and one.kind = :kind"
                                + " order by one.id desc",
                        AgreementEntity.class)
                .setParameter("id", caseId.toString())
                .setParameter("kind", kind.name())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(AgreementEntity::toRecord);
    }

    private static SealContext context(CaseId caseId, UUID row) {
        return new SealContext(caseId, PlanEntity.TABLE, row, WRITTEN_ONCE);
    }
}
