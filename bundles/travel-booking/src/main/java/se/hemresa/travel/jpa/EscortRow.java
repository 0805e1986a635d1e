// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** An escort. */
@Entity
@Table(name = "travel_escort")
class EscortRow extends Row {}
