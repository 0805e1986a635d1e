// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.LocalDate;
import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is a child on the day of travel, and who decides for it. */
public class ChildGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    private static final LocalDate TRAVEL = LocalDate.of(2026, 12, 10);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    public void personIsChildAtTravelDateHoldsForWhoeverMayBeAChild() {
        assertThat(county.holds("person-is-child-at-travel-date", travelling(born("2010-03-01", "DAY"))))
                .isTrue();
        assertThat(county.holds("person-is-child-at-travel-date", travelling(born("2008-12-11", "DAY"))))
                .isTrue();
        assertThat(county.holds("person-is-child-at-travel-date", travelling(born("2008-07-01", "YEAR"))))
                .isTrue();
        assertThat(county.holds("person-is-child-at-travel-date", travelling(null)))
                .isTrue();
    }

    @Test
    public void personIsChildAtTravelDateFailsForAnAdultAndWithoutADate() {
        assertThat(county.holds("person-is-child-at-travel-date", travelling(born("2008-12-10", "DAY"))))
                .isFalse();
        assertThat(county.holds("person-is-child-at-travel-date", refer(born("2010-03-01", "DAY"))))
                .isFalse();
    }

    @Test
    public void personIsAdultAtTravelDateHoldsForWhoeverIsOfAgeOnThatDay() {
        assertThat(county.holds("person-is-adult-at-travel-date", travelling(born("2008-12-10", "DAY"))))
                .isTrue();
        assertThat(county.holds("person-is-adult-at-travel-date", travelling(born("2007-07-01", "YEAR"))))
                .isTrue();
    }

    @Test
    public void personIsAdultAtTravelDateFailsWhenTheAgeIsNotCertainAndWithoutADate() {
        assertThat(county.holds("person-is-adult-at-travel-date", travelling(born("2008-07-01", "YEAR"))))
                .isFalse();
        assertThat(county.holds("person-is-adult-at-travel-date", travelling(null)))
                .isFalse();
        assertFails("person-is-adult-at-travel-date");
    }

    @Test
    public void guardianRecordedHoldsWhileOneIsInForce() {
        decides(TODAY, TODAY);

        assertHolds("guardian-recorded");
    }

    @Test
    public void guardianRecordedFailsBeforeAndAfterThat() {
        assertFails("guardian-recorded");
        decides(TODAY.plusDays(1), null);
        decides(TODAY.minusDays(9), TODAY.minusDays(1));
        assertFails("guardian-recorded");
    }

    private void decides(LocalDate from, LocalDate to) {
        Guardian guardian = new Guardian("GOD_MAN", "SE-O:chief-guardian", "GM 17", from, to);
        Story.COORDINATOR.call(() -> county.facts().record(id, guardian));
    }

    private CaseId travelling(CaseReferral.BirthDate born) {
        CaseId other = refer(born);
        Story.COORDINATOR.call(() -> county.facts().planTravel(other, TRAVEL));
        assertThat(county.file(other).plannedTravelOn()).contains(TRAVEL);
        return other;
    }

    private CaseId refer(CaseReferral.BirthDate born) {
        Integer age = born == null ? Integer.valueOf(40) : null;
        return county.refer(Story.referral(
                new CaseReferral.ReferredPerson(List.of(), born, age, "Feminine", List.of("BG"), List.of()), "1"));
    }

    private static CaseReferral.BirthDate born(String day, String precision) {
        return new CaseReferral.BirthDate(LocalDate.parse(day), precision);
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
