// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.consent.TransferBasis;
import se.hemresa.cases.jpa.RecordedRow;

/** The legal basis of a transfer; the weighing of interests is sealed. */
@Entity
@Table(name = "cases_transfer_basis")
class TransferBasisEntity extends RecordedRow {

    static final String TABLE = "cases_transfer_basis";

    @Column(name = "osl_provision")
    private String oslProvision;

    @Column(name = "gdpr_article")
    private String gdprArticle;

    private String agreement;

    @Column(name = "to_police")
    private Integer toPolice;

    private byte[] sealed;

    protected TransferBasisEntity() {}

    TransferBasisEntity(TransferBasis basis, byte[] sealed) {
        super(basis.stamp());
        this.oslProvision = basis.oslProvision();
        this.gdprArticle = basis.gdprArticle().orElse(null);
        this.agreement = basis.agreement().orElse(null);
        this.toPolice = basis.toPolice() ? 1 : 0;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    TransferBasis toRecord() {
        return new TransferBasis(
                stamp(),
                oslProvision,
                Optional.ofNullable(gdprArticle),
                Optional.ofNullable(agreement),
                toPolice != null && toPolice == 1);
    }
}
