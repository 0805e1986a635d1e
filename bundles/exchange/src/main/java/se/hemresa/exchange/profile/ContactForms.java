// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Tree;

/** Where the person stays, and whom to ask: from the sections contact, participants and shell. */
final class ContactForms {

    private static final String FUNCTION = ":return-coordination";

    private ContactForms() {}

    static Map<String, Form> all() {
        return Map.of("addressInSweden", ContactForms::address, "staffContact", ContactForms::staff);
    }

    private static Optional<Object> address(String how, Form.Request request) {
        List<String> addresses = Tree.objects(request.sections().read("contact"), "channels").stream()
                .filter(channel ->
                        Tree.text(channel, "type").filter("ADDRESS"::equals).isPresent())
                .flatMap(channel -> Tree.text(channel, "value").stream())
                .toList();
        return switch (how) {
            case "" -> Content.of(addresses);
            case "last-known" ->
                addresses.isEmpty() ? Optional.empty() : Optional.of(addresses.get(addresses.size() - 1));
            default -> Optional.empty();
        };
    }

    /** Numbers of duty officers are recorded nowhere yet, so that form gives nothing. */
    private static Optional<Object> staff(String how, Form.Request request) {
        if (!how.equals("function")) {
            return Optional.empty();
        }
        return Tree.objects(request.sections().read("participants"), "participants").stream()
                .filter(one -> Tree.text(one, "role")
                        .filter("REGION_COORDINATOR"::equals)
                        .isPresent())
                .flatMap(one -> Tree.text(one, "agency").stream())
                .findFirst()
                .or(() -> Tree.text(request.sections().read("shell"), "owner"))
                .map(agency -> agency + FUNCTION);
    }
}
