// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.cases.Resources;

/** Who may be sent something, and under which scope of consent: the recipients of minimisation.json (domain.md §10.2). */
public final class Recipients {

    private final List<Recipient> recipients;

    private Recipients(List<Recipient> recipients) {
        this.recipients = recipients;
    }

    /**
     * A recipient.
     *
     * @param code its code, e.g. {@code IOM_FINLAND}
     * @param role the role in which its people act; empty if it has no access of its own
     * @param consentScope the scope that its messages need; empty if none is named
     */
    public record Recipient(String code, Optional<String> role, Optional<String> consentScope) {}

    /** @return the recipients as they lie in the bundle */
    public static Recipients load() {
        try {
            JsonNode root = new ObjectMapper().readTree(Resources.bytes("data/recipients.json"));
            return new Recipients(StreamSupport.stream(root.path("recipients").spliterator(), false)
                    .map(Recipients::recipient)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recipient recipient(JsonNode node) {
        return new Recipient(
                node.path("code").textValue(),
                Optional.ofNullable(node.path("role").textValue()),
                Optional.ofNullable(node.path("consentScope").textValue()));
    }

    /**
     * @param code a code
     * @return the recipient; empty if there is none
     */
    public Optional<Recipient> find(String code) {
        return recipients.stream()
                .filter(recipient -> recipient.code().equals(code))
                .findFirst();
    }

    /**
     * @param role a role
     * @return the scope under which the partners who act in it are sent something; empty if they are sent nothing by consent
     */
    public Optional<String> scopeOf(String role) {
        return recipients.stream()
                .filter(recipient -> recipient.role().filter(role::equals).isPresent())
                .flatMap(recipient -> recipient.consentScope().stream())
                .findFirst();
    }
}
