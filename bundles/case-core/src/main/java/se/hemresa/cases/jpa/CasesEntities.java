// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.cases.consent.jpa.ConsentEntities;

/** The entities of this module. */
@Component
public final class CasesEntities implements EntityModel {

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public List<String> classes() {
        return Stream.concat(own(), ConsentEntities.classes().stream())
                .map(Class::getName)
                .toList();
    }

    private static Stream<Class<?>> own() {
        return Stream.of(
                AgreementEntity.class,
                BreakOffEntity.class,
                CaseDocumentEntity.class,
                CaseEntity.class,
                ClosureEntity.class,
                CodesConverter.class,
                ContactChannelEntity.class,
                CriminalProceedingEntity.class,
                DecisionEntity.class,
                DisposalEntity.class,
                EmergencyApprovalEntity.class,
                EmergencyOverrideEntity.class,
                ExploitationEntity.class,
                GuardianEntity.class,
                HealthRecordEntity.class,
                HoldEntity.class,
                IdentifierEntity.class,
                IntakeCheckEntity.class,
                NarrativeEntity.class,
                ParticipantEntity.class,
                PersonEntity.class,
                PersonIndexEntity.class,
                ProtectedIdentityEntity.class,
                RecordedRow.class,
                ReferralEntity.class,
                RelationshipEntity.class,
                ReturnMappingEntity.class,
                ReturnRightEntity.class,
                SealedRow.class,
                SearchTokenEntity.class,
                StateChangeEntity.class,
                SubjectAccessEntity.class,
                TaskEntity.class,
                VictimStatusEntity.class);
    }
}
