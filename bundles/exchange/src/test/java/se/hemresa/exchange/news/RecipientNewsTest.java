// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.news;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.profile.Composer;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.exchange.testing.SimulatedPartner.Fault;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever knows of a case hears of its withdrawal, its renewal and its closure. */
public class RecipientNewsTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    @Rule
    public final SimulatedPartner carrier = new SimulatedPartner("CARRIER", "CARRIER");

    @Rule
    public final SimulatedPartner police = new SimulatedPartner("POLICE", "POLICE_ALARM");

    private PostOffice office;
    private RecipientNews news;
    private CaseId caseId;

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom);
        office.register(carrier);
        office.register(police);
        caseId = office.newCase();
        Composer composer = new Composer(
                office.work, office.cases, office.cases, office.policy, office.stores.partners(), office.clock);
        Circular circular = new Circular(office.postbox, office.cases, office.clock);
        news = new RecipientNews(office.stores.messages(), office.cases, composer, circular, office.cases);
        office.delivered(caseId, iom);
        office.post(caseId, "M10", carrier);
        office.deliver(carrier);
    }

    @Test
    public void tellsEveryRecipientWhichScopesAreWithdrawn() {
        office.cases.put(
                caseId,
                "consent",
                Map.of(
                        "consents",
                        List.of(
                                Map.of("id", "1", "scope", "SHARE_IOM_FI", "withdrawnAt", "2026-11-24T07:00:00Z"),
                                Map.of("id", "2", "scope", "SHARE_PARTNER", "withdrawnAt", "2026-11-01T07:00:00Z"),
                                Map.of("id", "3", "scope", "SHARE_PARTNER", "validTo", "2027-05-20"))));

        tell("consentWithdrawn");

        assertThat(letters("M15"))
                .extracting(letter -> letter.receiver().value())
                .containsExactlyInAnyOrder("IOM-FI", "CARRIER");
        office.deliver(iom);
        Map<String, Object> sent = Json.read(iom.contents().get(1)).orElseThrow();
        assertThat(sent).containsEntry("type", "ConsentWithdrawn").containsEntry("scopes", List.of("SHARE_IOM_FI"));
        assertThat(Tree.object(sent, "envelope"))
                .containsEntry("sender", "SE-AB:return-coordination")
                .containsEntry(
                        "conversationId",
                        office.postbox.ofCase(caseId).stream()
                                .filter(letter -> letter.type().equals("M06"))
                                .findFirst()
                                .orElseThrow()
                                .messageId()
                                .toString());
        assertThat(office.tasks()).containsExactly("await-consent-stopped", "await-consent-stopped");
    }

    /** It was stored there, and only the receipt did not come: whoever may know has to hear. */
    @Test
    public void tellsAPartnerOfAWithdrawalThatCameBeforeItsReceipt() {
        CaseId unproven = office.newCase();
        office.cases.put(
                unproven,
                "consent",
                Map.of(
                        "consents",
                        List.of(Map.of("id", "1", "scope", "SHARE_IOM_FI", "withdrawnAt", "2026-11-24T07:00:00Z"))));
        UUID handover = office.approved(unproven, iom).messageId();
        PostOffice.COORDINATOR.call(() -> office.postbox.send(handover));
        iom.fail(Fault.NO_ANSWER);
        office.deliver(iom);
        office.policy.refuse("IOM_FINLAND");
        office.clock.move(Duration.ofMinutes(1));
        office.deliver(iom);
        assertThat(office.state(handover)).isEqualTo(Letter.State.DEAD);

        caseId = unproven;
        tell("consentWithdrawn");

        assertThat(letters("M15"))
                .extracting(letter -> letter.receiver().value())
                .containsExactly("IOM-FI");
        assertThat(conversation(letters("M15").get(0))).isEqualTo(handover.toString());
    }

    @Test
    public void namesTheConversationThatThePartnerKnowsNotOneThatWasNeverSent() {
        caseId = office.newCase();
        PostOffice.COORDINATOR.call(() -> office.postbox.preview(office.draft(caseId, "M06", iom.id())));
        Letter sent = office.delivered(caseId, iom);

        tell("closeAdministratively");

        assertThat(conversation(letters("M14").get(0)))
                .isEqualTo(sent.messageId().toString());
    }

    private String conversation(Letter letter) {
        Map<String, Object> content =
                office.postbox.content(letter.messageId()).flatMap(Json::read).orElseThrow();
        return Tree.text(Tree.object(content, "envelope"), "conversationId").orElseThrow();
    }

    @Test
    public void waitsUntilTheConsentsCanBeRead() {
        office.cases.absent("consent");

        assertThatThrownBy(() -> tell("consentWithdrawn")).isInstanceOf(IllegalStateException.class);
        assertThat(letters("M15")).isEmpty();
    }

    @Test
    public void tellsOfARenewalThoseWhoMayKnowTheConsents() {
        office.cases.put(
                caseId,
                "consent",
                Map.of("consents", List.of(Map.of("id", "4", "scope", "SHARE_IOM_FI", "validTo", "2027-05-20"))));

        tell("consentRenewed");

        assertThat(letters("M17"))
                .extracting(letter -> letter.receiver().value())
                .containsExactly("IOM-FI");
    }

    @Test
    public void tellsOfAClosureWithoutItsReason() {
        tell("closeAdministratively");
        tell("open");

        assertThat(letters("M14")).hasSize(2);
        assertThat(office.postbox.content(letters("M14").get(0).messageId()).orElseThrow())
                .contains("ClosureReport")
                .doesNotContain("reason");
    }

    private List<Letter> letters(String type) {
        return office.postbox.ofCase(caseId).stream()
                .filter(letter -> letter.type().equals(type))
                .toList();
    }

    private void tell(String event) {
        Entry moved = new Entry(
                1,
                EntryId.fromString("019abcde-0000-7000-8000-000000000001"),
                "CaseMoved",
                1,
                office.clock.instant(),
                PostOffice.COORDINATOR,
                Optional.of(caseId),
                Map.of("event", event, "from", "ACCEPTED", "to", "RESTRICTED"));
        Caller.module("exchange").run(() -> office.work.run(() -> news.tell(moved)));
    }
}
