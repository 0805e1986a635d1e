// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.shell;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.KARIN;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.measure;
import static se.hemresa.aftercare.testing.CareHome.report;

public class CareCommandsTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void showsCodesNumbersAndDatesAndNothingElse() {
        home.plan(measure("HOUSING", "100"), measure("JOB", "50"));
        home.pay("100");
        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK"));

        String shown = CareShowCommand.text(home.record().find(EMIL).orElseThrow());

        assertThat(shown)
                .contains("RECEIVED", "version 1 {PLANNED=2}", "DISBURSED=100.00", "balanced     false")
                .contains("done 2026-11-24T09:00:00Z AT_RISK")
                .doesNotContain("Canary", "room", "IOM-BG");
    }

    @Test
    public void showsACaseThatNothingWasRecordedOf() {
        assertThat(CareShowCommand.text(home.record().find(EMIL).orElseThrow())).contains("plan         none");
    }

    @Test
    public void listsWhatIsDueByCase() {
        KARIN.run(() -> home.followUps().plan(EMIL, NOW.minusSeconds(40L * 24 * 3600)));

        assertThat(home.record().due(10))
                .singleElement()
                .satisfies(
                        due -> assertThat(CareDueCommand.line(due)).startsWith(EMIL + " M1   REGULAR  due 2026-11-15"));
    }
}
