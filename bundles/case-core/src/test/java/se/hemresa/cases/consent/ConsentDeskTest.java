// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Recording consents, declarations, legal bases and information, and what is refused. */
public class ConsentDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);
    private final CaseId id = county.refer();

    @Test
    public void tellsTheJournalOfAConsentByItsIdAndScopeOnly() {
        UUID consent = counselling.give(id, "SHARE_IOM_FI");

        assertThat(county.journal().events()).endsWith(new ConsentGiven(id, consent, "SHARE_IOM_FI"));
        assertThat(new ConsentGiven(id, consent, "SHARE_IOM_FI").payload()).containsOnlyKeys("consentId", "scope");
        assertThat(county.file(id).version()).isEqualTo(2);
    }

    @Test
    public void endsEveryConsentOfTheSameScopeAndRecipientByOneWithdrawal() {
        UUID first = counselling.give(id, "HEALTH_DATA");
        UUID second = counselling.give(id, "HEALTH_DATA");
        UUID other = counselling.give(id, "RESEARCH");

        counselling.withdraw(id, first);

        assertThat(county.journal().events())
                .endsWith(
                        new ConsentWithdrawn(id, second, "HEALTH_DATA"),
                        new ConsentWithdrawn(id, first, "HEALTH_DATA"));
        assertThat(standing()).containsExactly(other);
    }

    @Test
    public void leavesTheConsentForAnotherRecipient() {
        UUID first = counselling.give(id, partner(Optional.of("NGO-BG-1"))).id();
        UUID second = counselling.give(id, partner(Optional.of("NGO-BG-2"))).id();

        counselling.withdraw(id, first);

        assertThat(standing()).containsExactly(second);
    }

    /** SHARE_IOM_FI names its recipient itself; that a row says it once more makes no other consent of it. */
    @Test
    public void endsConsentsThatNameTheRecipientAndThoseThatDoNotByOneWithdrawal() {
        for (boolean namedFirst : List.of(true, false)) {
            UUID named = counselling.give(id, sharing(Optional.of("IOM-FI"))).id();
            UUID unnamed = counselling.give(id, sharing(Optional.empty())).id();

            counselling.withdraw(id, namedFirst ? named : unnamed);

            assertThat(standing()).isEmpty();
        }
    }

    private static ConsentTerms sharing(Optional<String> recipient) {
        return Counselling.terms("SHARE_IOM_FI", recipient, Story.NOW, Story.NOW.plus(ConsentTerms.DEFAULT_VALIDITY));
    }

    @Test
    public void refusesToWithdrawTwice() {
        UUID consent = counselling.give(id, "RESEARCH");
        counselling.withdraw(id, consent);

        assertRefused(ConsentError.CONSENT_ALREADY_WITHDRAWN, () -> counselling.withdraw(id, consent));
    }

    @Test
    public void knowsNoConsentOfAnotherCase() {
        UUID consent = counselling.give(id, "RESEARCH");
        CaseId other = county.refer();

        assertRefused(PlatformError.NOT_FOUND, () -> counselling.withdraw(other, consent));
        assertThat(standing()).containsExactly(consent);
    }

    @Test
    public void hidesTheCaseFromAnotherCounty() {
        UUID consent = counselling.give(id, "RESEARCH");

        assertRefused(
                PlatformError.NOT_FOUND,
                () -> Story.STRANGER.call(() -> counselling.desk().give(id, Counselling.terms("RESEARCH", Story.NOW))));
        assertRefused(
                PlatformError.NOT_FOUND,
                () -> Story.STRANGER.call(() -> counselling.desk().withdraw(id, consent, Optional.empty())));
        assertThat(standing()).containsExactly(consent);
    }

    @Test
    public void tellsEverythingThatIsWrongWithAConsentAtOnce() {
        Instant future = Story.NOW.plusSeconds(1);
        ConsentTerms terms = Counselling.terms("RESEARCH", Optional.of("NGO-BG-1"), future, future);

        assertThat(violations(() -> counselling.give(id, terms)))
                .containsExactly("/recipient not-applicable", "/givenAt future-date", "/validTo out-of-range");
        assertThat(violations(() -> counselling.give(id, partner(Optional.empty()))))
                .containsExactly("/recipient required");
    }

    @Test
    public void confirmsTheNewestDeclarationAfterItWasSigned() {
        Instant signed = Counselling.daysAgo(10);
        counselling.declare(id, Counselling.daysAgo(20), Counselling.FREE);
        UUID newest = counselling.declare(id, signed, Counselling.FREE).id();

        assertThat(violations(() -> reconfirm(signed.minusMillis(1)))).containsExactly("/at out-of-range");
        assertThat(violations(() -> reconfirm(Story.NOW.plusSeconds(1)))).containsExactly("/at future-date");
        reconfirm(Story.NOW);

        VoluntaryDeclaration declaration =
                county.read(() -> counselling.store().declaration(id)).orElseThrow();
        assertThat(declaration.stamp().id()).isEqualTo(newest);
        assertThat(declaration.reconfirmedAt()).contains(Story.NOW);
    }

    @Test
    public void hasNothingToConfirmWithoutADeclaration() {
        assertRefused(ConsentError.NO_DECLARATION, () -> reconfirm(Story.NOW));
    }

    @Test
    public void refusesADeclarationThatIsSignedInTheFuture() {
        assertThat(violations(() -> counselling.declare(id, Story.NOW.plus(Duration.ofDays(1)), Counselling.FREE)))
                .containsExactly("/signedAt future-date");
    }

    @Test
    public void demandsTheAgreementThatAnArticleRestsOnAndNoneOtherwise() {
        assertThat(violations(() -> basis("GDPR_46_3B", Optional.empty()))).containsExactly("/agreement required");
        assertThat(violations(() -> basis("GDPR_49_1D", Optional.of("AGR-1"))))
                .containsExactly("/agreement not-applicable");
        basis("GDPR_46_2A", Optional.of("AGR-1"));

        TransferBasis basis = county.read(() -> counselling.store().basis(id)).orElseThrow();
        assertThat(basis.agreement()).contains("AGR-1");
        assertThat(basis.stamp().by()).isEqualTo("karin");
    }

    @Test
    public void demandsHowInformationWasToldExactlyIfItWas() {
        InformationDraft untold = new InformationDraft(
                PackageCode.PROGRAMME, "2026-1", null, null, null, Story.NOW, null, NotApplicable.EU_CITIZEN);
        assertThat(violations(() -> counselling.inform(id, untold)))
                .containsExactly("/notApplicableBecause not-applicable");

        InformationDraft half = new InformationDraft(
                PackageCode.PROGRAMME, "2026-1", "xyz", null, Interpreter.PRESENT, Story.NOW, null, null);
        assertThat(violations(() -> counselling.inform(id, half)))
                .containsExactly("/medium required", "/understood required", "/language unknown-code");
    }

    private List<UUID> standing() {
        return county.read(() -> counselling.store().consents(id)).stream()
                .filter(record -> record.withdrawal().isEmpty())
                .map(record -> record.stamp().id())
                .toList();
    }

    private static ConsentTerms partner(Optional<String> recipient) {
        return Counselling.terms("SHARE_PARTNER", recipient, Counselling.daysAgo(1), Story.NOW.plusSeconds(60));
    }

    private void reconfirm(Instant at) {
        Counselling.asCoordinator(() -> counselling.desk().reconfirm(id, at));
    }

    private void basis(String article, Optional<String> agreement) {
        Counselling.asCoordinator(() -> counselling
                .bases()
                .choose(
                        id,
                        new TransferBasisDesk.Choice(
                                "OSL_12_2", article, agreement.orElse(null), false, "It outweighs")));
    }

    private static List<String> violations(Runnable work) {
        PlatformException[] refusal = new PlatformException[1];
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work::run)
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].violations().stream().map(ConsentDeskTest::words).toList();
    }

    private static String words(Violation violation) {
        return violation.at() + " " + violation.rule();
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
