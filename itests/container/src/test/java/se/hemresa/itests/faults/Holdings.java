// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.itests.check.Operation;
import se.hemresa.itests.check.Store;
import se.hemresa.itests.check.Store.Held;

/**
 * What the database and IOM hold of what clients asked for, read past the platform: the tables themselves as the superuser,
 * IOM's own list of what it took in.
 */
final class Holdings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTRIES =
            "SELECT e.type, e.subject, e.payload FROM journal_position p JOIN journal_entry e ON e.number = p.number"
                    + " WHERE e.type IN (%s) ORDER BY p.position";

    private final Site site;

    Holdings(Site site) {
        this.site = site;
    }

    /**
     * @param told what clients asked for: only what belongs to it is looked for
     * @return all places that are known
     */
    List<Store> stores(List<Operation> told) {
        Set<String> kinds =
                told.stream().map(operation -> operation.request().kind()).collect(Collectors.toSet());
        List<Store> stores = new ArrayList<>();
        try (Connection connection = site.connect()) {
            if (kinds.contains(Load.REFERRAL)) {
                stores.add(writes(connection, told));
            }
            if (kinds.contains(Handovers.HANDOVER)) {
                Set<String> waiting = waiting(connection);
                stores.add(effects(connection, told, waiting));
                stores.add(iom(waiting));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be looked into", failed);
        }
        return stores;
    }

    /** What the journal tells of the writes of {@link Load}; a case that came by none of its ids is told by its own id. */
    private static Store writes(Connection connection, List<Operation> told) throws SQLException {
        Map<String, String> clients = clientsNames(connection);
        Map<String, String> ids = new HashMap<>();
        told.forEach(operation -> ids.put(
                operation.request().caseId() + operation.request().kind(),
                operation.request().id()));
        Set<String> others = told.stream()
                .filter(operation -> operation.request().kind().equals(Handovers.HANDOVER))
                .map(operation -> operation.request().caseId())
                .collect(Collectors.toSet());
        List<Held> held = new ArrayList<>();
        each(connection, ENTRIES.formatted("'CaseReferred', 'Entered'"), row -> {
            String caseId = row.getString(2);
            if (others.contains(caseId)) {
                return;
            }
            String kind = row.getString(1).equals("CaseReferred") ? Load.REFERRAL : operation(row.getString(3));
            if (kind.equals(Load.REFERRAL) || Load.STEPS.containsKey(kind)) {
                String name = clients.getOrDefault(caseId, caseId);
                held.add(new Held(ids.getOrDefault(name + kind, kind + " of " + caseId), Optional.empty()));
            }
        });
        Set<String> kinds = new HashSet<>(Load.STEPS.keySet());
        kinds.add(Load.REFERRAL);
        return new Store("journal", kinds, held, Set.of());
    }

    /** By the id of the case, the id under which its referral stands in the inbox. */
    private static Map<String, String> clientsNames(Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        each(connection, "SELECT message_id, convert_from(body, 'UTF8') FROM journal_inbox WHERE status = 201", row -> {
            JsonNode answer = tree(row.getString(2));
            if (answer.has("caseRef")) {
                names.put(answer.path("caseId").asText(), row.getString(1));
            }
        });
        return names;
    }

    /** What the journal tells of handovers, each by the id of the message. */
    private static Store effects(Connection connection, List<Operation> told, Set<String> waiting) throws SQLException {
        Map<String, String> messages = told.stream()
                .filter(operation -> operation.request().kind().equals(Handovers.HANDOVER))
                .collect(Collectors.toMap(
                        operation -> operation.request().caseId(),
                        operation -> operation.request().id()));
        String types = Handovers.EFFECTS.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
        List<Held> held = new ArrayList<>();
        each(connection, ENTRIES.formatted(types), row -> {
            String letter = tree(row.getString(3)).path("messageType").asText("M06");
            if (letter.equals("M06")) {
                String caseId = row.getString(2);
                held.add(new Held(
                        Handovers.effect(messages.getOrDefault(caseId, caseId), row.getString(1)), Optional.empty()));
            }
        });
        Set<String> stuck = waiting.stream()
                .flatMap(id -> Handovers.EFFECTS.stream().map(type -> Handovers.effect(id, type)))
                .collect(Collectors.toSet());
        return new Store("journal", Set.of(Handovers.EFFECT), held, stuck);
    }

    private static Set<String> waiting(Connection connection) throws SQLException {
        Set<String> waiting = new HashSet<>();
        each(
                connection,
                "SELECT m.id FROM exchange_message m WHERE m.message_type = 'M06' AND (m.message_state = 'QUEUED'"
                        + " OR m.case_id IN (SELECT subject FROM journal_parked))",
                row -> waiting.add(row.getString(1)));
        return waiting;
    }

    private Store iom(Set<String> waiting) {
        List<Held> held = StreamSupport.stream(
                        site.partners().inbox().path("messages").spliterator(), false)
                .filter(message -> message.path("type").asText().equals("IomHandover"))
                .map(message -> new Held(
                        message.path("messageId").asText(),
                        Optional.of(message.path("digest").asText())))
                .toList();
        return new Store("IOM", Set.of(Handovers.HANDOVER), held, waiting);
    }

    private static String operation(String payload) {
        return tree(payload).path("operation").asText();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new IllegalStateException("What is stored is not JSON", broken);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Row reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }
}
