// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import se.hemresa.api.exchange.Minimisation.Composition;
import se.hemresa.api.id.Opaque;
import se.hemresa.iom.HandoverMembers.Member;

/**
 * The content of a handover (M06, domain.md §10.3) as it is previewed, approved, signed and sent: what the profile gives, the
 * basis of the transfer, the envelope and what is asked for. The same input gives the same bytes.
 *
 * @param content the JSON
 * @param fields the fields whose content stands in it
 */
record Application(String content, List<String> fields) {

    /** What IOM may be asked for. */
    static final List<String> REQUESTS = List.of("RECEPTION", "ONWARD", "REINTEGRATION", "FOLLOW_UP");

    static Application of(
            Envelope envelope, Map<String, Object> transferBasis, Composition given, List<String> requested) {
        Map<String, Object> message = envelope.open("IomHandover");
        message.put("purpose", "ASSISTED_RETURN");
        message.put("transferBasis", basis(transferBasis));
        Set<String> fields = new LinkedHashSet<>();
        for (Member member : HandoverMembers.ALL) {
            Object content = given.fields().get(member.field());
            member.of(content).ifPresent(value -> {
                put(message, member.pointer(), value);
                fields.add(member.field());
            });
        }
        message.put(
                "requested",
                requested.isEmpty()
                        ? REQUESTS
                        : REQUESTS.stream().filter(requested::contains).toList());
        return new Application(JsonText.of(message), List.copyOf(fields));
    }

    private static Map<String, Object> basis(Map<String, Object> chosen) {
        Map<String, Object> basis = new LinkedHashMap<>();
        Stream.of(
                        Map.entry("osl", "oslProvision"),
                        Map.entry("gdpr", "gdprArticle"),
                        Map.entry("agreement", "agreement"))
                .filter(member -> chosen.get(member.getValue()) != null)
                .forEach(member -> basis.put(member.getKey(), chosen.get(member.getValue())));
        return basis;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> message, String pointer, Object value) {
        String[] steps = pointer.substring(1).split("/");
        Map<String, Object> place = message;
        for (int step = 0; step < steps.length - 1; step++) {
            place = (Map<String, Object>)
                    place.computeIfAbsent(steps[step], name -> new LinkedHashMap<String, Object>());
        }
        place.put(steps[steps.length - 1], value);
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
