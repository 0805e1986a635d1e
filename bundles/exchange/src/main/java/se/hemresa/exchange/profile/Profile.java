// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;

/** What each recipient may get, as {@code minimisation.json} says (domain.md §10.2). What does not stand there is never given. */
public final class Profile {

    private static final Rule NEVER = new Rule(Send.X, "", "");

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();

    private Profile(Map<String, Object> data) {
        for (Map<String, Object> recipient : Tree.objects(data, "recipients")) {
            String code = Tree.text(recipient, "code").orElseThrow();
            recipients.put(
                    code, new Recipient(code, Tree.text(recipient, "role"), Tree.text(recipient, "consentScope")));
        }
        for (Map<String, Object> field : Tree.objects(data, "fields")) {
            String code = Tree.text(field, "field").orElseThrow();
            fields.put(code, new Field(code, Tree.text(field, "en").orElseThrow(), rules(Tree.object(field, "to"))));
        }
    }

    private static Map<String, Rule> rules(Map<String, Object> to) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        to.keySet().forEach(recipient -> {
            Map<String, Object> rule = Tree.object(to, recipient);
            rules.put(
                    recipient,
                    new Rule(
                            Send.valueOf(Tree.text(rule, "send").orElseThrow()),
                            Tree.text(rule, "how").orElse(""),
                            Tree.text(rule, "condition").orElse("")));
        });
        return rules;
    }

    /** @return the profile of the bundle */
    public static Profile load() {
        return new Profile(Json.resource("data/minimisation.json"));
    }

    /** @return the fields, in the order of the file */
    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * @param code the code of a recipient
     * @return it; empty if there is none
     */
    public Optional<Recipient> recipient(String code) {
        return Optional.ofNullable(recipients.get(code));
    }

    /**
     * @param code perhaps the code of a recipient
     * @return whether it is one
     */
    public boolean isRecipient(String code) {
        return recipients.containsKey(code);
    }

    /**
     * @param code perhaps the code of a field
     * @return whether it is one
     */
    public boolean isField(String code) {
        return fields.containsKey(code);
    }

    /**
     * Whether a recipient may ask for a field: one that its profile gives it without a condition that nobody can evaluate.
     *
     * @param field the code of a field, or anything else
     * @param recipient the code of a recipient
     * @param accepted whether the case has been accepted
     * @return whether it may be given
     */
    public boolean allows(String field, String recipient, boolean accepted) {
        Rule rule = fields.containsKey(field) ? fields.get(field).rule(recipient) : NEVER;
        return rule.condition().isEmpty()
                && switch (rule.send()) {
                    case S, P -> true;
                    case A -> accepted;
                    case X -> false;
                };
    }

    /** Whether a field is sent: whole, coarsened, whole once the case is accepted, never. */
    enum Send {
        S,
        P,
        A,
        X
    }

    /**
     * What a recipient gets of a field.
     *
     * @param send whether
     * @param how the code of the coarsened form; empty for the whole field
     * @param condition the code of the condition; empty for none
     */
    record Rule(Send send, String how, String condition) {}

    /**
     * A field.
     *
     * @param code its code
     * @param english its name
     * @param rules by recipient
     */
    record Field(String code, String english, Map<String, Rule> rules) {

        Rule rule(String recipient) {
            return rules.getOrDefault(recipient, NEVER);
        }
    }

    /**
     * A recipient.
     *
     * @param code its code
     * @param role the role its people act in; empty if they have none
     * @param consentScope the scope that is needed; empty if none is
     */
    public record Recipient(String code, Optional<String> role, Optional<String> consentScope) {}
}
