// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;
import se.hemresa.cases.emergency.EmergencyOverride;

/** A transition is to happen because of an emergency; the reason in words is sealed. */
@Entity
@Table(name = EmergencyOverrideEntity.TABLE)
class EmergencyOverrideEntity extends RecordedRow {

    static final String TABLE = "cases_emergency_override";

    @Column(name = "fired_event")
    private String event;

    private String ground;

    @Column(name = "used_at")
    private Long usedAt;

    @Convert(converter = CodesConverter.class)
    private List<String> skipped;

    private byte[] sealed;

    protected EmergencyOverrideEntity() {}

    EmergencyOverrideEntity(EmergencyOverride asked, byte[] sealed) {
        super(asked.stamp());
        this.event = asked.event();
        this.ground = asked.ground().name();
        this.skipped = asked.skipped();
        this.sealed = sealed;
    }

    void use(List<String> guards, Instant at) {
        this.skipped = guards;
        this.usedAt = at.toEpochMilli();
    }

    byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    EmergencyOverride toRecord(List<Stamp> approvals) {
        return new EmergencyOverride(
                stamp(), event, EmergencyOverride.Ground.valueOf(ground), approvals, Moments.maybe(usedAt), skipped);
    }
}
