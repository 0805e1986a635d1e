// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.mail.QueueStore.Queued;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/** What the shell may tell of messages: ids, types, times and counts (security.md §4.3). */
final class OutboxLines {

    private static final String MESSAGE = "%-36s %-5s %-12s %8s %s";
    private static final String PARTNER = "%-12s %7s %-9s %-18s %7s %s";

    private OutboxLines() {}

    static String head() {
        return String.format(MESSAGE, "MESSAGE", "TYPE", "PARTNER", "ATTEMPTS", "DUE");
    }

    static String line(Queued queued) {
        return String.format(MESSAGE, queued.id(), queued.type(), queued.receiver(), queued.attempts(), queued.next());
    }

    static String json(List<Queued> line) {
        return Json.write(line.stream().map(OutboxLines::fields).toList());
    }

    private static Map<String, Object> fields(Queued queued) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("messageId", queued.id().toString());
        fields.put("caseId", queued.caseId().toString());
        fields.put("type", queued.type());
        fields.put("receiver", queued.receiver().value());
        fields.put("attempts", queued.attempts());
        fields.put("dueAt", queued.next().toString());
        return fields;
    }

    static String partnerHead() {
        return String.format(PARTNER, "PARTNER", "VERSION", "STATE", "PROFILE", "WAITING", "LEFT ALONE UNTIL");
    }

    static String partner(Partner partner, long waiting, Rest rest) {
        return String.format(
                PARTNER,
                partner.id(),
                partner.version(),
                partner.state(),
                partner.details().recipient(),
                waiting,
                rest.failures() == 0 ? "-" : rest.until());
    }
}
