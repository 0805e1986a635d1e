// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.StoredAnswer;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RunWith(Parameterized.class)
public class InboxTest {

    private static final AgencyId STOCKHOLM = new AgencyId("SE-AB");
    private static final AgencyId SKANE = new AgencyId("SE-M");
    private static final byte[] BODY = digest(1);
    private static final byte[] OTHER_BODY = digest(2);

    @Rule
    public final TestDatabase database;

    public InboxTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void answersARepeatWithTheStoredBytes() {
        StoredAnswer answer = new StoredAnswer(
                201,
                Map.of("Location", "/api/v1/cases/1", "ETag", "\"1\""),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(receive(STOCKHOLM, "m1", BODY, answer)).isEmpty();

        Optional<StoredAnswer> repeated = receive(STOCKHOLM, "m1", BODY, answer);

        assertThat(repeated).get().usingRecursiveComparison().isEqualTo(answer);
        assertThat(database.inbox().find(STOCKHOLM, "m1", BODY))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(answer);
    }

    @Test
    public void refusesTheSameIdWithAnotherBody() {
        receive(STOCKHOLM, "m1", BODY, answer());

        assertOtherBody(() -> receive(STOCKHOLM, "m1", OTHER_BODY, answer()));
        assertOtherBody(() -> database.inbox().find(STOCKHOLM, "m1", OTHER_BODY));
    }

    @Test
    public void letsEverySenderUseItsOwnIds() {
        receive(STOCKHOLM, "m1", BODY, answer());

        assertThat(receive(SKANE, "m1", OTHER_BODY, answer())).isEmpty();
        assertThat(database.inbox().find(SKANE, "m2", BODY)).isEmpty();
    }

    @Test
    public void takesInAgainWhatWasRolledBack() {
        assertThatThrownBy(() -> database.unitOfWork().run(() -> {
                    database.inbox().open(STOCKHOLM, "m1", BODY);
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");

        assertThat(receive(STOCKHOLM, "m1", OTHER_BODY, answer())).isEmpty();
    }

    @Test
    public void givesOneEffectAndEqualAnswersToManyCopiesAtOnce() throws Exception {
        AtomicInteger effects = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        List<Future<Integer>> copies = new ArrayList<>();
        try {
            for (int copy = 0; copy < 200; copy++) {
                copies.add(threads.submit(() -> database.unitOfWork().run(() -> {
                    Optional<StoredAnswer> before = database.inbox().open(STOCKHOLM, "m1", BODY);
                    if (before.isPresent()) {
                        return (int) before.get().body()[0];
                    }
                    byte number = (byte) effects.incrementAndGet();
                    Story.KARIN.call(() -> database.journal().append(Story.about(1, number)));
                    database.inbox().answer(STOCKHOLM, "m1", new StoredAnswer(201, Map.of(), new byte[] {number}));
                    return (int) number;
                })));
            }
            for (Future<Integer> copy : copies) {
                assertThat(copy.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        database.sequence();

        assertThat(effects).hasValue(1);
        assertThat(database.journal().head().size()).isEqualTo(1);
    }

    @Test
    public void refusesWhatItCannotStore() {
        assertThatIllegalArgumentException().isThrownBy(() -> receive(STOCKHOLM, "x".repeat(129), BODY, answer()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> receive(STOCKHOLM, "m1", BODY, new StoredAnswer(201, Map.of(), new byte[32_001])));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> database.unitOfWork().run(() -> database.inbox().answer(STOCKHOLM, "never", answer())));
        assertThatIllegalStateException().isThrownBy(() -> database.inbox().open(STOCKHOLM, "m1", BODY));
    }

    @Test
    public void remembersModulesAndReplacesTheirPaths() {
        database.platform().register().remember("statistics", List.of("/api/v1/a", "/api/v1/b"));
        database.platform().register().remember("cases", List.of("/api/v1/cases/{caseId}"));
        database.platform().register().remember("statistics", List.of("/api/v1/b", "/api/v1/c"));
        database.restart();

        assertThat(database.platform().register().known())
                .extracting(known -> known.module() + known.paths())
                .containsExactly("cases[/api/v1/cases/{caseId}]", "statistics[/api/v1/b, /api/v1/c]");
    }

    private Optional<StoredAnswer> receive(AgencyId sender, String id, byte[] body, StoredAnswer answer) {
        return database.unitOfWork().run(() -> {
            Optional<StoredAnswer> before = database.inbox().open(sender, id, body);
            if (before.isEmpty()) {
                database.inbox().answer(sender, id, answer);
            }
            return before;
        });
    }

    private static void assertOtherBody(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(JournalError.OTHER_BODY));
    }

    private static StoredAnswer answer() {
        return new StoredAnswer(200, Map.of(), new byte[] {1});
    }

    private static byte[] digest(int fill) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) fill);
        return digest;
    }
}
