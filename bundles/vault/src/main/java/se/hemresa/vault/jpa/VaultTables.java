// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.util.List;
import java.util.Set;

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

    /** A key that was destroyed must come back with no backup; the key of an agency goes with those that hang on it. */
    @Override
    public Set<String> keptApart() {
        return Set.of("vault_case_key", "vault_agency_key");
    }

    @Override
    public List<String> classes() {
        return List.of(CaseKeyEntity.class.getName(), AgencyKeyEntity.class.getName(), RingEntity.class.getName());
    }
}
