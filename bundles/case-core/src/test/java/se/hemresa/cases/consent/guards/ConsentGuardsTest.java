// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.guards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.Counselling;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.PressureChecklist;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Each guard about consent and information, failing and holding by what is recorded. */
public class ConsentGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final Counselling counselling = new Counselling(county);
    private final CaseId id = county.refer();

    private Instant now = Story.NOW;

    @Test
    public void informationGivenInUnderstoodLanguageHoldsWhenToldInALanguageOfThePersonByAnInterpreter() {
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.TELEPHONE, Understood.YES);

        assertHolds("information-given-in-understood-language");
    }

    @Test
    public void informationGivenInUnderstoodLanguageHoldsForAPersonOfUnknownLanguageWithAnInterpreterOnly() {
        CaseId silent = county.refer(Story.referral(
                new CaseReferral.ReferredPerson(List.of(), null, 30, "Feminine", List.of("RO"), List.of()), "2"));
        counselling.inform(silent, PackageCode.PROGRAMME, "ron", Interpreter.NOT_NEEDED, Understood.YES);
        assertThat(holds("information-given-in-understood-language", silent)).isFalse();

        counselling.inform(silent, PackageCode.PROGRAMME, "ron", Interpreter.PRESENT, Understood.YES);
        assertThat(holds("information-given-in-understood-language", silent)).isTrue();
    }

    @Test
    public void informationGivenInUnderstoodLanguageFailsWhenNothingWasTold() {
        assertFails("information-given-in-understood-language");
        counselling.inform(id, PackageCode.PERMIT_EFFECTS, "bul", Interpreter.PRESENT, Understood.YES);
        assertFails("information-given-in-understood-language");
    }

    @Test
    public void informationGivenInUnderstoodLanguageFailsInALanguageThatThePersonDoesNotSpeak() {
        counselling.inform(id, PackageCode.PROGRAMME, "swe", Interpreter.PRESENT, Understood.YES);

        assertFails("information-given-in-understood-language");
    }

    @Test
    public void informationGivenInUnderstoodLanguageFailsWithoutTheInterpreterWhoIsNeeded() {
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.NOT_NEEDED, Understood.YES);

        assertFails("information-given-in-understood-language");
    }

    @Test
    public void informationGivenInUnderstoodLanguageFailsWhenTheNewestTellingWasUnderstoodInPart() {
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.PRESENT, Understood.YES);
        counselling.inform(id, PackageCode.PROGRAMME, "bul", Interpreter.PRESENT, Understood.PARTLY);

        assertFails("information-given-in-understood-language");
    }

    @Test
    public void reflectionPeriodExplainedHoldsWhenUnderstood() {
        counselling.inform(id, PackageCode.REFLECTION_PERIOD, "bul", Interpreter.PRESENT, Understood.YES);

        assertHolds("reflection-period-explained");
    }

    @Test
    public void reflectionPeriodExplainedHoldsWhenItDoesNotApply() {
        counselling.inform(id, NotApplicable.EU_CITIZEN);

        assertHolds("reflection-period-explained");
    }

    @Test
    public void reflectionPeriodExplainedFailsUntilItIsUnderstood() {
        assertFails("reflection-period-explained");
        counselling.inform(id, PackageCode.REFLECTION_PERIOD, "bul", Interpreter.PRESENT, Understood.NO);
        assertFails("reflection-period-explained");
    }

    @Test
    public void consentDataCollectionLiveHoldsUntilTheConsentRunsOut() {
        counselling.give(id, "DATA_COLLECTION");

        now = Story.NOW.plus(ConsentTerms.DEFAULT_VALIDITY).minusMillis(1);
        assertHolds("consent-data-collection-live");
    }

    @Test
    public void consentDataCollectionLiveFailsWithoutAConsentAndWhenItHasRunOut() {
        counselling.give(id, "STATISTICS");
        assertFails("consent-data-collection-live");
        counselling.give(id, "DATA_COLLECTION");

        now = Story.NOW.plus(ConsentTerms.DEFAULT_VALIDITY);
        assertFails("consent-data-collection-live");
    }

    @Test
    public void consentDataCollectionLiveFailsWhenTheConsentIsWithdrawn() {
        UUID consent = counselling.give(id, "DATA_COLLECTION");
        counselling.withdraw(id, consent);

        assertFails("consent-data-collection-live");
    }

    @Test
    public void noPressureFlagHoldsWhenNoQuestionIsAnsweredYes() {
        counselling.declare(id, Story.NOW, PressureChecklist.of(List.of("threatened")));
        counselling.declare(id, Story.NOW, Counselling.FREE);

        assertHolds("no-pressure-flag");
    }

    @Test
    public void noPressureFlagFailsWithoutADeclarationAndByAnySign() {
        assertFails("no-pressure-flag");
        for (String sign : Counselling.FREE.answers().keySet()) {
            counselling.declare(id, Story.NOW, PressureChecklist.of(List.of(sign)));
            assertFails("no-pressure-flag");
        }
    }

    @Test
    public void voluntaryReturnDeclarationValidHoldsOnTheSixtiethDay() {
        counselling.give(id, "VOLUNTARY_RETURN");
        counselling.declare(id, Counselling.daysAgo(60), Counselling.FREE);

        assertHolds("voluntary-return-declaration-valid");
    }

    @Test
    public void voluntaryReturnDeclarationValidFailsAfterSixtyDays() {
        counselling.give(id, "VOLUNTARY_RETURN");
        assertFails("voluntary-return-declaration-valid");
        counselling.declare(id, Counselling.daysAgo(60).minusMillis(1), Counselling.FREE);

        assertFails("voluntary-return-declaration-valid");
    }

    @Test
    public void voluntaryReturnDeclarationValidFailsWhenTheScopeIsNotInForce() {
        counselling.declare(id, Story.NOW, Counselling.FREE);
        assertFails("voluntary-return-declaration-valid");
        UUID consent = counselling.give(id, "VOLUNTARY_RETURN");
        counselling.withdraw(id, consent);

        assertFails("voluntary-return-declaration-valid");
    }

    @Test
    public void consentShareIomFiLiveHoldsWhenGiven() {
        counselling.give(id, "SHARE_IOM_FI");

        assertHolds("consent-share-iom-fi-live");
    }

    @Test
    public void consentShareIomFiLiveFailsWhenAnotherScopeIsGivenOrItIsWithdrawn() {
        counselling.give(id, "SHARE_IOM_RECEIVING");
        assertFails("consent-share-iom-fi-live");
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));

        assertFails("consent-share-iom-fi-live");
    }

    @Test
    public void transferBasisChosenHoldsWhenBothPartsAreChosen() {
        counselling.chooseBasis(id);

        assertHolds("transfer-basis-chosen");
    }

    @Test
    public void transferBasisChosenFailsWhenOnlyConsentIsGiven() {
        counselling.give(id, "SHARE_IOM_FI");

        assertFails("transfer-basis-chosen");
    }

    @Test
    public void consentShareIomReceivingLiveHoldsWhenGiven() {
        counselling.give(id, "SHARE_IOM_RECEIVING");

        assertHolds("consent-share-iom-receiving-live");
    }

    @Test
    public void consentShareIomReceivingLiveFailsWhenOnlyIomFinlandIsConsentedTo() {
        counselling.give(id, "SHARE_IOM_FI");

        assertFails("consent-share-iom-receiving-live");
    }

    @Test
    public void permitEffectsExplainedHoldsWhenUnderstood() {
        counselling.inform(id, PackageCode.PERMIT_EFFECTS, "bul", Interpreter.PRESENT, Understood.YES);

        assertHolds("permit-effects-explained");
    }

    @Test
    public void permitEffectsExplainedFailsUntilUnderstood() {
        assertFails("permit-effects-explained");
        counselling.inform(id, PackageCode.PERMIT_EFFECTS, "bul", Interpreter.PRESENT, Understood.PARTLY);
        assertFails("permit-effects-explained");
    }

    @Test
    public void restrictingScopeWithdrawnHoldsAfterAWithdrawalOfASharingScope() {
        counselling.withdraw(id, counselling.give(id, "SHARE_POLICE"));

        assertHolds("restricting-scope-withdrawn");
    }

    @Test
    public void restrictingScopeWithdrawnFailsAfterAWithdrawalOfAnotherScope() {
        assertFails("restricting-scope-withdrawn");
        counselling.withdraw(id, counselling.give(id, "RESEARCH"));

        assertFails("restricting-scope-withdrawn");
    }

    @Test
    public void restrictingScopeWithdrawnFailsOnceTheScopeIsGivenAnew() {
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        counselling.give(id, "SHARE_IOM_FI");

        assertFails("restricting-scope-withdrawn");
    }

    @Test
    public void restrictionPendingHoldsAfterAWithdrawalDuringTheJourney() {
        CaseId travelling = county.inState("IN_TRANSIT");
        counselling.withdraw(travelling, counselling.give(travelling, "SHARE_IOM_FI"));

        assertThat(holds("restriction-pending", travelling)).isTrue();
    }

    @Test
    public void restrictionPendingFailsWithoutAWithdrawalAndAfterTheConsentIsGivenAnew() {
        CaseId travelling = county.inState("IN_TRANSIT");
        UUID consent = counselling.give(travelling, "SHARE_IOM_FI");
        assertThat(holds("restriction-pending", travelling)).isFalse();

        counselling.withdraw(travelling, consent);
        counselling.give(travelling, "SHARE_IOM_FI");

        assertThat(holds("restriction-pending", travelling)).isFalse();
    }

    @Test
    public void renewedConsentLiveHoldsWhenEveryWithdrawnScopeIsGivenAnew() {
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        counselling.withdraw(id, counselling.give(id, "VOLUNTARY_RETURN"));
        counselling.give(id, "SHARE_IOM_FI");
        counselling.give(id, "VOLUNTARY_RETURN");

        assertHolds("renewed-consent-live");
    }

    @Test
    public void renewedConsentLiveFailsWhileOneScopeIsMissingOrHasRunOut() {
        counselling.withdraw(id, counselling.give(id, "SHARE_IOM_FI"));
        counselling.withdraw(id, counselling.give(id, "VOLUNTARY_RETURN"));
        counselling.give(id, "SHARE_IOM_FI");
        assertFails("renewed-consent-live");
        counselling.give(id, "VOLUNTARY_RETURN");

        now = Story.NOW.plus(ConsentTerms.DEFAULT_VALIDITY);
        assertFails("renewed-consent-live");
    }

    @Test
    public void renewedConsentLiveFailsByAConsentForAnotherRecipientFromBefore() {
        Instant before = Counselling.daysAgo(1);
        Instant end = Story.NOW.plus(Duration.ofDays(9));
        UUID first = counselling
                .give(id, Counselling.terms("SHARE_PARTNER", Optional.of("NGO-BG-1"), before, end))
                .id();
        counselling.give(id, Counselling.terms("SHARE_PARTNER", Optional.of("NGO-BG-2"), before, end));

        counselling.withdraw(id, first);

        assertHolds("restricting-scope-withdrawn");
        assertFails("renewed-consent-live");
        assertThat(county.file(id).state()).isEqualTo("RESTRICTED");
    }

    private void assertHolds(String code) {
        assertThat(holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(holds(code, id)).as(code).isFalse();
    }

    private boolean holds(String code, CaseId caseId) {
        Guard guard = ConsentGuards.of(counselling, county, Clock.fixed(now, ZoneOffset.UTC)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return county.read(() -> guard.holds(caseId));
    }
}
