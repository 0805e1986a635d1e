// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that the change log makes: it is locked while the registry of certificates is changed. */
@Entity
@Table(name = "identity_registry")
class RegistryEntity {

    static final int ONLY = 1;

    @Id
    private int id;

    protected RegistryEntity() {}

    int id() {
        return id;
    }
}
