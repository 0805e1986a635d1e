// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.consent.PressureChecklist;
import se.hemresa.cases.consent.VoluntaryDeclaration;
import se.hemresa.cases.jpa.CodesConverter;
import se.hemresa.cases.jpa.RecordedRow;

/** A declaration of returning of free will; its version counts the reconfirmations. */
@Entity
@Table(name = "cases_declaration")
class DeclarationEntity extends RecordedRow {

    @Column(name = "signed_at")
    private long signedAt;

    @Column(name = "reconfirmed_at")
    private Long reconfirmedAt;

    private String witness;

    @Convert(converter = CodesConverter.class)
    @Column(name = "pressure_signs")
    private List<String> pressureSigns;

    private long version;

    protected DeclarationEntity() {}

    DeclarationEntity(VoluntaryDeclaration declaration) {
        super(declaration.stamp());
        this.signedAt = declaration.signedAt().toEpochMilli();
        this.reconfirmedAt =
                declaration.reconfirmedAt().map(Instant::toEpochMilli).orElse(null);
        this.witness = declaration.witness();
        this.pressureSigns = declaration.pressureChecklist().signs();
        this.version = 1;
    }

    void reconfirm(Instant at) {
        this.reconfirmedAt = at.toEpochMilli();
        this.version++;
    }

    VoluntaryDeclaration toRecord() {
        return new VoluntaryDeclaration(
                stamp(),
                Instant.ofEpochMilli(signedAt),
                Optional.ofNullable(reconfirmedAt).map(Instant::ofEpochMilli),
                witness,
                PressureChecklist.of(pressureSigns));
    }
}
