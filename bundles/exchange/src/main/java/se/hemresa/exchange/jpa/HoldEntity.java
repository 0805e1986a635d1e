// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.exchange.mail.HoldStore.Hold;

/** A message or a partner that an administrator holds. */
@Entity
@Table(name = "exchange_hold")
class HoldEntity {

    @Id
    private String subject;

    @Column(name = "held_by")
    private String by;

    @Column(name = "held_at")
    private long at;

    protected HoldEntity() {}

    HoldEntity(String subject, String by, Instant at) {
        this.subject = subject;
        this.by = by;
        this.at = at.toEpochMilli();
    }

    Hold toRecord() {
        return new Hold(subject, by, Moments.of(at));
    }
}
