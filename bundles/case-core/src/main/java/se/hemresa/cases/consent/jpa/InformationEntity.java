// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.consent.InformationGiven;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Telling;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.Medium;
import se.hemresa.cases.jpa.RecordedRow;

/** A package of information that was given; what tells how is empty for one that does not apply. */
@Entity
@Table(name = "cases_information")
class InformationEntity extends RecordedRow {

    @Column(name = "package_code")
    private String packageCode;

    @Column(name = "package_version")
    private String packageVersion;

    @Column(name = "given_at")
    private long givenAt;

    @Column(name = "told_language")
    private String language;

    private String medium;

    private String interpreter;

    private String understood;

    @Column(name = "not_applicable_because")
    private String notApplicableBecause;

    protected InformationEntity() {}

    InformationEntity(InformationGiven information) {
        super(information.stamp());
        this.packageCode = information.packageCode().name();
        this.packageVersion = information.packageVersion();
        this.givenAt = information.givenAt().toEpochMilli();
        this.notApplicableBecause =
                information.notApplicableBecause().map(Enum::name).orElse(null);
        information.telling().ifPresent(telling -> {
            this.language = telling.language();
            this.medium = telling.medium().name();
            this.interpreter = telling.interpreter().name();
            this.understood = telling.understood().name();
        });
    }

    InformationGiven toRecord() {
        return new InformationGiven(
                stamp(),
                PackageCode.valueOf(packageCode),
                packageVersion,
                Instant.ofEpochMilli(givenAt),
                telling(),
                Optional.ofNullable(notApplicableBecause).map(NotApplicable::valueOf));
    }

    private Optional<Telling> telling() {
        return Optional.ofNullable(language)
                .map(told -> new Telling(
                        told,
                        Medium.valueOf(medium),
                        Interpreter.valueOf(interpreter),
                        Understood.valueOf(understood)));
    }
}
