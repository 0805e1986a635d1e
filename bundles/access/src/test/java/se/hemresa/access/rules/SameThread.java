// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.function.Supplier;

import se.hemresa.api.work.UnitOfWork;

/** Units of work without a database. */
final class SameThread implements UnitOfWork {

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
        return true;
    }
}
