// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory.Standing;

/** What the rules gave and the standing of the case takes away again (domain.md §9.1, table of narrowings), in the order there. */
final class Narrowing {

    private static final Set<String> LEFT_WHEN_DISPOSED = Set.of("DPO", "SECURITY_OFFICER");
    private static final Set<String> PROTECTED =
            Set.of("PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    private static final Set<String> FICTITIOUS = Set.of("FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    private static final Set<String> WRITABLE_WHEN_RESTRICTED =
            Set.of("consent", "decisions", "tasks", "messages", "documents");
    private static final Set<String> WRITABLE_WHEN_CLOSED = Set.of("consent", "tasks", "messages", "documents");
    private static final Set<String> GONE_WHEN_CLOSED = Set.of("DUTY_OFFICER", "ESCORT", "RECEPTION_PARTNER");

    private Narrowing() {}

    /** Whether the scope of a recipient was withdrawn is not known here, so in a restricted case each counts as past. */
    static Set<Relation> relations(Standing standing, Set<Relation> relations) {
        if (!"RESTRICTED".equals(standing.state()) || !relations.contains(Relation.RECIPIENT)) {
            return relations;
        }
        Set<Relation> narrowed = EnumSet.copyOf(relations);
        narrowed.remove(Relation.RECIPIENT);
        narrowed.add(Relation.PAST_RECIPIENT);
        return narrowed;
    }

    /** For whom a new identity was made, an emergency alone opens nothing. */
    static Set<String> conditions(Standing standing, Set<String> conditions) {
        if (!demandsSecondPerson(standing) || !conditions.contains(Openings.BREAK_GLASS)) {
            return conditions;
        }
        Set<String> narrowed = new HashSet<>(conditions);
        narrowed.add(Openings.SECOND_PERSON);
        return narrowed;
    }

    static boolean demandsSecondPerson(Standing standing) {
        return FICTITIOUS.contains(standing.protectionLevel());
    }

    static View view(Facts facts, Question question, View given) {
        if (given.isNothing() || isTaken(facts, question)) {
            return View.NOTHING;
        }
        if (!PROTECTED.contains(facts.standing().protectionLevel())) {
            return given;
        }
        return switch (question.section()) {
            case "identity" -> new View(false, Set.of("PSEUDONYM"));
            case "contact" -> View.NOTHING;
            default -> given;
        };
    }

    private static boolean isTaken(Facts facts, Question question) {
        String section = question.section();
        String role = question.caller().role();
        Operation operation = question.operation();
        if (facts.standing().disposed() && !("audit".equals(section) && LEFT_WHEN_DISPOSED.contains(role))) {
            return true;
        }
        if (facts.tied()) {
            return true;
        }
        return switch (facts.standing().state()) {
            case "RESTRICTED" -> operation != Operation.READ && !WRITABLE_WHEN_RESTRICTED.contains(section);
            case "CLOSED" ->
                GONE_WHEN_CLOSED.contains(role)
                        || (operation == Operation.CREATE || operation == Operation.UPDATE)
                                && !WRITABLE_WHEN_CLOSED.contains(section);
            default -> false;
        };
    }
}
