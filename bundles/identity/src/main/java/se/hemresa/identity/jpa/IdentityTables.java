// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of identity, for the journal to set up. */
@Component
public final class IdentityTables implements Migration, EntityModel {

    static final List<Class<?>> CLASSES =
            List.of(CertificateEntity.class, RegistryEntity.class, SessionEntity.class, TieEntity.class);

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String changeLog() {
        return "db/identity.xml";
    }

    @Override
    public List<String> classes() {
        return CLASSES.stream().map(Class::getName).toList();
    }
}
