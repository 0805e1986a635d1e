// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.Author;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.Outcome;
import se.hemresa.risk.BestInterests.Sealed;
import se.hemresa.risk.Office;
import se.hemresa.risk.Office.DraftOf;
import se.hemresa.risk.Reason;
import se.hemresa.risk.Reason.Principle;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskAssessment.Validity;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Signature.Capacity;
import se.hemresa.risk.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is stored comes back, on both databases. */
@RunWith(Parameterized.class)
public class StoresTest {

    @Rule
    public final TestDatabase database;

    private Office office;
    private CaseId caseId;

    public StoresTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        office = Office.in(database);
        caseId = office.newCase();
    }

    @Test
    public void givesBackAnAssessmentAndItsWords() {
        DraftOf draft = Office.draft(Answers.calm().domain("DEBT", 2, 4).forget(3))
                .escort("DEBT", Optional.of("SE-AB:return-coordination"))
                .decided(RiskLevel.MODERATE, new Reason(Principle.DUE_PROCESS, "räntan är efterskänkt"))
                .note("no return to the village");
        RiskAssessment made = office.assess(caseId, draft);

        assertThat(office.file(caseId).assessments()).containsExactly(made);
        Words words = office.look(() -> office.risks.words(made));
        assertThat(words.answers()).hasSize(60);
        assertThat(words.nonRefoulementNote()).hasValue("no return to the village");
        assertThat(words.reasons()).containsExactly(new Reason(Principle.DUE_PROCESS, "räntan är efterskänkt"));
        assertThat(words.instructions())
                .containsEntry(made.mitigations().get(0).id(), "stay beside until the handover");
    }

    @Test
    public void keepsNoAnswerInTheClear() {
        office.assess(caseId, Office.draft(Answers.calm()).note("kanariefågel"));

        AssessmentEntity row = office.look(() -> office.entities
                .createQuery("select row from AssessmentEntity row", AssessmentEntity.class)
                .getSingleResult());

        assertThat(new String(row.sealed(), StandardCharsets.UTF_8))
                .doesNotContain("kanariefågel")
                .doesNotContain("evidence");
    }

    @Test
    public void ordersByWhenTheyWereMade() {
        RiskAssessment newer = office.assess(caseId, Office.draft(Answers.calm()));
        RiskAssessment older =
                office.assess(caseId, Office.draft(Answers.calm()).at(Office.NOON.minus(Duration.ofDays(3))));
        RiskAssessment sameMoment = office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(office.file(caseId).assessments()).containsExactly(sameMoment, newer, older);
    }

    @Test
    public void addsSignaturesAndHoldsEachCapacityOnce() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);

        Signature second = new Signature(
                UUID.randomUUID(),
                Capacity.ASSESSOR,
                new Author("someone", Office.IOM.agency()),
                made.signing().digest(),
                Office.NOON);

        assertThatThrownBy(() -> office.run(() -> office.risks.add(made, second)))
                .isInstanceOf(RuntimeException.class);
        assertThat(office.file(caseId).find(made.id()).orElseThrow().signing().signatures())
                .singleElement()
                .satisfies(one -> assertThat(one.signer().who()).isEqualTo("assessor-1"));
    }

    @Test
    public void cutsTheValidityShort() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.run(() -> office.risks.expire(made, UUID.randomUUID(), Office.NOON.plusSeconds(60)));

        assertThat(office.file(caseId).find(made.id()).orElseThrow().validity())
                .isEqualTo(new Validity(Office.NOON.plusSeconds(60), true));
    }

    @Test
    public void knowsTheCasesApart() {
        office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(office.file(office.newCase()).assessments()).isEmpty();
    }

    @Test
    public void givesBackADeterminationWithItsDecision() {
        Sealed words = new Sealed(Optional.of("wants to go home"), Optional.of("the aunt lives there"));
        BestInterests entered = office.enter(caseId, Office.goodGrounds(), words);
        BestInterests decided = office.decide(entered, Outcome.RETURN);

        BestInterests newest =
                office.look(() -> office.determinations.newest(caseId)).orElseThrow();
        assertThat(newest).isEqualTo(decided);
        assertThat(newest.grounds()).isEqualTo(Office.goodGrounds());
        assertThat(office.look(() -> office.determinations.words(newest))).isEqualTo(words);
    }

    @Test
    public void givesTheNewestDetermination() {
        office.decide(office.enter(caseId, Office.goodGrounds()), Outcome.RETURN);
        BestInterests newer = office.enter(caseId, Office.goodGrounds());

        assertThat(office.look(() -> office.determinations.newest(caseId))).hasValue(newer);
    }
}
