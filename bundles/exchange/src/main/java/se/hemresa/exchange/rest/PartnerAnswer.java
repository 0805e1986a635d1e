// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.Partner;

/** A partner as it is told: to whoever wrote it by ids, version and state only, since the answer is kept in the inbox. */
final class PartnerAnswer {

    private PartnerAnswer() {}

    static Map<String, Object> receipt(Partner partner) {
        String self = "/api/v1/partners/" + partner.id();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("id", partner.id().value());
        receipt.put("version", partner.version());
        receipt.put("state", partner.state().name());
        receipt.put(
                "_links",
                Map.of(
                        "self", Map.of("href", self),
                        "approval", Map.of("href", self + "/approval")));
        return receipt;
    }

    static Map<String, Object> whole(Partner partner, Optional<List<Waiting>> waiting) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", partner.id().value());
        row.put("version", partner.version());
        row.put("state", partner.state().name());
        row.put("recipient", partner.details().recipient());
        row.put("endpoint", partner.details().endpoint());
        row.put("channel", partner.channel());
        row.put("keys", Json.read(partner.details().keys()).orElse(Map.of()));
        row.put("takesAway", partner.details().takesAway());
        row.put("requestedBy", partner.requestedBy());
        row.put("requestedAt", partner.requestedAt().toString());
        partner.approvedBy().ifPresent(person -> row.put("approvedBy", person));
        waiting.ifPresent(lines -> put(row, lines, partner));
        return row;
    }

    private static void put(Map<String, Object> row, List<Waiting> lines, Partner partner) {
        Optional<Waiting> line = lines.stream()
                .filter(one -> one.receiver().equals(partner.id()))
                .findFirst();
        row.put("waiting", line.map(Waiting::messages).orElse(0L));
        line.ifPresent(one -> row.put("oldestWaiting", one.oldest().toString()));
    }
}
