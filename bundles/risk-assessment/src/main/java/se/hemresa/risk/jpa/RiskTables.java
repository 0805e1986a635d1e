// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of this module, for the journal to set up. */
@Component
public final class RiskTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "risk";
    }

    @Override
    public String changeLog() {
        return "db/risk.xml";
    }

    @Override
    public List<String> classes() {
        return Stream.of(
                        AssessmentEntity.class,
                        BestInterestsEntity.class,
                        BoardDecisionEntity.class,
                        CodesConverter.class,
                        DomainLevelsConverter.class,
                        ExpiryEntity.class,
                        MitigationEntity.class,
                        SignatureEntity.class)
                .map(Class::getName)
                .toList();
    }
}
