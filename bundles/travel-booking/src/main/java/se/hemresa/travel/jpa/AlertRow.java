// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** Somebody who is told of an alarm. */
@Entity
@Table(name = "travel_alert")
class AlertRow extends Row {}
