// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.MessageReading;
import se.hemresa.exchange.PartnerRelations;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.testing.AdministratorsOnly;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who sees that a message was sent, and who stands in which relation because of it. */
public class MessagesTest {

    private static final Caller IOM =
            new Caller(new AgencyId("IOM-FI"), "IOM_FINLAND", Optional.empty(), "ASSISTED_RETURN");

    private static final Caller DUTY =
            new Caller(new AgencyId("SE-AB"), "DUTY_OFFICER", Optional.of("dora"), "SAFETY_ALARM");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    @Rule
    public final SimulatedPartner carrier = new SimulatedPartner("CARRIER", "CARRIER");

    private PostOffice office;
    private CaseId caseId;

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom);
        office.register(carrier);
        caseId = office.newCase();
    }

    @Test
    public void showsHeadersAsFarAsTheViewGoes() {
        office.post(caseId, "M10", iom);
        office.post(caseId, "M10", carrier);

        assertThat(Tree.objects(read(PostOffice.SUPERVISOR, View.WHOLE), "messages"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsKeys("messageId", "state", "createdAt", "digest", "fields"));
        assertThat(Tree.objects(read(PostOffice.SUPERVISOR, mask("HEADERS")), "messages"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsOnlyKeys(
                                "messageId",
                                "type",
                                "sender",
                                "receiver",
                                "receiverFunction",
                                "state",
                                "createdAt",
                                "expiresAt")
                        .containsEntry("sender", "SE-AB:return-coordination")
                        .containsEntry("receiverFunction", "avrr-intake"));
        assertThat(read(IOM, mask("OWN_ROWS"))).as("before it has it").isEmpty();
        office.deliver(iom);
        assertThat(Tree.objects(read(IOM, mask("OWN_ROWS")), "messages"))
                .extracting(row -> row.get("receiver"))
                .containsExactly("IOM-FI");
        assertThat(read(PostOffice.SUPERVISOR, mask("OWN_CARD"))).isEmpty();
    }

    @Test
    public void showsNothingOfACaseUnderCountsOrAMaskItDoesNotKnow() {
        office.delivered(caseId, iom);

        for (String mask : List.of("COUNTS", "OWN_CARD", "SUMMARY")) {
            assertThat(read(IOM, mask(mask))).as(mask).isEmpty();
            assertThat(read(PostOffice.COORDINATOR, mask(mask))).as(mask).isEmpty();
        }
    }

    @Test
    public void showsUnderOwnRowsWhatTheCallerPreparedOrApproved() {
        office.delivered(caseId, iom);

        assertThat(Tree.objects(read(PostOffice.COORDINATOR, mask("OWN_ROWS")), "messages"))
                .hasSize(1);
        assertThat(Tree.objects(read(PostOffice.SUPERVISOR, mask("OWN_ROWS")), "messages"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContainKeys("digest", "fields", "preparedBy"));
        assertThat(read(DUTY, mask("OWN_ROWS"))).isEmpty();
    }

    @Test
    public void showsOneMessageToWhoeverSeesItsCase() {
        UUID id = office.post(caseId, "M10", iom);
        AdministratorsOnly access = new AdministratorsOnly();
        MessageReading reading = new MessageReading(office.work, access, office.stores.messages());

        assertThatThrownBy(() -> IOM.call(() -> reading.header(id))).isInstanceOf(PlatformException.class);
        access.give(mask("COUNTS"));
        assertThatThrownBy(() -> IOM.call(() -> reading.header(id))).isInstanceOf(PlatformException.class);
        access.give(mask("OWN_ROWS"));
        assertThatThrownBy(() -> IOM.call(() -> reading.header(id))).isInstanceOf(PlatformException.class);
        office.deliver(iom);
        assertThat(IOM.call(() -> reading.header(id))).containsEntry("state", "SENT");
        access.give(View.WHOLE);
        assertThatThrownBy(() -> IOM.call(() -> reading.header(UUID.randomUUID())))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    public void makesAPartnerARecipientFromItsReceiptUntilTheScopeIsWithdrawn() {
        office.post(caseId, "M10", iom);
        assertThat(relations(IOM)).isEmpty();

        office.deliver(iom);
        assertThat(relations(IOM)).containsExactly(Relation.RECIPIENT);
        assertThat(relations(PostOffice.COORDINATOR)).isEmpty();

        office.policy.withdraw("SHARE_IOM_FI");
        assertThat(relations(IOM)).containsExactly(Relation.PAST_RECIPIENT);
    }

    private Set<Relation> relations(Caller caller) {
        PartnerRelations relations = new PartnerRelations(office.stores.proofs(), office.policy);
        return office.work.read(() -> relations.relations(caseId, caller));
    }

    private Map<String, Object> read(Caller caller, View view) {
        MessagesSection section = new MessagesSection(office.stores.messages());
        return caller.call(
                () -> office.work.read(() -> section.read(caseId, view).orElse(Map.of())));
    }

    private static View mask(String code) {
        return new View(false, Set.of(code));
    }
}
