// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** Somebody approved an emergency override. */
@Entity
@Table(name = "cases_emergency_approval")
class EmergencyApprovalEntity extends RecordedRow {

    @Column(name = "override_id")
    private String override;

    protected EmergencyApprovalEntity() {}

    EmergencyApprovalEntity(UUID override, Stamp stamp) {
        super(stamp);
        this.override = override.toString();
    }

    boolean isOf(EmergencyOverrideEntity asked) {
        return asked.stamp().id().toString().equals(override);
    }
}
