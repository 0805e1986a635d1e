// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Looks.Page;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@RunWith(Parameterized.class)
public class WhoLookedTest {

    private static final CaseId CASE = Story.caseOf(1);
    private static final CaseId OTHER = Story.caseOf(2);
    private static final View OWN_ROWS = new View(false, Set.of("OWN_ROWS"));
    private static final View TECHNICAL = new View(false, Set.of("TECHNICAL"));
    private static final Caller POLICE =
            new Caller(new AgencyId("SE-POLICE"), "POLICE_LIAISON", Optional.of("p7"), "CASE_WORK");

    @Rule
    public final TestDatabase database;

    private final KnownCases cases = new KnownCases();

    public WhoLookedTest(TestDatabase database) {
        this.database = database.withoutSequencer();
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void threeLooksTwoAtTheCase() {
        cases.put(CASE, "SE-AB", "OPEN");
        cases.put(OTHER, "SE-O", "OPEN");
        database.cases(cases);
        look(Story.KARIN, CASE);
        look(POLICE, CASE, OTHER);
        look(Story.KARIN, OTHER);
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(1, 4))));
        Caller.module("routing")
                .call(() -> database.unitOfWork().run(() -> database.journal().append(Story.aboutNothing(5))));
        database.sequence();
    }

    @Test
    public void whoAnswersForTheCaseSeesEveryLookNewestFirst() {
        Page page = at(Story.KARIN, CASE, OWN_ROWS, 1, 10);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.looks())
                .extracting(entry -> entry.caller().agency().value())
                .containsExactly("SE-POLICE", "SE-AB");
        assertThat(page.looks()).extracting(Entry::position).containsExactly(2L, 1L);
    }

    @Test
    public void anotherOrganisationSeesItsOwnLooksOnly() {
        assertThat(at(POLICE, CASE, OWN_ROWS, 1, 10).looks())
                .extracting(Entry::position)
                .containsExactly(2L);
        assertThat(at(Story.KARIN, OTHER, OWN_ROWS, 1, 10).looks())
                .extracting(Entry::position)
                .containsExactly(3L);
    }

    @Test
    public void whoDoesNotOwnTheCaseAnyLongerSeesItsOwnLooksOnly() {
        cases.put(CASE, "SE-AC", "OPEN");

        assertThat(at(Story.KARIN, CASE, OWN_ROWS, 1, 10).total()).isEqualTo(1);
    }

    @Test
    public void aWholeViewShowsEveryLook() {
        assertThat(at(POLICE, CASE, View.WHOLE, 1, 10).total()).isEqualTo(2);
    }

    @Test
    public void nothingIsShownUnderAnotherMask() {
        assertThat(at(Story.KARIN, CASE, View.NOTHING, 1, 10).total()).isZero();
        assertThat(at(Story.KARIN, CASE, TECHNICAL, 1, 10).looks()).isEmpty();
        assertThat(at(Story.KARIN, Story.caseOf(99), View.WHOLE, 1, 10).total()).isZero();
    }

    @Test
    public void turnsPages() {
        assertThat(at(Story.KARIN, CASE, OWN_ROWS, 2, 1).looks())
                .extracting(Entry::position)
                .containsExactly(1L);
        assertThat(at(Story.KARIN, CASE, OWN_ROWS, 3, 1).looks()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> at(Story.KARIN, CASE, OWN_ROWS, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> at(Story.KARIN, CASE, OWN_ROWS, 1, 101));
    }

    @Test
    public void theWholeSectionHoldsTheWritesToo() {
        assertThat(types(section(Story.KARIN, View.WHOLE))).containsExactly("NoteWritten", "Looked", "Looked");
    }

    @Test
    public void theSectionUnderOwnRowsHoldsTheLooksOfThePage() {
        assertThat(types(section(Story.KARIN, OWN_ROWS))).containsExactly("Looked", "Looked");
        assertThat(types(section(POLICE, OWN_ROWS))).containsExactly("Looked");
        assertThat(section(POLICE, OWN_ROWS).toString()).doesNotContain(OTHER.toString());
    }

    @Test
    public void theSectionUnderTechnicalHoldsWhatIsAboutNoCase() {
        List<Map<String, Object>> technical = section(Story.KARIN, TECHNICAL);

        assertThat(types(technical)).containsExactly("NoteWritten");
        assertThat(technical.toString()).contains("hemresa:routing").doesNotContain(CASE.toString());
    }

    @Test
    public void theSectionUnderAnUnknownMaskIsEmpty() {
        assertThat(section(Story.KARIN, new View(false, Set.of("SUMMARY")))).isEmpty();
    }

    private Page at(Caller caller, CaseId caseId, View view, int page, int limit) {
        return caller.call(() -> database.looks().at(caseId, view, page, limit));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> section(Caller caller, View view) {
        AuditSection section = new AuditSection(database.platform().looks());
        return caller.call(() -> database.unitOfWork().read(() -> section.read(CASE, view)))
                .map(tree -> (List<Map<String, Object>>) tree.get("entries"))
                .orElse(List.of());
    }

    private static List<Object> types(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("type")).toList();
    }

    private void look(Caller caller, CaseId... seen) {
        caller.run(() -> database.looks().write(LooksTest.at(Set.of("identity"), seen)));
    }
}
