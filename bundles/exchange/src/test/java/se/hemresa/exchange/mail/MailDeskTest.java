// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageQueued;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is prepared, approved and queued, and by whom. */
public class MailDeskTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private PostOffice office;
    private CaseId caseId;

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom);
        caseId = office.newCase();
    }

    @Test
    public void goesFromPreviewOverApprovalIntoTheLine() {
        Draft draft = office.draft(caseId, "M06", iom.id());
        Letter previewed = PostOffice.COORDINATOR.call(() -> office.postbox.preview(draft));
        Letter approved =
                PostOffice.SUPERVISOR.call(() -> office.postbox.approve(draft.messageId(), previewed.digest()));
        Letter queued = PostOffice.COORDINATOR.call(() -> office.postbox.send(draft.messageId()));
        Letter again = PostOffice.COORDINATOR.call(() -> office.postbox.send(draft.messageId()));

        assertThat(previewed.state()).isEqualTo(State.PREVIEWED);
        assertThat(previewed.digest()).isEqualTo(Envelope.digest(draft.content()));
        assertThat(office.postbox.content(draft.messageId())).contains(draft.content());
        assertThat(approved.approvedBy()).contains("bo");
        assertThat(queued.state()).isEqualTo(State.QUEUED);
        assertThat(again).isEqualTo(queued);
        assertThat(office.told(MessageQueued.class)).isEqualTo(1);
    }

    @Test
    public void aNewPreviewReplacesTheOneBefore() {
        UUID approved = office.approved(caseId, iom).messageId();
        UUID next = PostOffice.COORDINATOR
                .call(() -> office.postbox.preview(office.draft(caseId, "M06", iom.id())))
                .messageId();

        assertThat(office.state(approved)).isEqualTo(State.DEAD);
        assertThat(office.postbox.ofCase(caseId)).extracting(Letter::messageId).containsExactly(next, approved);
        refused(ExchangeError.NOT_APPROVED, () -> office.postbox.send(approved));
    }

    @Test
    public void refusesAnApprovalOfAnotherDigestOrByTheSamePerson() {
        Letter letter =
                PostOffice.COORDINATOR.call(() -> office.postbox.preview(office.draft(caseId, "M06", iom.id())));
        Caller system = new Caller(new AgencyId("SE-AB"), "SUPERVISOR", Optional.empty(), "SUPERVISION");

        refused(PlatformError.SAME_PERSON, () -> office.postbox.approve(letter.messageId(), letter.digest()));
        refused(system, PlatformError.SAME_PERSON, () -> office.postbox.approve(letter.messageId(), letter.digest()));
        refused(
                PostOffice.SUPERVISOR,
                ExchangeError.OTHER_DIGEST,
                () -> office.postbox.approve(letter.messageId(), Envelope.digest("something else")));
        refused(ExchangeError.NOT_APPROVED, () -> office.postbox.send(letter.messageId()));
        refused(PlatformError.NOT_FOUND, () -> office.postbox.send(UUID.randomUUID()));
        assertThat(office.state(letter.messageId())).isEqualTo(State.PREVIEWED);
    }

    @Test
    public void refusesUnknownPartnersAndKnownIds() {
        Draft draft = office.draft(caseId, "M10", iom.id());
        PostOffice.COORDINATOR.call(() -> office.postbox.post(draft));

        refused(ExchangeError.KNOWN_MESSAGE, () -> office.postbox.post(draft));
        refused(
                ExchangeError.UNKNOWN_PARTNER,
                () -> office.postbox.post(office.draft(caseId, "M10", new AgencyId("NOBODY"))));
        assertThatThrownBy(() ->
                        PostOffice.COORDINATOR.call(() -> office.postbox.post(office.draft(caseId, "M06", iom.id()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void namesTheConversationOfWhatWasCarriedLastElseOfWhatWaitsFirst() {
        AgencyId carrier = new AgencyId("CARRIER");
        assertThat(office.postbox.conversation(caseId, iom.id())).isEmpty();

        PostOffice.COORDINATOR.call(() -> office.postbox.preview(office.draft(caseId, "M06", iom.id())));
        assertThat(office.postbox.conversation(caseId, iom.id()))
                .as("what is only previewed may never go")
                .isEmpty();

        UUID waiting = office.post(caseId, "M10", iom);
        office.post(caseId, "M10", iom);
        assertThat(office.postbox.conversation(caseId, iom.id())).contains(waiting);

        office.policy.refuse("IOM_FINLAND");
        office.deliver(iom);
        UUID second = office.postbox.ofCase(caseId).get(0).messageId();
        assertThat(office.state(waiting)).isEqualTo(State.DEAD);
        assertThat(office.postbox.conversation(caseId, iom.id()))
                .as("the first was stopped before it was ever carried")
                .contains(second);
        assertThat(office.postbox.conversation(caseId, carrier)).isEmpty();
    }

    @Test
    public void wakesWhoeverCarriesMessages() {
        CompletableFuture<Void> woken = CompletableFuture.runAsync(() -> {
            try {
                office.outbox.awaitWork(Duration.ofMinutes(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        office.post(caseId, "M10", iom);

        assertThat(woken).succeedsWithin(Duration.ofMinutes(1));
    }

    private void refused(ErrorCode code, Runnable attempt) {
        refused(PostOffice.COORDINATOR, code, attempt);
    }

    private static void refused(Caller caller, ErrorCode code, Runnable attempt) {
        assertThatThrownBy(() -> caller.run(attempt))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
