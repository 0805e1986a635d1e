// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A certificate that the person can travel. */
@Entity
@Table(name = "travel_fitness")
class FitnessRow extends Row {}
