// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.Entered;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.Rate;
import se.hemresa.aftercare.LedgerEntry.References;
import se.hemresa.aftercare.Money;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** An entry of a ledger; written once. The payee is sealed. */
@Entity
@Table(name = "aftercare_ledger_entry")
class LedgerEntryEntity {

    static final String TABLE = "aftercare_ledger_entry";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "entry_type")
    private String type;

    @Column(name = "grant_type")
    private String kind;

    private BigDecimal amount;

    private String currency;

    @Column(name = "sek_per_eur")
    private BigDecimal sekPerEur;

    @Column(name = "rate_on")
    private Date rateOn;

    @Column(name = "value_date")
    private Date valueDate;

    @Column(name = "evidence_id")
    private String evidence;

    @Column(name = "settles_id")
    private String settles;

    @Column(name = "reverses_id")
    private String reverses;

    @Column(name = "entered_at")
    private long enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    private String agency;

    private byte[] sealed;

    protected LedgerEntryEntity() {}

    LedgerEntryEntity(LedgerEntry entry, byte[] sealed) {
        Posting posting = entry.posting();
        this.id = entry.id().toString();
        this.caseId = entry.caseId().toString();
        this.type = posting.type().name();
        this.kind = posting.kind();
        this.amount = posting.money().amount();
        this.currency = posting.money().currency();
        this.sekPerEur = posting.rate().map(Rate::sekPerEur).orElse(null);
        this.rateOn = Moments.column(posting.rate().map(Rate::on).orElse(null));
        this.valueDate = Moments.column(posting.valueDate());
        this.evidence = text(posting.references().evidence());
        this.settles = text(posting.references().settles());
        this.reverses = text(entry.reverses());
        this.enteredAt = entry.entered().at().toEpochMilli();
        this.enteredBy = entry.entered().by();
        this.agency = entry.entered().agency().value();
        this.sealed = sealed;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    byte[] sealed() {
        return sealed;
    }

    LedgerEntry toRecord(Optional<String> payee, Optional<LedgerEntry.Approval> approval) {
        Optional<Rate> rate = Moments.day(rateOn).map(day -> new Rate(sekPerEur, day));
        Posting posting = new Posting(
                LedgerEntry.Type.valueOf(type),
                kind,
                new Money(amount, currency),
                rate,
                valueDate.toLocalDate(),
                new References(payee, uuid(evidence), uuid(settles)));
        Entered entered = new Entered(Moments.of(enteredAt), enteredBy, new AgencyId(agency));
        return new LedgerEntry(id(), CaseId.fromString(caseId), posting, uuid(reverses), entered, approval);
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    private static Optional<UUID> uuid(String column) {
        return Optional.ofNullable(column).map(UUID::fromString);
    }
}
