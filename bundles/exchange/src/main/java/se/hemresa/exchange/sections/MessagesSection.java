// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.Heading;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;

/**
 * The section {@code messages}: what was said to partners, never what about. HEADERS shows every message; OWN_ROWS those that
 * the caller's organisation has signed for or that the caller prepared or approved. What COUNTS covers is of no case, so nothing of it stands here.
 */
@Component
public final class MessagesSection implements CaseSection {

    private final MessageStore messages;

    @Activate
    public MessagesSection(@Reference MessageStore messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Map<String, Object>> rows = messages.ofCase(caseId).stream()
                .filter(message -> covers(view, message))
                .map(message -> header(message, messages.content(message.id()), view.whole()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Map.of("messages", rows));
    }

    /**
     * @param view how much may be seen
     * @param message a message
     * @return whether its header may be
     */
    public static boolean covers(View view, Message message) {
        return view.covers("HEADERS") || view.covers("OWN_ROWS") && isOwn(message);
    }

    private static boolean isOwn(Message message) {
        Caller caller = Caller.current();
        return message.receiver().equals(caller.agency()) && message.sentAt().isPresent()
                || caller.user()
                        .filter(user -> user.equals(message.preparedBy())
                                || message.approvedBy().filter(user::equals).isPresent())
                        .isPresent();
    }

    /**
     * @param message a message
     * @param content its JSON, of which the envelope alone is told
     * @param whole whether what only those of the case may know is told too
     * @return its header
     */
    public static Map<String, Object> header(Message message, Optional<String> content, boolean whole) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("messageId", message.id().toString());
        header.put("type", message.type());
        header.put("receiver", message.receiver().value());
        content.map(Heading::of).ifPresent(heading -> {
            heading.sender().ifPresent(sender -> header.put("sender", sender));
            heading.function().ifPresent(function -> header.put("receiverFunction", function));
        });
        header.put("state", message.state().name());
        header.put("createdAt", message.createdAt().toString());
        message.sentAt().ifPresent(at -> header.put("sentAt", at.toString()));
        header.put("expiresAt", message.expiresAt().toString());
        if (whole) {
            header.put("digest", message.digest());
            header.put("fields", message.fields());
            header.put("preparedBy", message.preparedBy());
            message.approvedBy().ifPresent(person -> header.put("approvedBy", person));
        }
        return header;
    }
}
