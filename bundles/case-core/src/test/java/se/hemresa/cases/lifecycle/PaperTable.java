// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.testing.Contract;

/** The life cycle as the paper says it, read anew and by nothing that the life cycle itself uses. */
final class PaperTable {

    private static final Set<String> ASIDE = Set.of("ON_HOLD", "RESTRICTED", "ALARM");

    private final JsonNode root = Contract.json("data/state-machine.json");

    Set<String> states() {
        Set<String> states = new TreeSet<>();
        root.path("states").forEach(state -> states.add(state.path("code").asText()));
        return states;
    }

    Set<String> events() {
        Set<String> events = new TreeSet<>();
        root.path("transitions").forEach(row -> events.add(row.path("event").asText()));
        return events;
    }

    Set<String> actors() {
        Set<String> actors = new TreeSet<>();
        root.path("transitions").forEach(row -> row.path("actors").forEach(actor -> actors.add(actor.asText())));
        return actors;
    }

    Set<String> actorsOf(String event) {
        Set<String> actors = new TreeSet<>();
        root.path("transitions").forEach(row -> {
            if (row.path("event").asText().equals(event)) {
                row.path("actors").forEach(actor -> actors.add(actor.asText()));
            }
        });
        return actors;
    }

    Set<String> guards() {
        Set<String> guards = new TreeSet<>();
        root.path("transitions")
                .forEach(row -> row.path("guards")
                        .forEach(guard -> guards.add(guard.path("code").asText())));
        return guards;
    }

    /** Whether a row allows the step, for whom and under which guards the toggles say. */
    boolean allows(String event, List<String> visited, String to, Map<String, Boolean> toggles) {
        String from = visited.get(visited.size() - 1);
        for (JsonNode row : root.path("transitions")) {
            if (row.path("event").asText().equals(event)
                    && leaves(row, from)
                    && target(row, visited).equals(to)
                    && proven(row, toggles)) {
                return true;
            }
        }
        return false;
    }

    /** The events that may be fired in a state, by anybody. */
    Set<String> eventsOf(String state) {
        Set<String> events = new HashSet<>();
        root.path("transitions").forEach(row -> {
            if (leaves(row, state)) {
                events.add(row.path("event").asText());
            }
        });
        return events;
    }

    /** Those of them that are of this state alone and do not close the case. */
    Set<String> onwardEventsOf(String state) {
        Set<String> events = new HashSet<>();
        root.path("transitions").forEach(row -> {
            if (row.path("from").asText().equals(state)
                    && !row.path("to").asText().equals("CLOSED")) {
                events.add(row.path("event").asText());
            }
        });
        return events;
    }

    private boolean leaves(JsonNode row, String state) {
        String from = row.path("from").asText();
        if (!from.startsWith("@")) {
            return from.equals(state);
        }
        for (JsonNode one : root.path("stateSets").path(from.substring(1))) {
            if (one.asText().equals(state)) {
                return true;
            }
        }
        return false;
    }

    private static String target(JsonNode row, List<String> visited) {
        String to = row.path("to").asText();
        if (to.equals("@SAME")) {
            return visited.get(visited.size() - 1);
        }
        if (!to.equals("@PREVIOUS")) {
            return to;
        }
        for (int i = visited.size() - 1; i >= 0; i--) {
            if (!ASIDE.contains(visited.get(i))) {
                return visited.get(i);
            }
        }
        return "nowhere";
    }

    private static boolean proven(JsonNode row, Map<String, Boolean> toggles) {
        for (JsonNode guard : row.path("guards")) {
            if (guard.path("blocking").asBoolean(true)
                    && !toggles.get(guard.path("code").asText())) {
                return false;
            }
        }
        return true;
    }
}
