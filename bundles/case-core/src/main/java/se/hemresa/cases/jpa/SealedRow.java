// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.MappedSuperclass;

import se.hemresa.cases.Stamp;

/** A fact, all of which is sealed. */
@MappedSuperclass
class SealedRow extends RecordedRow {

    private byte[] sealed;

    protected SealedRow() {}

    SealedRow(Stamp stamp, byte[] sealed) {
        super(stamp);
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }
}
