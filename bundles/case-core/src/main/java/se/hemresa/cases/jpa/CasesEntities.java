// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;

/** The entities of this module. */
@Component
public final class CasesEntities implements EntityModel {

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public List<String> classes() {
        return Stream.of(
                        AgreementEntity.class,
                        CaseEntity.class,
                        ClosureEntity.class,
                        CodesConverter.class,
                        DecisionEntity.class,
                        ExploitationEntity.class,
                        IntakeCheckEntity.class,
                        ParticipantEntity.class,
                        PersonEntity.class,
                        RecordedRow.class,
                        ReferralEntity.class,
                        ReturnRightEntity.class,
                        SearchTokenEntity.class,
                        StateChangeEntity.class,
                        TaskEntity.class,
                        VictimStatusEntity.class)
                .map(Class::getName)
                .toList();
    }
}
