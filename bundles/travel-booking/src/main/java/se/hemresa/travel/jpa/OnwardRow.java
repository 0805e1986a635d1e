// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** How the person goes on from the point of arrival. */
@Entity
@Table(name = "travel_onward")
class OnwardRow extends Row {}
