// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.cases.emergency.EmergencyRule;

/** Reads {@code state-machine.json} and refuses a table that is not sound, telling every fault at once. */
final class StateTableReader {

    private static final String OWN_EFFECTS = "case-core";

    private final JsonNode root;
    private final Map<String, String> phases = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private StateTableReader(JsonNode root) {
        this.root = root;
    }

    /** What a sound table holds. */
    record Content(
            String initialState, Map<String, String> phases, List<StateRule> rules, Set<String> restrictingScopes) {}

    static Content read(byte[] source) {
        try {
            return new StateTableReader(new ObjectMapper().readTree(source)).content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content content() {
        root.path("states")
                .forEach(state -> phases.put(
                        state.path("code").asText(), state.path("phase").asText()));
        String initialState = root.path("initialState").asText();
        require(phases.containsKey(initialState), "unknown initial state");
        List<StateRule> rules = stream(root.path("transitions")).map(this::rule).toList();
        Set<String> scopes = Set.copyOf(texts(root.path("restrictingScopes")));
        require(!scopes.isEmpty(), "no scope restricts");
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The life cycle is not sound: " + String.join("; ", faults));
        }
        return new Content(initialState, Map.copyOf(phases), rules, scopes);
    }

    private StateRule rule(JsonNode node) {
        String event = node.path("event").asText();
        String to = node.path("to").asText();
        require(!event.isEmpty(), "a transition without event");
        require(
                phases.containsKey(to)
                        || Set.of(StateRule.PREVIOUS, StateRule.SAME).contains(to),
                event + " leads to an unknown state");
        List<String> actors = texts(node.path("actors"));
        require(!actors.isEmpty(), event + " has no actor");
        List<String> reasons = texts(node.path("closureReasons"));
        require(
                StateTable.CLOSED.equals(to) != reasons.isEmpty(),
                event + " needs closure reasons exactly if it closes");
        return new StateRule(
                from(event, node.path("from").asText()),
                event,
                to,
                actors,
                "all".equals(node.path("actorMode").asText()),
                "follow".equals(node.path("trigger").asText()),
                stream(node.path("guards")).map(guard -> guard(event, guard)).toList(),
                stream(node.path("effects"))
                        .filter(effect ->
                                OWN_EFFECTS.equals(effect.path("owner").asText()))
                        .map(effect -> effect.path("code").asText())
                        .toList(),
                reasons,
                emergency(event, node));
    }

    private Set<String> from(String event, String from) {
        if (!from.startsWith("@")) {
            require(phases.containsKey(from), event + " leaves an unknown state");
            return Set.of(from);
        }
        List<String> states = texts(root.path("stateSets").path(from.substring(1)));
        require(!states.isEmpty(), event + " leaves an unknown set");
        require(phases.keySet().containsAll(states), event + " leaves a set with an unknown state");
        return Set.copyOf(states);
    }

    private StateRule.GuardRule guard(String event, JsonNode node) {
        String owner = node.path("owner").asText();
        require(!owner.isEmpty(), "a guard of " + event + " has no owner");
        require(!node.path("code").asText().isEmpty(), "a guard of " + event + " has no code");
        return new StateRule.GuardRule(
                node.path("code").asText(),
                owner,
                node.path("blocking").asBoolean(true),
                node.path("en").asText(),
                node.path("sv").asText(),
                texts(node.path("reads")));
    }

    private Optional<EmergencyRule> emergency(String event, JsonNode transition) {
        JsonNode node = transition.path("emergencyOverride");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> guards = stream(transition.path("guards"))
                .map(guard -> guard.path("code").asText())
                .collect(Collectors.toSet());
        Set<String> never = Set.copyOf(texts(node.path("neverSkips")));
        Set<String> neverForChild = Set.copyOf(texts(node.path("neverSkipsForChild")));
        int hours = node.path("reviewTaskWithinHours").asInt();
        require(
                guards.containsAll(never) && guards.containsAll(neverForChild),
                "the emergency override of " + event + " names an unknown guard");
        require(
                node.path("approvers").asInt() > 0 && hours > 0,
                "the emergency override of " + event + " needs approvers and a review");
        require(
                "any".equals(transition.path("actorMode").asText())
                        && "user".equals(transition.path("trigger").asText()),
                "the emergency override of " + event + " needs one actor");
        return Optional.of(
                new EmergencyRule(node.path("approvers").asInt(), Duration.ofHours(hours), never, neverForChild));
    }

    private void require(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }
}
