// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.vault.WrappedKeys.RingKey;

/** The one row that the change log makes: it holds what hangs on the root key, and is locked while keys are made. */
@Entity
@Table(name = "vault_ring")
class RingEntity {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "wrapped_index_key")
    private byte[] index;

    @Column(name = "wrapped_protected_key")
    private byte[] protectedRing;

    @Column(name = "wrapped_signature_key")
    private byte[] signature;

    protected RingEntity() {}

    byte[] wrapped(RingKey which) {
        return switch (which) {
            case INDEX -> index;
            case PROTECTED -> protectedRing;
            case SIGNATURE -> signature;
        };
    }

    void set(RingKey which, byte[] wrapped) {
        switch (which) {
            case INDEX -> index = wrapped;
            case PROTECTED -> protectedRing = wrapped;
            case SIGNATURE -> signature = wrapped;
            default -> throw new IllegalArgumentException("There is no column for " + which);
        }
    }
}
