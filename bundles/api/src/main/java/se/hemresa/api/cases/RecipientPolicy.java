// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/**
 * Whether something may leave to a recipient now: a live consent of the recipient's scope and a legal basis
 * ({@code conventions.locks} of minimisation.json), neither of them instead of the other. Safety messages (M11 to M13) go
 * under a legal duty in every state. M15 to M17 are not stopped by a withdrawal or by the end of a case, nor is M10C: the
 * TravelChange of M10, which gives bookings back and names no person. M14 is not stopped by the end of a case. Asked before
 * every attempt to send. When it is absent, nothing leaves. Any thread; joins the running unit of work.
 */
@ProviderType
public interface RecipientPolicy {

    /**
     * @param caseId the case
     * @param recipient the code of a recipient of minimisation.json, e.g. {@code IOM_FINLAND}
     * @param messageType the type of the message, e.g. {@code M06}; {@code M10C} for a TravelChange
     * @return why it may not be sent: {@code no-such-case}, {@code consent-missing}, {@code basis-missing}, {@code restricted},
     *     {@code closed}, {@code protected}; empty if it may
     */
    Optional<String> refusal(CaseId caseId, String recipient, String messageType);

    /**
     * @param caseId the case
     * @param scope a code of the list {@code ConsentScope}
     * @return whether a consent of the scope is given, not withdrawn and not run out
     */
    boolean consented(CaseId caseId, String scope);
}
