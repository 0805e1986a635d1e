// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.risk.Mitigation;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskAssessment.Signing;
import se.hemresa.risk.RiskAssessment.Validity;
import se.hemresa.risk.RiskFile;
import se.hemresa.risk.RiskStore;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Words;

/** Assessments in tables: each of the rows is written once, and an assessment is put together from them. */
@Component
public final class JpaRiskStore implements RiskStore {

    private static final long WRITTEN_ONCE = 1;

    private static final Comparator<RiskAssessment> NEWEST_FIRST = Comparator.comparing(
                    (RiskAssessment one) -> one.setting().assessedAt())
            .thenComparing(one -> one.id().toString())
            .reversed();

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaRiskStore(
            @Reference(target = "(module=risk)") Schema schema,
            @Reference(target = "(unit=risk)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public void add(RiskAssessment assessment, Words words) {
        byte[] sealed = vault.sealFields(context(assessment), SealedWords.tree(words));
        entities.persist(new AssessmentEntity(assessment, sealed));
        IntStream.range(0, assessment.mitigations().size())
                .mapToObj(place -> new MitigationEntity(assessment, place))
                .forEach(entities::persist);
    }

    @Override
    public void add(RiskAssessment assessment, Signature signature) {
        entities.persist(new SignatureEntity(assessment, signature));
    }

    @Override
    public void expire(RiskAssessment assessment, UUID id, Instant at) {
        entities.persist(new ExpiryEntity(assessment, id, at));
    }

    @Override
    public Words words(RiskAssessment assessment) {
        AssessmentEntity row =
                entities.find(AssessmentEntity.class, assessment.id().toString());
        return SealedWords.words(vault.openFields(context(assessment), row.sealed()));
    }

    private static SealContext context(RiskAssessment assessment) {
        return new SealContext(assessment.caseId(), AssessmentEntity.TABLE, assessment.id(), WRITTEN_ONCE);
    }

    @Override
    public RiskFile file(CaseId caseId) {
        List<AssessmentEntity> assessments = rows(AssessmentEntity.class, caseId, "id");
        if (assessments.isEmpty()) {
            return new RiskFile(List.of());
        }
        Parts parts = new Parts(
                by(rows(MitigationEntity.class, caseId, "place"), MitigationEntity::assessmentId),
                by(rows(SignatureEntity.class, caseId, "id"), SignatureEntity::assessmentId),
                by(rows(ExpiryEntity.class, caseId, "id"), ExpiryEntity::assessmentId));
        return new RiskFile(
                assessments.stream().map(parts::join).sorted(NEWEST_FIRST).toList());
    }

    private <T> List<T> rows(Class<T> type, CaseId caseId, String order) {
        return entities.createQuery(
                        "select row from " + type.getSimpleName() + " row where row.caseId = :id order by row." + order,
                        type)
                .setParameter("id", caseId.toString())
                .getResultList();
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> assessment) {
        return rows.stream().collect(Collectors.groupingBy(assessment));
    }

    /** The rows that belong to the assessments of a case, by assessment. */
    private record Parts(
            Map<String, List<MitigationEntity>> mitigations,
            Map<String, List<SignatureEntity>> signatures,
            Map<String, List<ExpiryEntity>> expiries) {

        RiskAssessment join(AssessmentEntity row) {
            List<Mitigation> planned = mitigations.getOrDefault(row.id(), List.of()).stream()
                    .map(MitigationEntity::toRecord)
                    .toList();
            List<Signature> signed = signatures.getOrDefault(row.id(), List.of()).stream()
                    .map(SignatureEntity::toRecord)
                    .toList();
            return new RiskAssessment(
                    row.uuid(),
                    row.caseId(),
                    row.setting(),
                    row.finding(),
                    planned,
                    validity(row),
                    new Signing(row.digest(), signed));
        }

        private Validity validity(AssessmentEntity row) {
            return expiries.getOrDefault(row.id(), List.of()).stream()
                    .map(ExpiryEntity::at)
                    .min(Instant::compareTo)
                    .map(at -> new Validity(at, true))
                    .orElseGet(() -> new Validity(row.validUntil(), false));
        }
    }
}
