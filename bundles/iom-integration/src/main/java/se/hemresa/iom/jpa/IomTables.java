// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of this module, for the journal to set up. */
@Component
public final class IomTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "iom";
    }

    @Override
    public String changeLog() {
        return "db/iom.xml";
    }

    @Override
    public List<String> classes() {
        return List.of(AckEntity.class.getName(), HandoverEntity.class.getName(), NotesEntity.class.getName());
    }
}
