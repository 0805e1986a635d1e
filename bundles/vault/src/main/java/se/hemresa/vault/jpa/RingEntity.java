// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that the change log makes: it holds the index key, and is locked while an agency's key is made. */
@Entity
@Table(name = "vault_ring")
class RingEntity {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "wrapped_index_key")
    private byte[] wrappedIndexKey;

    protected RingEntity() {}

    byte[] wrappedIndexKey() {
        return wrappedIndexKey;
    }

    void setWrappedIndexKey(byte[] wrapped) {
        this.wrappedIndexKey = wrapped;
    }
}
