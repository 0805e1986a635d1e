// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** Somewhere the person is expected. */
@Entity
@Table(name = "travel_checkpoint")
class CheckpointRow extends Row {}
