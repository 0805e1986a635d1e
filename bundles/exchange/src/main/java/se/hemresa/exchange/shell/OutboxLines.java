// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.mail.QueueStore.Queued;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/** What the shell may tell of messages: ids, types, times and counts (security.md §4.3). */
final class OutboxLines {

    private static final String MESSAGE = "%-36s %-5s %-12s %8s %-4s %s";
    private static final String PARTNER = "%-12s %7s %-9s %-18s %7s %-5s %s";

    private OutboxLines() {}

    static String head() {
        return String.format(MESSAGE, "MESSAGE", "TYPE", "PARTNER", "ATTEMPTS", "HELD", "DUE");
    }

    static String line(Queued queued, Set<String> held) {
        return String.format(
                MESSAGE,
                queued.id(),
                queued.type(),
                queued.receiver(),
                queued.attempts(),
                isHeld(queued, held) ? "yes" : "no",
                queued.next());
    }

    static String json(List<Queued> line, Set<String> held) {
        return Json.write(line.stream().map(queued -> fields(queued, held)).toList());
    }

    private static boolean isHeld(Queued queued, Set<String> held) {
        return held.contains(queued.id().toString())
                || held.contains(queued.receiver().value());
    }

    private static Map<String, Object> fields(Queued queued, Set<String> held) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("messageId", queued.id().toString());
        fields.put("caseId", queued.caseId().toString());
        fields.put("type", queued.type());
        fields.put("receiver", queued.receiver().value());
        fields.put("attempts", queued.attempts());
        fields.put("held", isHeld(queued, held));
        fields.put("dueAt", queued.next().toString());
        return fields;
    }

    static Map<String, Object> partnerFields(Partner partner, long waiting, Rest rest, boolean held) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("partner", partner.id().value());
        fields.put("version", partner.version());
        fields.put("state", partner.state().name());
        fields.put("profile", partner.details().recipient());
        fields.put("waiting", waiting);
        fields.put("held", held);
        fields.put("leftAloneUntil", rest.failures() == 0 ? "" : rest.until().toString());
        return fields;
    }

    static String partnerHead() {
        return String.format(PARTNER, "PARTNER", "VERSION", "STATE", "PROFILE", "WAITING", "HELD", "LEFT ALONE UNTIL");
    }

    static String partner(Map<String, Object> fields) {
        return String.format(PARTNER, fields.values().toArray()).stripTrailing();
    }
}
