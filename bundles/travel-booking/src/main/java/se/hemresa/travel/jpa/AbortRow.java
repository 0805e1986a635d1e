// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A journey that was broken off. */
@Entity
@Table(name = "travel_abort")
class AbortRow extends Row {}
