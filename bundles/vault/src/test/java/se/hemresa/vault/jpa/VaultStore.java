// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.WrappedKeys;

/** The real tables of the vault, for tests outside this package. */
public final class VaultStore {

    private VaultStore() {}

    /** @return the wrapped keys in a database whose tables of the vault are in place */
    public static WrappedKeys in(TestDatabase database) {
        return new JpaWrappedKeys(
                database.entityManager("vault", CaseKeyEntity.class, AgencyKeyEntity.class, RingEntity.class));
    }
}
