// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A leg of a plan. */
@Entity
@Table(name = "travel_leg")
class LegRow extends Row {}
