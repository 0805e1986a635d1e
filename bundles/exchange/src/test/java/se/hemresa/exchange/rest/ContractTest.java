// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.MessageReading;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.partners.PartnerDesk;
import se.hemresa.exchange.testing.AdministratorsOnly;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.api.testing.Contract.property;
import static se.hemresa.api.testing.Contract.texts;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    private static final Caller FIRST = admin("eva");
    private static final Caller SECOND = admin("dan");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private final AdministratorsOnly access = new AdministratorsOnly();

    public ContractTest() {
        super(new ExchangeRest(null, null, null, null));
    }

    @Test
    public void answersAsItPromises() {
        PostOffice office = PostOffice.on(DATABASE);
        PartnerDesk desk = new PartnerDesk(
                office.work, access, office.stores.partners(), office.stores.queue(), office.events, office.clock);
        PartnerResource partners = new PartnerResource(desk, office.keys, office.work);
        PartnerBody body = new PartnerBody(
                iom.details().recipient(),
                iom.details().endpoint(),
                Json.read(iom.details().keys()).orElseThrow(),
                null);

        agrees("PartnerReceipt", FIRST.call(() -> partners.propose(iom.id(), body)));
        agrees("PartnerReceipt", SECOND.call(() -> partners.approve(iom.id(), 1L)));
        agrees("PartnerList", FIRST.call(partners::list));
        agrees("PartnerKeySet", FIRST.call(partners::ownKeys));
        iom.knows(partners::ownKeys);
        UUID id = office.post(office.newCase(), "M10", iom);
        office.deliver(iom);
        access.give(View.WHOLE);
        MessageReading reading = new MessageReading(office.work, access, office.stores.messages());
        agrees("MessageHeader", FIRST.call(() -> new MessageResource(reading).header(id)));
    }

    @Test
    public void namesTheRecipientsAndFieldsOfTheProfile() {
        Map<String, Object> file = Json.resource("data/minimisation.json");

        assertThat(texts(property("PartnerProposal", "recipient").path("enum")))
                .isEqualTo(codes(file, "recipients", "code"));
        assertThat(texts(property("PartnerProposal", "takesAway").at("/items/enum")))
                .isEqualTo(codes(file, "fields", "field"));
    }

    private static List<String> codes(Map<String, Object> file, String list, String name) {
        return Tree.objects(file, list).stream()
                .map(item -> Tree.text(item, name).orElseThrow())
                .toList();
    }

    private static Caller admin(String user) {
        return new Caller(new AgencyId("SE-NSPM"), "PLATFORM_ADMIN", Optional.of(user), "TECHNICAL");
    }
}
