// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.iom.Handover;
import se.hemresa.iom.Handover.Effect;
import se.hemresa.iom.HandoverAnswer;

/** A handover. What IOM says in words is sealed; the version of the row counts, so an older seal does not open in it. */
@Entity
@Table(name = "iom_handover")
class HandoverEntity {

    static final String TABLE = "iom_handover";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "message_id")
    private String messageId;

    private String receiver;

    @Column(name = "handover_version")
    private int version;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "previewed_at")
    private long previewedAt;

    private String digest;

    @Column(name = "queued_at")
    private Long queuedAt;

    @Column(name = "sent_at")
    private Long sentAt;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "ack_id")
    private String ackId;

    @Enumerated(EnumType.STRING)
    private HandoverAnswer.Kind answer;

    @Column(name = "answered_at")
    private Long answeredAt;

    @Column(name = "iom_case_no")
    private String iomCaseNo;

    @Column(name = "case_worker_function")
    private String caseWorkerFunction;

    @Column(name = "planned_contact")
    private String plannedContact;

    /** Separated by commas; no code of a field holds one. */
    @Column(name = "requested_fields")
    private String requestedFields;

    @Column(name = "answer_by")
    private String answerBy;

    @Column(name = "decline_code")
    private String declineCode;

    @Column(name = "proposed_org")
    private String proposedOrg;

    @Column(name = "row_version")
    private long rowVersion;

    private byte[] sealed;

    protected HandoverEntity() {}

    HandoverEntity(Handover handover) {
        this.id = handover.id().toString();
        this.caseId = handover.caseId().toString();
        this.messageId = handover.messageId().toString();
        this.receiver = handover.receiver().value();
        this.version = handover.version();
        this.preparedBy = handover.preparedBy();
        this.previewedAt = handover.previewedAt().toEpochMilli();
        this.digest = handover.digest();
        this.effect = handover.effect();
        this.rowVersion = 1;
    }

    long rowVersion() {
        return rowVersion;
    }

    byte[] sealed() {
        return sealed;
    }

    /** What may change, with the words sealed for the next version of the row. */
    void change(Handover handover, byte[] words) {
        this.rowVersion++;
        this.sealed = words;
        this.queuedAt = millis(handover.queuedAt());
        this.sentAt = millis(handover.sentAt());
        this.effect = handover.effect();
        handover.answer().ifPresent(this::change);
    }

    private void change(HandoverAnswer given) {
        this.ackId = given.ackId().toString();
        this.answer = given.kind();
        this.answeredAt = given.answeredAt().toEpochMilli();
        this.iomCaseNo = given.iomCaseNo().orElse(null);
        this.caseWorkerFunction = given.caseWorkerFunction().orElse(null);
        this.plannedContact = given.plannedContact().orElse(null);
        this.requestedFields = String.join(",", given.requestedFieldPaths());
        this.answerBy = given.answerBy().orElse(null);
        this.declineCode = given.declineCode().orElse(null);
        this.proposedOrg = given.proposedOrg().orElse(null);
    }

    Handover toRecord(Map<String, Object> words) {
        return new Handover(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                UUID.fromString(messageId),
                new AgencyId(receiver),
                version,
                preparedBy,
                Instant.ofEpochMilli(previewedAt),
                digest,
                moment(queuedAt),
                moment(sentAt),
                Optional.ofNullable(answer).map(kind -> answer(words)),
                effect);
    }

    private HandoverAnswer answer(Map<String, Object> words) {
        return new HandoverAnswer(
                UUID.fromString(ackId),
                answer,
                Instant.ofEpochMilli(answeredAt),
                Optional.ofNullable(iomCaseNo),
                Optional.ofNullable(caseWorkerFunction),
                Optional.ofNullable(plannedContact),
                requestedFields == null || requestedFields.isEmpty() ? List.of() : List.of(requestedFields.split(",")),
                Optional.ofNullable(answerBy),
                Optional.ofNullable((String) words.get("reason")),
                Optional.ofNullable(declineCode),
                Optional.ofNullable((String) words.get("declineText")),
                Optional.ofNullable(proposedOrg));
    }

    private static Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }

    private static Optional<Instant> moment(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
}
