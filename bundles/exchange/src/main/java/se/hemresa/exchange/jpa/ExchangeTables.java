// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Migration;

/** The tables and entities of the post office, for the journal to set up. */
@Component
public final class ExchangeTables implements Migration, EntityModel {

    static final List<Class<?>> CLASSES = List.of(
            AckEntity.class,
            CodesConverter.class,
            HoldEntity.class,
            MemoryEntity.class,
            MessageEntity.class,
            OwnKeyEntity.class,
            PartnerEntity.class,
            ReceiptEntity.class,
            RestEntity.class);

    @Override
    public String module() {
        return "exchange";
    }

    @Override
    public String changeLog() {
        return "db/exchange.xml";
    }

    @Override
    public List<String> classes() {
        return CLASSES.stream().map(Class::getName).toList();
    }
}
