// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** Who receives the person. */
@Entity
@Table(name = "travel_reception")
class ReceptionRow extends Row {}
