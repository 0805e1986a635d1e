// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.CaseReferred;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a referral makes. */
public class CaseDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    @Test
    public void opensACaseThatTheCountyOwns() {
        CaseFile file = Story.SOCIAL_WORKER.call(() -> county.desk().refer(Story.referral()));

        assertThat(county.read(() -> county.stores().cases().find(file.id()))).contains(file);
        assertThat(file.owner()).isEqualTo(new AgencyId("SE-O"));
        assertThat(file.state()).isEqualTo("REFERRED");
        assertThat(file.caseRef()).matches("ATV-2026-\\d{4}");
        assertThat(file.version()).isEqualTo(1);
        assertThat(county.journal().events()).containsExactly(new CaseReferred(file.id()));
    }

    @Test
    public void keepsTheAgeOnTheDayOfTheReferral() {
        CaseId id = county.refer();

        assertThat(county.read(() -> county.stores().facts().person(id))
                        .orElseThrow()
                        .ageAtReferral())
                .isEqualTo(30);
    }

    @Test
    public void drawsAPseudonymOfTwoWordsThatHoldNothingOfTheName() {
        CaseFile file = county.file(county.refer());

        assertThat(file.pseudonym()).matches("\\p{L}+ \\p{L}+").doesNotContain("Alén", "Kanarov");
    }

    @Test
    public void refusesARoleThatMayNotReferAsIfThereWereNothing() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.SUPERVISOR.call(() -> county.desk().refer(Story.referral())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
        assertThat(county.journal().events()).isEmpty();
    }

    @Test
    public void storesNothingOfAReferralThatBreaksARule() {
        CaseReferral wrong = new Story.Draft().place("02", null).referral();

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> county.refer(wrong))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.INVALID));
        assertThat(county.read(() -> county.stores().cases().newest(10))).isEmpty();
        assertThat(county.journal().events()).isEmpty();
    }
}
