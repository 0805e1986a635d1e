// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.math.BigDecimal;
import java.sql.Date;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.Ceiling;
import se.hemresa.aftercare.Money;

/** A ceiling of grants; the migration brings the reference values. */
@Entity
@Table(name = "aftercare_grant_ceiling")
class CeilingEntity {

    @Id
    private int id;

    private String country;

    @Column(name = "person_type")
    private String personType;

    private String measure;

    private BigDecimal amount;

    private String currency;

    @Column(name = "valid_from")
    private Date validFrom;

    @Column(name = "valid_to")
    private Date validTo;

    protected CeilingEntity() {}

    Ceiling toRecord() {
        return new Ceiling(
                country,
                personType,
                measure,
                new Money(amount, currency),
                validFrom.toLocalDate(),
                Moments.day(validTo));
    }
}
