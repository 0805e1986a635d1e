// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.LocalDate;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Referral;

/** How a case came in; how the person is reached is sealed. */
@Entity
@Table(name = "cases_referral")
class ReferralEntity {

    static final String TABLE = "cases_referral";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String source;

    @Column(name = "referred_on")
    private LocalDate referredOn;

    @Column(name = "received_at")
    private long receivedAt;

    private String sender;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "diary_authority")
    private String diaryAuthority;

    @Column(name = "diary_number")
    private String diaryNumber;

    @Column(name = "consent_given")
    private int consentGiven;

    @Column(name = "consent_language")
    private String consentLanguage;

    @Column(name = "consent_at")
    private long consentAt;

    private byte[] sealed;

    protected ReferralEntity() {}

    ReferralEntity(Referral referral, byte[] sealed) {
        this.id = referral.id().toString();
        this.caseId = referral.caseId().toString();
        this.source = referral.source();
        this.referredOn = referral.referredOn();
        this.receivedAt = referral.receivedAt().toEpochMilli();
        this.sender = referral.sender();
        this.messageId = referral.messageId();
        this.diaryAuthority = referral.diaryNumber().authority();
        this.diaryNumber = referral.diaryNumber().number();
        this.consentGiven = referral.consentToContact().given() ? 1 : 0;
        this.consentLanguage = referral.consentToContact().language();
        this.consentAt = referral.consentToContact().at().toEpochMilli();
        this.sealed = sealed;
    }

    /** Nothing that is secret stands here any more. */
    void strip() {
        this.sealed = null;
    }

    byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    Referral toRecord() {
        return new Referral(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                source,
                referredOn,
                Moments.of(receivedAt),
                sender,
                messageId,
                new CaseReferral.DiaryNumber(diaryAuthority, diaryNumber),
                new CaseReferral.ConsentToContact(consentGiven == 1, consentLanguage, Moments.of(consentAt)));
    }
}
