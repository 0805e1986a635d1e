// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Tree;

/** What happened in law: from the sections exploitation, criminal-case and consent. Codes and dates only. */
final class LegalForms {

    private final Clock clock;

    LegalForms(Clock clock) {
        this.clock = clock;
    }

    Map<String, Form> all() {
        return Map.of(
                "exploitationPurpose", LegalForms::purpose,
                "criminalCase", LegalForms::criminalCase,
                "consents", this::consents);
    }

    private static Optional<Object> purpose(String how, Form.Request request) {
        Map<String, Object> exploitation = request.sections().read("exploitation");
        return switch (how) {
            case "", "code" -> Content.members(exploitation, "primaryPurpose", "secondaryPurposes");
            case "permit-grounds" -> Content.members(exploitation, "primaryPurpose");
            default -> Optional.empty();
        };
    }

    /** A case without a word about a criminal case says nothing, rather than that there is none. */
    private static Optional<Object> criminalCase(String how, Form.Request request) {
        Map<String, Object> proceeding = request.sections().read("criminal-case");
        if (proceeding.isEmpty()) {
            return Optional.empty();
        }
        return switch (how) {
            case "hearing-dates" -> {
                Map<String, Object> content = new LinkedHashMap<>();
                content.put("exists", true);
                content.put("hearingDates", Tree.texts(proceeding, "hearingDates"));
                yield Optional.of(content);
            }
            case "yes-no" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private Optional<Object> consents(String how, Form.Request request) {
        if (!how.isEmpty()) {
            return Optional.empty();
        }
        return Content.of(Tree.objects(request.sections().read("consent"), "consents").stream()
                .filter(this::isLive)
                .map(LegalForms::reference)
                .toList());
    }

    private boolean isLive(Map<String, Object> consent) {
        return Tree.text(consent, "withdrawnAt").isEmpty()
                && Tree.text(consent, "validTo")
                        .filter(until -> !hasPassed(until))
                        .isPresent();
    }

    /** A consent is valid until a moment, or through a day. */
    private boolean hasPassed(String until) {
        try {
            return until.contains("T")
                    ? !Instant.parse(until).isAfter(clock.instant())
                    : LocalDate.parse(until).isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }

    private static Map<String, Object> reference(Map<String, Object> consent) {
        Map<String, Object> reference = new LinkedHashMap<>();
        Tree.text(consent, "id").ifPresent(id -> reference.put("ref", id));
        reference.putAll(Content.cut(consent, "scope", "validTo"));
        return reference;
    }
}
