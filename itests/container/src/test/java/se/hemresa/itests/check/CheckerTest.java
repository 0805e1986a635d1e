// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.Test;

import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;
import se.hemresa.itests.check.Store.Held;
import se.hemresa.itests.check.Verdict.Finding;
import se.hemresa.itests.check.Verdict.Kind;

import static org.assertj.core.api.Assertions.assertThat;

public class CheckerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    public void findsNothingWhereEverythingIsThereOnceAndInOrder() {
        List<Operation> told =
                List.of(acknowledged("a", "one", 1), acknowledged("b", "one", 2), refused("c", "one", 3));

        Verdict verdict = Checker.judge(told, List.of(holding("a", "b")));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict)
                .hasToString("3 operations, 2 acknowledged: 0 lost, 0 duplicated, 0 phantom, 0 reordered,"
                        + " 0 stuck, 0 undecided");
    }

    @Test
    public void findsLostWhatWasAcknowledgedAndIsNowhere() {
        assertFound(Kind.LOST, "a", List.of(acknowledged("a", "one", 1)), holding());
    }

    @Test
    public void findsStuckWhatWasAcknowledgedAndIsStillOnItsWay() {
        assertFound(Kind.STUCK, "a", List.of(acknowledged("a", "one", 1)), waiting("a"));
    }

    @Test
    public void findsDuplicatedWhatIsThereTwiceWhetherOrNotItWasAnswered() {
        assertFound(Kind.DUPLICATED, "a", List.of(acknowledged("a", "one", 1)), holding("a", "a"));
        assertThat(Checker.judge(List.of(unanswered("a", "one", 1)), List.of(holding("a", "a")))
                        .count(Kind.DUPLICATED))
                .isEqualTo(1);
    }

    @Test
    public void findsAPhantomInWhatNobodyAskedForOrWhatWasRefused() {
        assertFound(Kind.PHANTOM, "x", List.of(), holding("x"));
        assertFound(Kind.PHANTOM, "a", List.of(refused("a", "one", 1)), holding("a"));
    }

    @Test
    public void findsAPhantomInWhatIsNotAsItWasSent() {
        Store store = new Store("inbox", Set.of("write"), List.of(new Held("a", Optional.of("other"))), Set.of());

        assertFound(Kind.PHANTOM, "a", List.of(acknowledged("a", "one", 1)), store);
    }

    @Test
    public void findsAPhantomInWhatBelongsToAnotherPlace() {
        Store store = new Store("letters", Set.of("letter"), List.of(new Held("a", Optional.empty())), Set.of());

        assertFound(Kind.PHANTOM, "a", List.of(acknowledged("a", "one", 1)), store);
    }

    @Test
    public void findsReorderedWhatCameAfterALaterOneOfTheSameCase() {
        List<Operation> told =
                List.of(acknowledged("a", "one", 1), acknowledged("b", "one", 2), acknowledged("c", "one", 3));

        assertFound(Kind.REORDERED, "a", told, holding("b", "a", "c"));
        assertThat(Checker.judge(told, List.of(holding("c", "a", "b"))).of(Kind.REORDERED))
                .extracting(Finding::id)
                .containsExactly("a", "b");
    }

    @Test
    public void doesNotAskForAnOrderBetweenCases() {
        List<Operation> told = List.of(acknowledged("a", "one", 1), acknowledged("b", "other", 2));

        assertThat(Checker.judge(told, List.of(holding("b", "a"))).findings()).isEmpty();
    }

    @Test
    public void leavesUndecidedWhatWasNeverAnsweredAndIsThereOnceOrNotAtAll() {
        List<Operation> told = List.of(unanswered("a", "one", 1), unanswered("b", "one", 2));

        Verdict verdict = Checker.judge(told, List.of(holding("a")));

        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.count(Kind.UNDECIDED)).isEqualTo(2);
        assertThat(verdict.acknowledged()).isZero();
    }

    @Test
    public void looksIntoEveryPlace() {
        Verdict verdict = Checker.judge(
                List.of(acknowledged("a", "one", 1)),
                List.of(holding("a"), new Store("journal", Set.of("write"), List.of(), Set.of())));

        assertThat(verdict.findings()).containsExactly(new Finding(Kind.LOST, "journal", "a"));
        assertThat(verdict.toString()).contains("1 lost").contains("LOST: a (journal)");
    }

    private static void assertFound(Kind kind, String id, List<Operation> told, Store store) {
        Verdict verdict = Checker.judge(told, List.of(store));
        assertThat(verdict.findings()).containsExactly(new Finding(kind, store.name(), id));
        assertThat(verdict.clean()).isFalse();
    }

    private static Operation acknowledged(String id, String caseId, int sequence) {
        return operation(id, caseId, sequence, Optional.of(Answer.ACKNOWLEDGED));
    }

    private static Operation refused(String id, String caseId, int sequence) {
        return operation(id, caseId, sequence, Optional.of(Answer.REFUSED));
    }

    private static Operation unanswered(String id, String caseId, int sequence) {
        return operation(id, caseId, sequence, Optional.empty());
    }

    private static Operation operation(String id, String caseId, int sequence, Optional<Answer> answer) {
        return new Operation(new Request("write", id, caseId, sequence, "digest of " + id), NOON, answer);
    }

    private static Store holding(String... ids) {
        List<Held> held = Stream.of(ids)
                .map(id -> new Held(id, Optional.of("digest of " + id)))
                .toList();
        return new Store("inbox", Set.of("write"), held, Set.of());
    }

    private static Store waiting(String id) {
        return new Store("inbox", Set.of("write"), List.of(), Set.of(id));
    }
}
