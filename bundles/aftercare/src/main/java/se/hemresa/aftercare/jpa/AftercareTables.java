// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of aftercare, for the journal to set up. */
@Component
public final class AftercareTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "aftercare";
    }

    @Override
    public String changeLog() {
        return "db/aftercare.xml";
    }

    @Override
    public List<String> classes() {
        return Stream.of(entities()).map(Class::getName).toList();
    }

    static Class<?>[] entities() {
        return new Class<?>[] {
            AgreementEntity.class,
            CareFileEntity.class,
            CeilingEntity.class,
            FollowUpEntity.class,
            LedgerApprovalEntity.class,
            LedgerEntryEntity.class,
            MeasureEntity.class,
            PlanEntity.class
        };
    }
}
