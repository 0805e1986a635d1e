// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import com.github.f4b6a3.uuid.UuidCreator;

/** A search that found nothing. */
@Entity
@Table(name = "access_search_miss")
class MissEntity {

    @Id
    private String id;

    private String seeker;

    @Column(name = "missed_at")
    private long missedAt;

    protected MissEntity() {}

    MissEntity(String seeker, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch().toString();
        this.seeker = seeker;
        this.missedAt = at.toEpochMilli();
    }

    String seeker() {
        return seeker;
    }

    Instant missedAt() {
        return Instant.ofEpochMilli(missedAt);
    }
}
