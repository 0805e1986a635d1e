// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.cases.consent.ConsentRecord;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.Medium;
import se.hemresa.cases.jpa.RecordedRow;

/** A consent; its version is 2 once it is withdrawn. */
@Entity
@Table(name = "cases_consent")
class ConsentEntity extends RecordedRow {

    private String scope;

    private String recipient;

    private String purpose;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "consent_language")
    private String language;

    @Column(name = "text_version")
    private String textVersion;

    private String medium;

    private String interpreter;

    @Column(name = "given_at")
    private long givenAt;

    @Column(name = "valid_to")
    private long validTo;

    @Column(name = "evidence_document_id")
    private String evidenceDocumentId;

    @Column(name = "withdrawn_at")
    private Long withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    private long version;

    protected ConsentEntity() {}

    ConsentEntity(ConsentRecord consent) {
        super(consent.stamp());
        ConsentTerms terms = consent.terms();
        this.scope = terms.scope();
        this.recipient = terms.recipient().map(AgencyId::value).orElse(null);
        this.purpose = terms.purpose();
        this.givenBy = terms.givenBy().name();
        this.language = terms.language();
        this.textVersion = terms.textVersion();
        this.medium = terms.medium().name();
        this.interpreter = terms.interpreter().name();
        this.givenAt = terms.givenAt().toEpochMilli();
        this.validTo = terms.validTo().toEpochMilli();
        this.evidenceDocumentId = terms.evidenceDocumentId().map(UUID::toString).orElse(null);
        this.version = 1;
    }

    void withdraw(ConsentRecord.Withdrawal withdrawal) {
        this.withdrawnAt = withdrawal.at().toEpochMilli();
        this.withdrawalReason = withdrawal.reason().map(Enum::name).orElse(null);
        this.version++;
    }

    ConsentRecord toRecord() {
        return new ConsentRecord(stamp(), terms(), withdrawal());
    }

    private ConsentTerms terms() {
        return new ConsentTerms(
                scope,
                Optional.ofNullable(recipient).map(AgencyId::new),
                purpose,
                ConsentTerms.GivenBy.valueOf(givenBy),
                language,
                textVersion,
                Medium.valueOf(medium),
                Interpreter.valueOf(interpreter),
                Instant.ofEpochMilli(givenAt),
                Instant.ofEpochMilli(validTo),
                Optional.ofNullable(evidenceDocumentId).map(UUID::fromString));
    }

    private Optional<ConsentRecord.Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawnAt)
                .map(at -> new ConsentRecord.Withdrawal(
                        Instant.ofEpochMilli(at),
                        Optional.ofNullable(withdrawalReason).map(ConsentRecord.Reason::valueOf)));
    }
}
