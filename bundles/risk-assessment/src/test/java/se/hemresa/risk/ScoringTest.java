// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.Test;

import se.hemresa.risk.RiskItem.Aspect;
import se.hemresa.risk.Score.Contribution;
import se.hemresa.risk.Score.DomainScore;
import se.hemresa.risk.Score.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** The six rules of the scoring, by worked examples and over many random answers. */
public class ScoringTest {

    private static final int WALKS = 2_000;

    @Test
    public void multipliesLikelihoodBySeverity() {
        Score score = Answers.calm().domain("DEBT", 3, 4).score();

        assertThat(domain(score, "DEBT").found())
                .isEqualTo(new DomainLevel("DEBT", OptionalInt.of(12), RiskLevel.UNACCEPTABLE));
        assertThat(score.overall()).isEqualTo(RiskLevel.UNACCEPTABLE);
    }

    @Test
    public void takesOffWhatProtects() {
        Score score =
                Answers.calm().domain("DEBT", 3, 4).item("DEBT-COUNSELLING", 4).score();

        assertThat(domain(score, "DEBT").found().score()).hasValue(10);
        assertThat(score.overall()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    public void takesOffFourAtTheMost() {
        Score score = Answers.calm()
                .domain("RETALIATION", 4, 4)
                .item("RETALIATION-PROTECTION", 4)
                .item("RETALIATION-ADDRESS-UNKNOWN", 4)
                .score();

        assertThat(domain(score, "RETALIATION").credit()).isEqualTo(4);
        assertThat(domain(score, "RETALIATION").found().score()).hasValue(12);
    }

    @Test
    public void leavesAtLeastOneWhereTheHarmIsLikely() {
        assertThat(shelteredHousing(3, 1)).isEqualTo(1);
        assertThat(shelteredHousing(2, 1)).isZero();
    }

    private static int shelteredHousing(int likelihood, int severity) {
        Score score = Answers.calm()
                .domain("HOUSING", likelihood, severity)
                .item("HOUSING-RESERVED", 4)
                .score();
        return domain(score, "HOUSING").found().score().getAsInt();
    }

    @Test
    public void drawsTheLinesBetweenTheLevels() {
        assertThat(List.of(0, 3, 4, 7, 8, 11, 12, 16).stream().map(RiskLevel::ofScore))
                .containsExactly(
                        RiskLevel.LOW,
                        RiskLevel.LOW,
                        RiskLevel.MODERATE,
                        RiskLevel.MODERATE,
                        RiskLevel.HIGH,
                        RiskLevel.HIGH,
                        RiskLevel.UNACCEPTABLE,
                        RiskLevel.UNACCEPTABLE);
    }

    @Test
    public void countsTheHighestDomainNotTheMean() {
        Score score = Answers.calm().domain("HONOUR", 2, 4).score();

        assertThat(score.overall()).isEqualTo(RiskLevel.HIGH);
        assertThat(score.rules()).isEmpty();
    }

    @Test
    public void raisesOneStepWhenThreeDomainsAreHigh() {
        Answers two = Answers.calm().domain("HONOUR", 2, 4).domain("DEBT", 2, 4);
        assertThat(two.score().overall()).isEqualTo(RiskLevel.HIGH);

        Score three = two.domain("STIGMA", 3, 3).score();

        assertThat(three.overall()).isEqualTo(RiskLevel.UNACCEPTABLE);
        assertThat(three.rules()).containsExactly(Rule.THREE_DOMAINS_HIGH);
    }

    @Test
    public void findsTheReturnToInvolvedFamilyUnacceptableRegardless() {
        Answers family = Answers.calm().item("FAMILY_COMPLICITY-RETURNS-TO-FAMILY", 2);
        assertThat(family.score().overall()).isEqualTo(RiskLevel.LOW);

        Score score = family.item("FAMILY_COMPLICITY-RETURNS-TO-FAMILY", 3).score();

        assertThat(score.overall()).isEqualTo(RiskLevel.UNACCEPTABLE);
        assertThat(score.critical()).containsExactly("FAMILY_COMPLICITY-RETURNS-TO-FAMILY");
        assertThat(score.rules()).containsExactly(Rule.CRITICAL_ANSWER);
        assertThat(domain(score, "FAMILY_COMPLICITY").found().level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    public void findsAChildWithoutReceiverUnacceptableRegardless() {
        assertThat(Answers.calm().item("CHILD_SAFETY-NO-RECEIVER", 4).score().overall())
                .isEqualTo(RiskLevel.UNACCEPTABLE);
    }

    @Test
    public void isNeverLowWhenMoreThanAQuarterIsUnknown() {
        assertThat(Answers.calm().forget(15).score().overall()).isEqualTo(RiskLevel.LOW);

        Score score = Answers.calm().forget(16).score();

        assertThat(score.overall()).isEqualTo(RiskLevel.MODERATE);
        assertThat(score.rules()).containsExactly(Rule.TOO_MUCH_UNKNOWN);
    }

    @Test
    public void isNotAssessedWhenNothingIsKnown() {
        assertThat(Answers.unknown().score().overall()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(Scoring.score(Answers.TEMPLATE, List.of()).overall()).isEqualTo(RiskLevel.UNKNOWN);
    }

    @Test
    public void tellsWhatEachAnswerContributed() {
        Score score =
                Answers.calm().domain("DEBT", 3, 4).item("DEBT-COUNSELLING", 3).score();

        assertThat(domain(score, "DEBT").contributions())
                .containsExactly(
                        new Contribution("DEBT-LIKELIHOOD", Aspect.LIKELIHOOD, OptionalInt.of(3), 3),
                        new Contribution("DEBT-SEVERITY", Aspect.SEVERITY, OptionalInt.of(4), 4),
                        new Contribution("DEBT-COUNSELLING", Aspect.PROTECTIVE, OptionalInt.of(3), 1));
    }

    @Test
    public void canAlwaysBeRecalculatedFromItsContributions() {
        Random random = new Random(7);
        for (int walk = 0; walk < WALKS; walk++) {
            for (DomainScore domain :
                    Scoring.score(Answers.TEMPLATE, random(random)).domains()) {
                domain.found().score().ifPresent(score -> assertThat(score).isEqualTo(recalculated(domain)));
            }
        }
    }

    private static int recalculated(DomainScore domain) {
        int likelihood = points(domain, Aspect.LIKELIHOOD);
        int credit = Math.min(4, points(domain, Aspect.PROTECTIVE));
        int score = Math.max(0, likelihood * points(domain, Aspect.SEVERITY) - credit);
        return likelihood >= 3 ? Math.max(1, score) : score;
    }

    private static int points(DomainScore domain, Aspect aspect) {
        return domain.contributions().stream()
                .filter(one -> one.aspect() == aspect)
                .mapToInt(Contribution::points)
                .sum();
    }

    @Test
    public void doesNotDependOnTheOrderOfTheAnswers() {
        Random random = new Random(11);
        for (int walk = 0; walk < WALKS; walk++) {
            List<Answer> answers = random(random);
            List<Answer> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, random);

            assertThat(Scoring.score(Answers.TEMPLATE, shuffled)).isEqualTo(Scoring.score(Answers.TEMPLATE, answers));
        }
    }

    @Test
    public void neverFallsWhenARiskIsAnsweredHigher() {
        Random random = new Random(13);
        for (int walk = 0; walk < WALKS; walk++) {
            List<Answer> answers = random(random);
            int place = random.nextInt(answers.size());
            Answer answer = answers.get(place);
            boolean risk = Answers.TEMPLATE.item(answer.item()).orElseThrow().aspect() != Aspect.PROTECTIVE;
            if (risk && answer.value().isPresent() && answer.value().getAsInt() < 4) {
                List<Answer> higher = new ArrayList<>(answers);
                higher.set(
                        place,
                        answer(answer.item(), OptionalInt.of(answer.value().getAsInt() + 1)));

                assertThat(Scoring.score(Answers.TEMPLATE, higher).overall())
                        .isGreaterThanOrEqualTo(
                                Scoring.score(Answers.TEMPLATE, answers).overall());
            }
        }
    }

    @Test
    public void isUnacceptableWheneverAnAnswerIsCriticalAndNeverLowWithTooMuchUnknown() {
        Random random = new Random(17);
        for (int walk = 0; walk < WALKS; walk++) {
            Score score = Scoring.score(Answers.TEMPLATE, random(random));
            if (!score.critical().isEmpty()) {
                assertThat(score.overall()).isEqualTo(RiskLevel.UNACCEPTABLE);
            }
            if (score.tooMuchUnknown()) {
                assertThat(score.overall()).isNotEqualTo(RiskLevel.LOW);
            }
        }
    }

    /** Mild answers more often than grave ones: otherwise nearly all of them would be unacceptable. */
    private static List<Answer> random(Random random) {
        int unknown = random.nextInt(3);
        int most = 1 + random.nextInt(4);
        List<Answer> answers = new ArrayList<>();
        for (RiskItem item : Answers.TEMPLATE.items()) {
            boolean forgotten = random.nextInt(6) < unknown;
            answers.add(
                    answer(item.code(), forgotten ? OptionalInt.empty() : OptionalInt.of(random.nextInt(most + 1))));
        }
        return answers;
    }

    private static Answer answer(String item, OptionalInt value) {
        return new Answer(item, value, Optional.empty(), Optional.empty());
    }

    private static DomainScore domain(Score score, String code) {
        return score.domains().stream()
                .filter(one -> one.found().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
