// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * How a case came in.
 *
 * @param id its id
 * @param caseId the case
 * @param source a code of the list {@code ReferralSource}
 * @param referredOn the day of the referral
 * @param receivedAt when it was stored
 * @param sender the function that sent it
 * @param messageId the sender's id of the message
 * @param diaryNumber the sender's own reference
 * @param consentToContact whether the person agreed to be contacted
 */
public record Referral(
        UUID id,
        CaseId caseId,
        String source,
        LocalDate referredOn,
        Instant receivedAt,
        String sender,
        String messageId,
        CaseReferral.DiaryNumber diaryNumber,
        CaseReferral.ConsentToContact consentToContact) {}
