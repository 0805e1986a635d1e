// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** What a person needs on the way. */
@Entity
@Table(name = "travel_needs")
class NeedsRow extends Row {}
