// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.client.Main;
import se.hemresa.client.demo.FakeHemresa.Fault;
import se.hemresa.client.keys.DevelopmentKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo against a server that keeps the contracts, and against one that breaks each of them. */
public class DemoCommandTest {

    @Rule
    public final FakeHemresa server = new FakeHemresa();

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Before
    public void makeKeys() {
        new DevelopmentKeys(data.getRoot().toPath()).makeIfAbsent();
    }

    @Test
    public void printsTheSlideAndItsSum() {
        int exit = demo();

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        ReportLines.ALL.values().forEach(line -> assertThat(out.toString()).contains("  ✓ " + line + "\n"));
        assertThat(out.toString())
                .contains("✓ 37 = 27 + 3 + 4 + 3", "✓ 37 cases stored, 0 replays", "not for real people");
        assertThat(server.storedCases()).isEqualTo(37);
        assertThat(server.requestIds()).hasSize(37);
    }

    @Test
    public void isAllReplaysTheSecondTime() {
        demo();
        out.getBuffer().setLength(0);

        int exit = demo();

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("37 replays, nothing stored twice");
        assertThat(server.storedCases()).isEqualTo(37);
    }

    @Test
    public void printsNoNameAndNoDateOfBirth() {
        demo();

        for (SeedCase seed : SeedFiles.cases()) {
            SyntheticPerson person = SyntheticPerson.of(seed);
            assertThat(out.toString())
                    .doesNotContain(
                            person.given(),
                            person.family(),
                            person.phone(),
                            person.birthDate().toString());
        }
    }

    @Test
    public void showsHowLongTheServerTookToStart() {
        run(
                "demo",
                "--base-url",
                server.address().toString(),
                "--data",
                data.getRoot().getPath(),
                "--ready-seconds",
                "14");

        assertThat(out.toString()).contains("Hemresa 1.0.0", "ready in 14 s");
    }

    @Test
    public void failsWhenTheServerIsNotReady() {
        fails(Fault.NOT_READY, "health: HTTP 503");
    }

    @Test
    public void tellsCodeTitleCureAndPlacesOfAProblem() {
        fails(Fault.REST_REFUSES, "Case 1 by REST", "platform.invalid: Broken rules.", "Correct them.", "/county");
    }

    @Test
    public void tellsCodeTitleAndCureOfASoapFault() {
        fails(
                Fault.SOAP_REFUSES,
                "Case 2 by SOAP",
                "platform.invalid: Broken rules.",
                "/County unknown-county: None.",
                "Correct them.");
    }

    @Test
    public void failsWhenACaseIsNotInTheStateReferred() {
        fails(Fault.STRANGE_STATE, "the state is not REFERRED");
    }

    @Test
    public void failsWhenAReferenceIsNotOfTheYearOfReferral() {
        fails(Fault.STRANGE_REFERENCE, "caseRef is not of the form ATV-2013-");
    }

    @Test
    public void failsWhenLocationDoesNotLeadToTheCase() {
        fails(Fault.STRANGE_LOCATION, "Location does not lead to the case");
    }

    @Test
    public void failsWhenTwoReferralsAreOneCase() {
        fails(Fault.ONE_CASE_FOR_ALL, "Two referrals were answered with the same case");
    }

    @Test
    public void failsWhenAnAcceptedCaseIsNotStored() {
        fails(Fault.STORES_NOTHING, "37 referrals were new, but 0 cases were stored");
    }

    @Test
    public void failsWhenACaseIsStoredTwice() {
        fails(Fault.STORES_TWICE, "37 referrals were new, but 74 cases were stored");
    }

    @Test
    public void failsWhenWhatIsStoredDiffersFromWhatWasSent() {
        fails(Fault.ALTERS_WHAT_IT_STORES, "read back:", "/gender of section identity is not what was sent");
    }

    @Test
    public void failsWhenAnotherCountySeesTheCase() {
        fails(Fault.SHOWS_CASES_TO_STRANGERS, "another county got HTTP 200 instead of 404");
    }

    @Test
    public void failsWhenTheStatisticsDoNotCountInTime() {
        fails(Fault.STATISTICS_NEVER_COUNT, "counted up to position 0 of the journal, not to 37");
    }

    @Test
    public void failsWhenThereAreNoStatistics() {
        fails(Fault.STATISTICS_ABSENT, "statistics: HTTP 404", "module statistics");
    }

    @Test
    public void marksTheLineThatDiffersFromTheSlide() {
        fails(Fault.ONE_LINE_DIFFERS, "does not equal the slide");

        assertThat(out.toString())
                .contains("✗ 5 män aktuella", "the slide says: 4 män aktuella", "✓ 37 = 27 + 3 + 4 + 3");
    }

    @Test
    public void marksASumThatDoesNotHold() {
        fails(Fault.SUM_DIFFERS, "does not equal the slide");

        assertThat(out.toString()).contains("✗ 38 = 27 + 3 + 4 + 3");
    }

    @Test
    public void saysHowToStartAServerWhenNoneAnswers() {
        int exit = run(
                "demo",
                "--base-url",
                "http://localhost:1",
                "--data",
                data.getRoot().getPath());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("bin/hemresa start --mode development");
    }

    @Test
    public void saysHowKeysAreMadeWhenThereAreNone() {
        int exit = run("demo", "--base-url", server.address().toString(), "--data", "no-such-folder");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("There is no development key");
    }

    private void fails(Fault fault, String... told) {
        server.breakBy(fault);

        int exit = demo();

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains(told);
    }

    private int demo() {
        return run(
                "demo",
                "--base-url",
                server.address().toString(),
                "--data",
                data.getRoot().getPath(),
                "--patience",
                "1");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
