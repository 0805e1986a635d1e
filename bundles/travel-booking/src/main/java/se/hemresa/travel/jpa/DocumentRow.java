// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

/** A travel document. */
@Entity
@Table(name = "travel_document")
class DocumentRow extends Row {}
