// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of this module, for the journal to set up. */
@Component
public final class TravelTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "travel";
    }

    @Override
    public String changeLog() {
        return "db/travel.xml";
    }

    @Override
    public List<String> classes() {
        List<String> classes = new ArrayList<>(List.of(Row.class.getName()));
        Kind.all().forEach(kind -> classes.add(kind.row().getName()));
        return List.copyOf(classes);
    }
}
