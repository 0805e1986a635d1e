// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of access, for the journal to set up. */
@Component
public final class AccessTables implements Migration, EntityModel {

    static final List<Class<?>> CLASSES = List.of(MissEntity.class, OpeningEntity.class);

    @Override
    public String module() {
        return "access";
    }

    @Override
    public String changeLog() {
        return "db/access.xml";
    }

    @Override
    public List<String> classes() {
        return CLASSES.stream().map(Class::getName).toList();
    }
}
