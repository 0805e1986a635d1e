// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.exchange.MessageExpired;
import se.hemresa.api.exchange.MessageStopped;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.PaperError;
import se.hemresa.iom.HandoverDesk.Prepared;
import se.hemresa.iom.testing.PartnersAccess;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From the preview to IOM's receipt. */
public class HandoverDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Story story;

    @Before
    public void begin() {
        story = new Story(DATABASE);
    }

    @Test
    public void showsByteForByteWhatWillBeSigned() {
        Prepared preview = story.preview();

        HandoverReading.Sheet sheet = read(preview);

        assertThat(preview.state()).isEqualTo(State.PREVIEWED);
        assertThat(sheet.content())
                .isEqualTo(story.postbox.drafts("M06").get(0).content())
                .contains("Canary-family");
        assertThat(sheet.notes()).extracting("field").contains("narrative", "fullName");
        assertThat(story.postbox.drafts("M06").get(0).fields())
                .containsExactlyInAnyOrderElementsOf(story.profile.fields().keySet());
    }

    @Test
    public void approvesWhatWasLookedAtEvenIfTheDataHaveChangedSince() {
        Prepared preview = story.preview();
        String lookedAt = read(preview).content();
        story.profile.set("gender", "Feminine");

        Prepared approved = story.approve(preview);
        story.moved("submit", "SUBMITTED_TO_IOM");

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(read(preview).content()).isEqualTo(lookedAt);
        assertThat(read(preview).state()).isEqualTo(State.QUEUED);
        assertThat(story.events()).containsExactly("ApplicationApproved", "HandoverQueued");
    }

    @Test
    public void refusesAnotherDigest() {
        Prepared first = story.preview();
        story.profile.set("gender", "Feminine");
        Prepared second = story.preview();

        refused(
                () -> Story.coordinator("bo")
                        .call(() -> story.desk.approve(
                                story.caseId,
                                second.handover().id(),
                                first.handover().digest())),
                PaperError.OTHER_DIGEST);
        refused(() -> story.approve(first), PaperError.OTHER_DIGEST);
    }

    @Test
    public void isMadeByNobodyWhoSeesPartsOnly() {
        story.access.mask("REGION_COORDINATOR", "OWN_ROWS");

        refused(story::preview, PlatformError.NOT_FOUND);
    }

    @Test
    public void refusesTheOneWhoPreparedIt() {
        Prepared preview = story.preview();

        refused(
                () -> Story.coordinator("anna")
                        .call(() -> story.desk.approve(
                                story.caseId,
                                preview.handover().id(),
                                preview.handover().digest())),
                PlatformError.SAME_PERSON);
    }

    @Test
    public void refusesAPreviewThatIsMoreThanSevenDaysOld() {
        Prepared preview = story.preview();
        story.clock.move(Duration.ofDays(7));
        assertThat(story.approve(preview).state()).isEqualTo(State.APPROVED);

        Prepared another = story.preview();
        story.clock.move(Duration.ofDays(7).plusMillis(1));
        refused(() -> story.approve(another), IomError.PREVIEW_TOO_OLD);
    }

    @Test
    public void leavesTheVersionOfAPreviewThatIsReplacedToTheNext() {
        Prepared first = story.preview();
        Prepared second = story.preview();

        assertThat(first.handover().version()).isEqualTo(1);
        assertThat(second.handover().version()).isEqualTo(1);
        assertThat(read(first).state()).isEqualTo(State.DEAD);
    }

    @Test
    public void composesNothingWithoutABasisOfTheTransfer() {
        story.cases.absent("transfer-basis");

        refused(story::preview, IomError.NO_TRANSFER_BASIS);
        assertThat(story.postbox.ofCase(story.caseId)).isEmpty();
    }

    @Test
    public void handsOverToNobodyWhoseProfileHasNoApplication() {
        refused(() -> previewFor("CARRIER"), IomError.NO_HANDOVER_PARTNER);
        refused(() -> previewFor("IOM-XX"), PaperError.UNKNOWN_PARTNER);
    }

    private void previewFor(String receiver) {
        Story.coordinator("anna").call(() -> story.desk.preview(story.caseId, new AgencyId(receiver), List.of()));
    }

    @Test
    public void asksForWhatTheCoordinatorWantsInTheOrderOfTheMessage() {
        Prepared preview = Story.coordinator("anna")
                .call(() -> story.desk.preview(story.caseId, Story.IOM, List.of("FOLLOW_UP", "RECEPTION")));

        assertThat(read(preview).content()).endsWith("\"requested\":[\"RECEPTION\",\"FOLLOW_UP\"]}");
    }

    @Test
    public void preparesNothingBeforeTheApplicationIsReadyNorWhileOneIsUnderWay() {
        story.cases.put(story.caseId, "SE-AB", "RISK_ASSESSMENT");
        refused(story::preview, IomError.NOT_TO_BE_HANDED_OVER);

        story.cases.put(story.caseId, "SE-AB", "APPLICATION_READY");
        story.handedOver();
        refused(story::preview, IomError.NOT_TO_BE_HANDED_OVER);
    }

    @Test
    public void givesStrangersTheAnswerOfACaseThatIsNotThere() {
        Prepared preview = story.preview();
        Caller stranger = new Caller(new AgencyId("SE-M"), "REGION_COORDINATOR", Optional.of("eva"), "CASE_HANDLING");

        refused(
                () -> stranger.call(() -> story.desk.preview(story.caseId, Story.IOM, List.of())),
                PlatformError.NOT_FOUND);
        refused(
                () -> stranger.call(
                        () -> story.reading.one(story.caseId, preview.handover().id())),
                PlatformError.NOT_FOUND);
        refused(
                () -> Story.coordinator("bo").call(() -> story.reading.one(story.caseId, UUID.randomUUID())),
                PlatformError.NOT_FOUND);
    }

    /** Why a field is missing tells about the person: that an identity is protected, that there is no consent. */
    @Test
    public void showsAPartnerWhatItGotWithoutWhyTheRestIsMissing() {
        Handover handover = story.signedFor(story.handedOver());
        HandoverReading theirs = new HandoverReading(
                story.database.unitOfWork(),
                new PartnersAccess(),
                story.cases,
                story.stores.handovers(),
                story.postbox);

        HandoverReading.Sheet sheet = Story.iom().call(() -> theirs.one(story.caseId, handover.id()));

        assertThat(sheet.content())
                .isEqualTo(story.postbox.content(handover.messageId()).orElseThrow());
        assertThat(sheet.notes()).isEmpty();
    }

    @Test
    public void sendsOnceHoweverOftenTheSubmissionIsTold() {
        Handover handover = story.handedOver();
        story.moved("submit", "SUBMITTED_TO_IOM");

        assertThat(story.events()).containsOnlyOnce("HandoverQueued");
        assertThat(story.tasks()).isEmpty();
        assertThat(handover.queuedAt()).contains(story.clock.instant());
    }

    @Test
    public void notesTheReceiptOnce() {
        Handover handover = story.handedOver();
        story.clock.move(Duration.ofMinutes(1));
        story.postbox.delivered(handover.messageId(), story.clock.instant(), Map.of());
        MessageDelivered delivered = new MessageDelivered(story.caseId, handover.messageId(), "M06", Story.IOM);
        story.tell(delivered);
        story.clock.move(Duration.ofMinutes(1));
        story.tell(delivered);

        assertThat(story.current().sentAt()).contains(story.clock.instant().minusSeconds(60));
        assertThat(story.events()).containsOnlyOnce("HandoverDelivered");
    }

    @Test
    public void passesOverMessagesOfOtherModules() {
        Handover handover = story.handedOver();

        story.tell(new MessageDelivered(story.caseId, handover.messageId(), "M10", Story.IOM));
        story.tell(new MessageStopped(story.caseId, UUID.randomUUID(), "M06", Story.IOM));

        assertThat(story.current().sentAt()).isEmpty();
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    public void replacesAHandoverThatDiedOnItsWayAndSendsItOnceItIsApproved() {
        Handover lost = story.handedOver();
        story.postbox.ended(lost.messageId(), State.EXPIRED);
        story.tell(new MessageExpired(story.caseId, lost.messageId(), "M06", Story.IOM));

        assertThat(story.tasks()).containsExactly("handover-not-delivered " + lost.id());
        assertThat(story.events()).endsWith("HandoverExpired");

        Prepared second = story.preview();
        assertThat(second.handover().version()).isEqualTo(2);
        assertThat(story.approve(second).state()).isEqualTo(State.QUEUED);
        assertThat(story.current().id()).isEqualTo(second.handover().id());
    }

    @Test
    public void asksForAnotherWhenOneWasStoppedUnlessTheCaseIsClosed() {
        Handover stopped = story.handedOver();
        MessageStopped told = new MessageStopped(story.caseId, stopped.messageId(), "M06", Story.IOM);
        story.postbox.ended(stopped.messageId(), State.DEAD);

        story.cases.put(story.caseId, "SE-AB", "CLOSED");
        story.tell(told);
        assertThat(story.tasks()).isEmpty();

        story.cases.put(story.caseId, "SE-AB", "RESTRICTED");
        story.tell(told);
        assertThat(story.tasks()).containsExactly("handover-not-delivered " + stopped.id());
        assertThat(story.events()).doesNotContain("HandoverExpired");
    }

    @Test
    public void beginsAConversationOnceAndGoesOnWithIt() {
        Handover first = story.handedOver();
        story.answer(first, "NEEDS_INFO", Map.of("fieldPaths", List.of("health")));
        Prepared second = story.preview();

        assertThat(read(second).content()).contains("\"conversationId\":\"" + first.messageId() + "\"");
    }

    private HandoverReading.Sheet read(Prepared prepared) {
        return Story.coordinator("bo")
                .call(() -> story.reading.one(story.caseId, prepared.handover().id()));
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).extracting("code").isEqualTo(code);
    }
}
