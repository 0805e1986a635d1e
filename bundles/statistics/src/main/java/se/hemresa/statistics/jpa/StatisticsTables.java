// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of statistics, for the journal to set up. */
@Component
public final class StatisticsTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "statistics";
    }

    @Override
    public String changeLog() {
        return "db/statistics.xml";
    }

    @Override
    public List<String> classes() {
        return List.of(FactEntity.class.getName());
    }
}
