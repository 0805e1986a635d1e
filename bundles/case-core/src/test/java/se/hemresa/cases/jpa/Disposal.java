// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import se.hemresa.api.id.CaseId;

/** A case that has been disposed of; there is no way to that yet, so the column is written. */
public final class Disposal {

    private Disposal() {}

    public static void of(Stores stores, CaseId id) {
        stores.work()
                .run(() -> stores.entities()
                        .createQuery("update CaseEntity c set c.disposedAt = 1 where c.id = :id")
                        .setParameter("id", id.toString())
                        .executeUpdate());
    }
}
