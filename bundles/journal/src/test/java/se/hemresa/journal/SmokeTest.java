// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunWith(Parameterized.class)
public class SmokeTest {
    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Rule
    public final TestDatabase database;

    public SmokeTest(TestDatabase database) {
        this.database = database;
    }

    record Happened() implements Event {
        @Override
        public Optional<CaseId> subject() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> payload() {
            return Map.of("a", "b");
        }
    }

    @Test
    public void works() {
        Caller.module("test")
                .call(() -> database.unitOfWork().run(() -> database.journal().append(new Happened())));
        await().until(() -> database.journal().head().size() == 1);
        assertThat(database.journal().after(0, Set.of(), 10)).hasSize(1);
        assertThat(database.journal().verify(n -> {}).faults()).isEmpty();
    }
}
