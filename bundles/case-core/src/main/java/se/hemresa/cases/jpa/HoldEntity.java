// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.closing.Hold;

/** Why and until when a case rests; the reason in words is sealed. */
@Entity
@Table(name = HoldEntity.TABLE)
class HoldEntity extends RecordedRow {

    static final String TABLE = "cases_hold";

    private String reason;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "ended_at")
    private Long endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    private byte[] sealed;

    protected HoldEntity() {}

    HoldEntity(Hold hold, byte[] sealed) {
        super(hold.stamp());
        this.reason = hold.reason();
        this.reviewOn = hold.reviewOn();
        this.sealed = sealed;
    }

    void end(String by, Instant at) {
        this.endedAt = at.toEpochMilli();
        this.endedBy = by;
    }

    Hold toRecord() {
        return new Hold(stamp(), reason, reviewOn, Moments.maybe(endedAt), Optional.ofNullable(endedBy));
    }
}
