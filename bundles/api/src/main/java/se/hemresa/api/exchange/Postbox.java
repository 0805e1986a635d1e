// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * Messages to partners and what they answer. Every method joins the running unit of work or opens one; any thread. Nothing is
 * sent here: a queued message is carried later, in its order within the case, by a route {@code from("outbox:…")}
 * ({@link Outbox}), after the policy ({@link se.hemresa.api.cases.RecipientPolicy}) was asked again. The content is sealed
 * under the key of the case. No access rule applies here: the module that prepares or shows a message asks for its section.
 */
@ProviderType
public interface Postbox {

    /**
     * Stores a message to be looked at and approved. An earlier one of the same case, type and receiver that waits for its
     * approval, or is approved and not queued, is replaced: it becomes DEAD.
     *
     * @param draft the message
     * @return it, PREVIEWED
     * @throws se.hemresa.api.error.PlatformException {@code exchange.unknown-partner} (422) if the receiver is no active
     *     partner; {@code exchange.known-message} (409) if the id is taken
     */
    Letter preview(Draft draft);

    /**
     * Approves a digest on behalf of the current caller; nothing else can be sent under it (domain.md §15, feature 9).
     *
     * @param messageId a message that is PREVIEWED
     * @param digest the digest that was looked at
     * @return it, APPROVED
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404) if there is no such message;
     *     {@code exchange.other-digest} (409) if the message has another digest or is not PREVIEWED;
     *     {@code platform.same-person} (409) if the caller prepared it, or is no person
     */
    Letter approve(UUID messageId, String digest);

    /**
     * Queues an approved message. A message that is queued or further is left alone, so this may be repeated.
     *
     * @param messageId the message
     * @return it, QUEUED or further
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404); {@code exchange.not-approved} (409)
     *     if it is PREVIEWED or DEAD
     */
    Letter send(UUID messageId);

    /**
     * Queues a message of a type that needs no approval: every type but {@code M06} and {@code M08}.
     *
     * @param draft the message
     * @return it, QUEUED
     * @throws se.hemresa.api.error.PlatformException as {@link #preview}
     * @throws IllegalArgumentException if the type needs an approval
     */
    Letter post(Draft draft);

    /**
     * @param messageId a message
     * @return it; empty if there is none
     */
    Optional<Letter> find(UUID messageId);

    /**
     * @param caseId a case
     * @return its messages to partners, newest first
     */
    List<Letter> ofCase(CaseId caseId);

    /**
     * Under which conversation a partner knows a case: it alone says which case a message is about that names nobody.
     *
     * @param caseId a case
     * @param receiver a partner
     * @return the conversation of the message that was carried to the partner last, even without a receipt and whatever has
     *     become of it since; if none was yet, that of the first one that waits, which will come before the next; empty if
     *     there is neither: the next message begins one under its own id
     */
    Optional<UUID> conversation(CaseId caseId, AgencyId receiver);

    /**
     * @param messageId a message
     * @return the JSON exactly as it was given and will be, or was, signed; empty if there is no such message
     */
    Optional<String> content(UUID messageId);

    /**
     * @param messageId a message
     * @return the {@code content} member of the partner's receipt, e.g. ticket numbers from a carrier; empty until there is one
     */
    Optional<Map<String, Object>> receipt(UUID messageId);

    /**
     * Takes in a business acknowledgement (M07): decrypts it, keeps it as it came, and tells what it says. Whether its
     * signature and digest are right is for the guards to say, from what is kept. A repeat, by its own id, changes nothing and
     * gives the same.
     *
     * @param sender the partner, as the door knows it
     * @param jose a compact JWE(JWS(JSON)) encrypted to us
     * @return what it says
     * @throws se.hemresa.api.error.PlatformException {@code exchange.unreadable} (422) if it cannot be decrypted or is not of
     *     the form; {@code exchange.unknown-partner} (422); {@code exchange.unknown-message} (422) if it answers no message
     *     that was given to this partner
     */
    Acknowledgement acknowledge(AgencyId sender, String jose);
}
