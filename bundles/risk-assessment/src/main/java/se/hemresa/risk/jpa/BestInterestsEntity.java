// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.Author;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.BoardDecision;
import se.hemresa.risk.BestInterests.ChildHeard;
import se.hemresa.risk.BestInterests.FamilyTracing;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.GuardianConsent;
import se.hemresa.risk.BestInterests.Option;
import se.hemresa.risk.BestInterests.ReceivingAuthority;

/** A determination of the child's best interests; what the child said and the reasons of an exception are sealed. */
@Entity
@Table(name = "risk_best_interests")
class BestInterestsEntity {

    static final String TABLE = "risk_best_interests";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "entered_by")
    private String enteredBy;

    private String agency;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "heard_at")
    private Long heardAt;

    @Column(name = "heard_by")
    private String heardBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "family_tracing")
    private FamilyTracing familyTracing;

    @Column(name = "receiving_org")
    private String receivingOrg;

    @Column(name = "receiving_confirmed_at")
    private Long receivingConfirmedAt;

    @Column(name = "receiving_document")
    private String receivingDocument;

    @Convert(converter = CodesConverter.class)
    @Column(name = "options_considered")
    private List<String> options;

    @Column(name = "guardian_id")
    private String guardianId;

    @Column(name = "guardian_consent_at")
    private Long guardianConsentAt;

    @Column(name = "guardian_document")
    private String guardianDocument;

    @Column(name = "reception_id")
    private String receptionId;

    private byte[] sealed;

    protected BestInterestsEntity() {}

    BestInterestsEntity(BestInterests determination, byte[] sealed) {
        Grounds grounds = determination.grounds();
        this.id = determination.id().toString();
        this.caseId = determination.caseId().toString();
        this.enteredBy = determination.enteredBy().who();
        this.agency = determination.enteredBy().agency().value();
        this.recordedAt = determination.recordedAt().toEpochMilli();
        this.familyTracing = grounds.familyTracing();
        this.options = grounds.options().stream().map(Option::name).toList();
        this.receptionId = text(grounds.receptionId());
        this.sealed = sealed;
        grounds.heard().ifPresent(this::put);
        grounds.receiving().ifPresent(this::put);
        grounds.consent().ifPresent(this::put);
    }

    private void put(ChildHeard heard) {
        this.heardAt = heard.at().toEpochMilli();
        this.heardBy = heard.by();
    }

    private void put(ReceivingAuthority receiving) {
        this.receivingOrg = receiving.org();
        this.receivingConfirmedAt = Moments.column(receiving.confirmedAt());
        this.receivingDocument = text(receiving.documentId());
    }

    private void put(GuardianConsent consent) {
        this.guardianId = consent.guardianId().toString();
        this.guardianConsentAt = consent.givenAt().toEpochMilli();
        this.guardianDocument = text(consent.documentId());
    }

    String id() {
        return id;
    }

    byte[] sealed() {
        return sealed;
    }

    BestInterests toRecord(Optional<BoardDecision> decision) {
        return new BestInterests(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                new Author(enteredBy, new AgencyId(agency)),
                Moments.of(recordedAt),
                new Grounds(
                        Moments.maybe(heardAt).map(at -> new ChildHeard(at, heardBy)),
                        familyTracing,
                        Optional.ofNullable(receivingOrg)
                                .map(org -> new ReceivingAuthority(
                                        org, Moments.maybe(receivingConfirmedAt), uuid(receivingDocument))),
                        options.stream().map(Option::valueOf).toList(),
                        uuid(guardianId)
                                .map(guardian -> new GuardianConsent(
                                        guardian, Moments.of(guardianConsentAt), uuid(guardianDocument))),
                        uuid(receptionId)),
                decision);
    }

    private static Optional<UUID> uuid(String column) {
        return Optional.ofNullable(column).map(UUID::fromString);
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }
}
