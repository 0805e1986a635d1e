// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.news;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;
import se.hemresa.exchange.news.Circular.Address;
import se.hemresa.exchange.news.Circular.Kind;

/**
 * Tells every partner that knows, or may know, something of a case what has become of it: the effects consent-withdrawn-sent,
 * recipients-told-of-renewal and recipients-informed-of-closure (domain.md §8.2). In the running unit of work.
 */
@Component(service = RecipientNews.class)
public final class RecipientNews {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    private final MessageStore messages;
    private final CaseSheet sheet;
    private final Minimisation minimisation;
    private final Circular circular;
    private final Tasks tasks;

    @Activate
    public RecipientNews(
            @Reference MessageStore messages,
            @Reference CaseSheet sheet,
            @Reference Minimisation minimisation,
            @Reference Circular circular,
            @Reference Tasks tasks) {
        this.messages = messages;
        this.sheet = sheet;
        this.minimisation = minimisation;
        this.circular = circular;
        this.tasks = tasks;
    }

    /**
     * @param moved a {@code CaseMoved}; others than the three events tell nobody anything
     * @throws IllegalStateException if the consents cannot be read now: the journal offers the entry again
     */
    public void tell(Entry moved) {
        CaseId caseId = moved.subject().orElseThrow();
        switch (moved.payload().getOrDefault("event", "")) {
            case "consentWithdrawn" -> withdrawn(caseId, moved.at());
            case "consentRenewed" -> renewed(caseId);
            case "closeAdministratively" -> closed(caseId, moved.at());
            default -> {
                // Nobody outside is concerned.
            }
        }
    }

    private void withdrawn(CaseId caseId, Instant at) {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("scopes", withdrawnScopes(caseId));
        says.put("at", at.toString());
        for (AgencyId partner : recipients(caseId)) {
            UUID id =
                    circular.send(new Address(caseId, partner), new Kind("M15", "ConsentWithdrawn"), says, THIRTY_DAYS);
            tasks.open(caseId, "await-consent-stopped", "REGION_COORDINATOR", at.plus(ANSWER_WITHIN), id.toString());
        }
    }

    private List<String> withdrawnScopes(CaseId caseId) {
        Reading reading = sheet.read(caseId, "consent");
        if (reading.outcome() != Outcome.READ) {
            throw new IllegalStateException("The consents cannot be read now");
        }
        List<Map<String, Object>> consents = Tree.objects(reading.content(), "consents");
        Set<String> live = scopes(consents, false);
        return scopes(consents, true).stream()
                .filter(scope -> !live.contains(scope))
                .sorted()
                .toList();
    }

    private static Set<String> scopes(List<Map<String, Object>> consents, boolean withdrawn) {
        return consents.stream()
                .filter(consent -> Tree.text(consent, "withdrawnAt").isPresent() == withdrawn)
                .flatMap(consent -> Tree.text(consent, "scope").stream())
                .collect(Collectors.toSet());
    }

    /** Those whose profile has no consents cannot be told which; nothing is sent to them before a new approval. */
    private void renewed(CaseId caseId) {
        for (AgencyId partner : recipients(caseId)) {
            Object consents = minimisation.compose(caseId, partner).fields().get("consents");
            if (consents != null) {
                circular.send(
                        new Address(caseId, partner),
                        new Kind("M17", "Correction"),
                        Map.of("fields", Map.of("consents", consents)),
                        THIRTY_DAYS);
            }
        }
    }

    /** The reason is nobody's business outside. */
    private void closed(CaseId caseId, Instant at) {
        for (AgencyId partner : recipients(caseId)) {
            circular.send(
                    new Address(caseId, partner),
                    new Kind("M14", "ClosureReport"),
                    Map.of("at", at.toString()),
                    THIRTY_DAYS);
        }
    }

    /** A message whose receipt was lost counts: a partner that is told in vain is harmless, one that is not told is not. */
    private List<AgencyId> recipients(CaseId caseId) {
        return messages.offered(caseId).stream()
                .filter(Message::tellsSomething)
                .map(Message::receiver)
                .distinct()
                .toList();
    }
}
