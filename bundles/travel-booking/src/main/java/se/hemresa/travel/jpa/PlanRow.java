// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A plan. */
@Entity
@Table(name = "travel_plan")
class PlanRow extends Row {}
