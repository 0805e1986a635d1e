// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.testing;

import java.util.function.Supplier;

import se.hemresa.api.work.UnitOfWork;

/** Runs work as it is: no connection, no rollback. For what is kept in memory. */
public final class DirectWork implements UnitOfWork {

    @Override
    public <T> T run(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean active() {
        return false;
    }
}
