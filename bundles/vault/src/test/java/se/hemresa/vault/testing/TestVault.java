// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.testing;

import javax.crypto.spec.SecretKeySpec;

import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.vault.KeyRing;
import se.hemresa.vault.WrappedKeys;

/** The real vault for the tests of other modules: real cryptography, a root key of zeros. */
public final class TestVault {

    private TestVault() {}

    /** @return a vault whose keys are in memory; it needs no unit of work */
    public static Vault inMemory() {
        return on(new DirectWork(), new MemoryWrappedKeys());
    }

    /**
     * @param work where the keys of the rings are made
     * @param stored the wrapped keys, e.g. {@code new JpaWrappedKeys(database.entityManager("vault", …))}
     * @return a vault on real tables
     */
    public static Vault on(UnitOfWork work, WrappedKeys stored) {
        return KeyRing.of(work, stored, event -> {}, new SecretKeySpec(new byte[32], "AES"));
    }
}
