// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.Optional;
import java.util.Set;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.profile.Profile.Field;
import se.hemresa.exchange.profile.Profile.Rule;
import se.hemresa.exchange.profile.Profile.Send;

/** What keeps a field back although the case has it ({@code conventions} of minimisation.json). */
final class Locks {

    private static final Set<String> PROTECTED_LEVELS =
            Set.of("PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    private static final Set<String> PROTECTED_FIELDS =
            Set.of("fullName", "birthDate", "swedishNumbers", "addressInSweden");

    /** M12 goes under a legal duty or vital interests and needs no scope. */
    private static final String ALARM = "POLICE_ALARM";

    private final CaseDirectory cases;
    private final RecipientPolicy policy;

    Locks(CaseDirectory cases, RecipientPolicy policy) {
        this.cases = cases;
        this.policy = policy;
    }

    Optional<Reason> refusal(CaseId caseId, Field field, Rule rule, Form.Request request) {
        if (rule.send() == Send.X) {
            return Optional.of(Reason.NOT_IN_PROFILE);
        }
        if (!holds(rule.condition(), request)) {
            return Optional.of(Reason.CONDITION);
        }
        if (rule.send() == Send.A && !cases.hasReached(caseId, "ACCEPTED")) {
            return Optional.of(Reason.ONLY_AFTER_ACCEPTED);
        }
        if (PROTECTED_FIELDS.contains(field.code()) && isProtected(caseId)) {
            return Optional.of(Reason.PROTECTED);
        }
        boolean needsConsent =
                field.code().equals("health") && !request.recipient().code().equals(ALARM);
        return needsConsent && !policy.consented(caseId, "HEALTH_DATA")
                ? Optional.of(Reason.NO_CONSENT)
                : Optional.empty();
    }

    /**
     * {@code apis}: the carrier has to tell a border authority, which is so where a leg crosses a border that is controlled.
     * {@code if-known}: whether it is known is seen when it is read. The others are recorded nowhere, so they do not hold.
     */
    private static boolean holds(String condition, Form.Request request) {
        return switch (condition) {
            case "", "if-known" -> true;
            case "apis" ->
                Tree.objects(request.sections().read("travel"), "legs").stream()
                        .anyMatch(leg -> Tree.flag(leg, "borderControl"));
            default -> false;
        };
    }

    private boolean isProtected(CaseId caseId) {
        return cases.find(caseId)
                .filter(standing -> !PROTECTED_LEVELS.contains(standing.protectionLevel()))
                .isEmpty();
    }
}
