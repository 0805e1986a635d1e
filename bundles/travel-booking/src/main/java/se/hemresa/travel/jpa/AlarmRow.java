// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.api.vault.Vault;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.TravelRecord;

/** An alarm. Whether it is open is a column, because open alarms are looked for over all cases. */
@Entity
@Table(name = "travel_alarm")
class AlarmRow extends Row {

    @Column(name = "is_open")
    private short open;

    @Override
    long take(TravelRecord travelRecord, Vault vault) {
        open = (short) (((Alarm) travelRecord).open() ? 1 : 0);
        return super.take(travelRecord, vault);
    }
}
