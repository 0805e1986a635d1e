// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A message to the carrier. */
@Entity
@Table(name = "travel_booking")
class BookingRow extends Row {}
