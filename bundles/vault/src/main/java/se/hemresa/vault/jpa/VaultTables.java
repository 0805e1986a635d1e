// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The vault's tables and entities, for the journal to set up. */
@Component
public final class VaultTables implements Migration, EntityModel {

    @Override
    public String module() {
        return "vault";
    }

    @Override
    public String changeLog() {
        return "db/vault.xml";
    }

    @Override
    public List<String> classes() {
        return List.of(CaseKeyEntity.class.getName(), AgencyKeyEntity.class.getName(), RingEntity.class.getName());
    }
}
