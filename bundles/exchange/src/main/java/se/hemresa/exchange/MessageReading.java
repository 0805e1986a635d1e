// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.MessageStore;
import se.hemresa.exchange.sections.MessagesSection;

/** Shows the header of one message to whoever sees it in the section messages of its case. */
@Component(service = MessageReading.class)
public final class MessageReading {

    private final UnitOfWork work;
    private final Access access;
    private final MessageStore messages;

    @Activate
    public MessageReading(@Reference UnitOfWork work, @Reference Access access, @Reference MessageStore messages) {
        this.work = work;
        this.access = access;
        this.messages = messages;
    }

    /**
     * @param messageId a message
     * @return its header
     * @throws PlatformException {@code platform.not-found} (404) if there is none, or the caller may not see it
     */
    public Map<String, Object> header(UUID messageId) {
        return work.read(() -> messages.find(messageId)
                .flatMap(this::shown)
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND)));
    }

    private Optional<Map<String, Object>> shown(Message message) {
        View view = access.view(message.caseId(), "messages", Operation.READ);
        return MessagesSection.covers(view, message)
                ? Optional.of(MessagesSection.header(message, messages.content(message.id()), view.whole()))
                : Optional.empty();
    }
}
