// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** A way to reach the person. */
@Entity
@Table(name = ContactChannelEntity.TABLE)
class ContactChannelEntity extends SealedRow {

    static final String TABLE = "cases_contact_channel";

    protected ContactChannelEntity() {}

    ContactChannelEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
