// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.protection.Protection;

/**
 * Whether something may leave: the state of the case first, then consent and legal basis, neither of them instead of the
 * other. Whatever leaves needs a basis in both parts, because each recipient is outside the authority and the basis is chosen
 * once for a case.
 */
@Component
public final class DisclosurePolicy implements RecipientPolicy {

    /** Safety messages: a legal duty or vital interests, in every state (domain.md §8.4.10). */
    private static final Set<String> SAFETY = Set.of("M11", "M12", "M13");

    /**
     * Withdrawal, erasure and correction reach whoever was sent something, whatever has become of the case since; and so does
     * M10C, the TravelChange of M10 that names bookings and no person: unsent, it would leave tickets in a name that is gone.
     */
    private static final Set<String> AFTERWARDS = Set.of("M10C", "M15", "M16", "M17");

    /** A report that a case is closed can only be sent when it is. */
    private static final String CLOSING = "M14";

    /**
     * What goes to the carrier is worth nothing without the name on the ticket, and that of a protected person leaves only by
     * an approval of two persons for that message (domain.md §9.3, §10.2).
     */
    private static final String CARRIER = "CARRIER";

    private final Recipients recipients = Recipients.load();
    private final CaseStore cases;
    private final ConsentStore store;
    private final ConsentBook consents;
    private final UnitOfWork work;

    @Activate
    public DisclosurePolicy(
            @Reference CaseStore cases,
            @Reference ConsentStore store,
            @Reference ConsentBook consents,
            @Reference UnitOfWork work) {
        this.cases = cases;
        this.store = store;
        this.consents = consents;
        this.work = work;
    }

    @Override
    public boolean consented(CaseId caseId, String scope) {
        return work.read(() -> consents.of(caseId).live(scope));
    }

    @Override
    public Optional<String> refusal(CaseId caseId, String recipient, String messageType) {
        return work.read(() -> cases.find(caseId)
                .map(file -> refusal(file, recipient, messageType))
                .orElse(Optional.of("no-such-case")));
    }

    private Optional<String> refusal(CaseFile file, String recipient, String messageType) {
        if (SAFETY.contains(messageType) || AFTERWARDS.contains(messageType)) {
            return Optional.empty();
        }
        if (StateTable.CLOSED.equals(file.state()) && !CLOSING.equals(messageType)) {
            return Optional.of("closed");
        }
        if (StateTable.RESTRICTED.equals(file.state())) {
            return Optional.of("restricted");
        }
        if (CARRIER.equals(recipient) && Protection.hides(file.protectionLevel())) {
            return Optional.of("protected");
        }
        return recipients
                .find(recipient)
                .map(known -> missing(file.id(), known))
                .orElse(Optional.of("basis-missing"));
    }

    private Optional<String> missing(CaseId caseId, Recipients.Recipient recipient) {
        boolean consented = recipient
                .consentScope()
                .map(scope -> consents.of(caseId).live(scope))
                .orElse(true);
        if (!consented) {
            return Optional.of("consent-missing");
        }
        return store.basis(caseId).isPresent() ? Optional.empty() : Optional.of("basis-missing");
    }
}
