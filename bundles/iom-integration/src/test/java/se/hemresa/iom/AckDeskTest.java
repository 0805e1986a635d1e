// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.testing.PaperError;
import se.hemresa.iom.Handover.Effect;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What IOM answers, in whatever order and however often. */
public class AckDeskTest {

    private static final Map<String, Object> ACCEPTED =
            Map.of("iomCaseNo", "IOM-77", "caseWorkerFunction", "IOM-FI:avrr-intake", "plannedContact", "2026-12-01");
    private static final Map<String, Object> NEEDS_INFO =
            Map.of("fieldPaths", List.of("health"), "reason", "Fit to travel?", "answerBy", "2026-12-02T12:00:00Z");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Story story;

    @Before
    public void begin() {
        story = new Story(DATABASE);
    }

    @Test
    public void movesTheCaseWhenIomAccepts() {
        Ack ack = story.answer(story.handedOver(), "ACCEPTED", ACCEPTED);

        assertThat(ack.state()).isEqualTo(Ack.State.APPLIED);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.lifecycle.fired()).containsExactly("ackAccepted SYSTEM");
        assertThat(story.events()).endsWith("HandoverAnswered");
        assertThat(story.current().answer()).hasValueSatisfying(answer -> {
            assertThat(answer.iomCaseNo()).contains("IOM-77");
            assertThat(answer.plannedContact()).contains("2026-12-01");
        });
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    public void closesTheCaseWhenIomDeclinesAndKeepsTheWords() {
        story.answer(story.handedOver(), "DECLINED", Map.of("code", "CAPACITY", "text", "No room before spring"));

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(story.current().answer())
                .hasValueSatisfying(answer -> assertThat(answer.declineText()).contains("No room before spring"));
    }

    @Test
    public void recordsTheOrganisationThatIomProposes() {
        story.answer(story.handedOver(), "REDIRECTED", Map.of("proposedOrg", "IOM-SE"));

        assertThat(story.state()).isEqualTo("APPLICATION_READY");
        assertThat(story.current().answer())
                .hasValueSatisfying(answer -> assertThat(answer.proposedOrg()).contains("IOM-SE"));
        assertThat(story.events()).endsWith("HandoverAnswered", "HandoverRedirected");
    }

    @Test
    public void handsOverASecondVersionAfterIomAskedForMore() {
        Handover first = story.handedOver();
        story.answer(first, "NEEDS_INFO", NEEDS_INFO);
        assertThat(story.state()).isEqualTo("APPLICATION_READY");
        assertThat(story.current().answer())
                .hasValueSatisfying(
                        answer -> assertThat(answer.requestedFieldPaths()).containsExactly("health"));

        Handover second = story.handedOver();
        assertThat(second.version()).isEqualTo(2);
        story.answer(second, "ACCEPTED", ACCEPTED);

        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.lifecycle.fired()).containsExactly("ackNeedsInfo SYSTEM", "ackAccepted SYSTEM");
    }

    @Test
    public void changesNothingWhenTheSameAcknowledgementComesAgain() {
        Handover handover = story.handedOver();
        Acknowledgement told = story.acknowledgement(UUID.randomUUID(), handover, "ACCEPTED", ACCEPTED);
        Ack first = story.take(told);
        List<String> events = story.events();

        assertThat(story.take(told)).isEqualTo(first);
        assertThat(story.answer(handover, "ACCEPTED", ACCEPTED).state()).isEqualTo(Ack.State.RECORDED);
        assertThat(story.lifecycle.fired()).hasSize(1);
        assertThat(story.events()).isEqualTo(events);
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    public void keepsAnAnswerThatContradictsTheFirstAndAsksAPerson() {
        Handover handover = story.handedOver();
        story.answer(handover, "ACCEPTED", ACCEPTED);
        Ack second = story.answer(handover, "DECLINED", Map.of("code", "CAPACITY"));

        assertThat(second.state()).isEqualTo(Ack.State.RECORDED);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.current().answer())
                .hasValueSatisfying(answer -> assertThat(answer.kind()).isEqualTo(HandoverAnswer.Kind.ACCEPTED));
        assertThat(story.tasks()).containsExactly("conflicting-answer " + second.ackId());
    }

    @Test
    public void doesNotMoveTheCaseForAnAnswerToAnOlderMessage() {
        Handover lost = story.handedOver();
        story.postbox.ended(lost.messageId(), State.EXPIRED);
        story.approve(story.preview());

        Ack late = story.answer(lost, "DECLINED", Map.of("code", "CAPACITY"));

        assertThat(late.state()).isEqualTo(Ack.State.RECORDED);
        assertThat(story.state()).isEqualTo("SUBMITTED_TO_IOM");
        assertThat(story.tasks()).containsExactly("late-answer " + late.ackId());
    }

    @Test
    public void keepsAnAnswerThatTheGuardsRefuseAndNamesThem() {
        story.lifecycle.fail("ack-signature-valid");
        story.lifecycle.fail("ack-refers-to-sent-digest");
        Ack ack = story.answer(story.handedOver(), "ACCEPTED", ACCEPTED);

        assertThat(ack.state()).isEqualTo(Ack.State.RECORDED);
        assertThat(story.state()).isEqualTo("SUBMITTED_TO_IOM");
        assertThat(story.current().effect()).isEqualTo(Effect.REFUSED);
        assertThat(story.tasks())
                .containsExactly(
                        "answer-refused " + ack.ackId() + ":ack-signature-valid",
                        "answer-refused " + ack.ackId() + ":ack-refers-to-sent-digest");
    }

    @Test
    public void letsAnotherAnswerTakeThePlaceOfOneThatWasRefused() {
        story.lifecycle.fail("ack-signature-valid");
        Handover handover = story.handedOver();
        story.answer(handover, "DECLINED", Map.of("code", "FORGED"));
        story.lifecycle.mend();

        Ack genuine = story.answer(handover, "ACCEPTED", ACCEPTED);

        assertThat(genuine.state()).isEqualTo(Ack.State.APPLIED);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.current().answer())
                .hasValueSatisfying(answer -> assertThat(answer.declineCode()).isEmpty());
    }

    @Test
    public void appliesAnAnswerThatCameDuringAHoldWhenTheCaseIsResumed() {
        Handover handover = story.handedOver();
        story.moved("hold", "ON_HOLD");
        Ack ack = story.answer(handover, "ACCEPTED", ACCEPTED);

        assertThat(ack.state()).isEqualTo(Ack.State.RECORDED);
        assertThat(story.state()).isEqualTo("ON_HOLD");
        assertThat(story.tasks()).containsExactly("answer-waits " + ack.ackId());

        story.moved("resume", "SUBMITTED_TO_IOM");
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.inUnit(() -> story.stores.acks().find(ack.ackId())))
                .map(Ack::state)
                .contains(Ack.State.APPLIED);

        story.moved("resume", "SUBMITTED_TO_IOM");
        assertThat(story.lifecycle.fired()).hasSize(1);
    }

    @Test
    public void letsNoneOfTwoContradictingAnswersTakeEffectUntilIomHasSaidWhichCounts() {
        Handover handover = story.handedOver();
        story.moved("hold", "ON_HOLD");
        story.answer(handover, "ACCEPTED", ACCEPTED);
        Ack second = story.answer(handover, "DECLINED", Map.of("code", "CAPACITY"));
        story.moved("resume", "SUBMITTED_TO_IOM");

        assertThat(story.state()).isEqualTo("SUBMITTED_TO_IOM");
        assertThat(story.tasks()).contains("conflicting-answer " + second.ackId());

        story.answer(handover, "ACCEPTED", ACCEPTED);
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    public void goesOnWithoutAnAnswerWhenACaseIsResumed() {
        story.handedOver();
        story.moved("hold", "ON_HOLD");
        story.moved("resume", "SUBMITTED_TO_IOM");

        assertThat(story.state()).isEqualTo("SUBMITTED_TO_IOM");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    public void tellsOfAStatusOnceAsIomInWhateverOrderItComes() {
        Handover handover = story.handedOver();
        Acknowledgement arrived = story.acknowledgement(
                UUID.randomUUID(), handover, "STATUS", Map.of("kind", "ARRIVED", "at", "2026-12-10T14:00:00+01:00"));
        story.take(arrived);
        story.take(arrived);
        story.answer(handover, "STATUS", Map.of("kind", "DEPARTED", "at", "2026-12-10T08:00:00Z", "legSeq", 1));
        story.answer(handover, "ACCEPTED", ACCEPTED);

        assertThat(story.journal.events())
                .filteredOn(IomStatusReported.class::isInstance)
                .extracting(event -> ((IomStatusReported) event).kind())
                .containsExactly("ARRIVED", "DEPARTED");
        assertThat(story.journal.events())
                .filteredOn(IomStatusReported.class::isInstance)
                .first()
                .extracting("at", "subject")
                .containsExactly(Instant.parse("2026-12-10T13:00:00Z"), Optional.of(story.caseId));
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    public void keepsWhatIomTellsAfterAWithdrawal() {
        Handover handover = story.handedOver();
        for (String code : List.of("CONSENT_STOPPED", "ERASED", "ERASE_REFUSED")) {
            assertThat(story.answer(handover, code, Map.of("ground", "ARCHIVE_ACT"))
                            .state())
                    .isEqualTo(Ack.State.RECORDED);
        }

        assertThat(story.inUnit(() -> story.stores.acks().ofCase(story.caseId)))
                .extracting(Ack::code)
                .containsExactlyInAnyOrder("CONSENT_STOPPED", "ERASED", "ERASE_REFUSED");
        assertThat(story.current().answer()).isEmpty();
        assertThat(story.state()).isEqualTo("SUBMITTED_TO_IOM");
    }

    @Test
    public void refusesWhatIsNotOfTheFormAndKeepsNothingOfIt() {
        Handover handover = story.handedOver();
        String tooLong = "x".repeat(81);

        assertThatThrownBy(() -> story.answer(
                        handover,
                        "ACCEPTED",
                        Map.of("iomCaseNo", tooLong, "fieldPaths", "health", "plannedContact", 7)))
                .isInstanceOfSatisfying(PlatformException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(PlatformError.INVALID);
                    assertThat(refused.violations())
                            .extracting("at", "rule")
                            .containsExactly(
                                    tuple("/details/iomCaseNo", "wrong-format"),
                                    tuple("/details/plannedContact", "wrong-type"),
                                    tuple("/details/fieldPaths", "wrong-format"));
                });
        refused(
                () -> story.answer(handover, "STATUS", Map.of("kind", "TELEPORTED", "at", "soon")),
                PlatformError.INVALID);
        refused(() -> story.answer(handover, "STATUS", Map.of()), PlatformError.INVALID);
        assertThat(story.inUnit(() -> story.stores.acks().ofCase(story.caseId))).isEmpty();
    }

    @Test
    public void takesAnswersFromIomOnly() {
        Handover handover = story.handedOver();
        String jose = story.postbox.written(story.acknowledgement(UUID.randomUUID(), handover, "ACCEPTED", ACCEPTED));

        refused(() -> Story.coordinator("anna").call(() -> story.ackDesk.take(jose)), PlatformError.NOT_FOUND);
        refused(() -> Story.iom().call(() -> story.ackDesk.take("no.such.thing")), PaperError.UNREADABLE);
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).extracting("code").isEqualTo(code);
    }
}
