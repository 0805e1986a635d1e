// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.aftercare.testing.CareHome.posting;

/** Many who spend the same money at once cannot all have it. */
@RunWith(Parameterized.class)
public class LedgerRaceTest {

    private static final int CLERKS = 8;

    @Rule
    public final TestDatabase database;

    private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);

    public LedgerRaceTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @After
    public void sendTheClerksHome() throws Exception {
        clerks.shutdown();
        assertThat(clerks.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void commitsTheBudgetOnceHoweverManyCommitAtOnce() throws Exception {
        CareHome home = new CareHome(database);
        home.book(Type.BUDGET, "300");

        List<Boolean> committed = atOnce(() -> tries(home, Type.COMMIT, "100"));

        assertThat(committed).filteredOn(Boolean::booleanValue).hasSize(3);
        assertThat(home.ledger().free(LedgerAccount.BUDGETED, "EUR")).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    public void makesTheFirstRowOfACaseOnceHoweverManyBegin() throws Exception {
        CareHome home = new CareHome(database);

        List<Boolean> entered = atOnce(() -> tries(home, Type.BUDGET, "10"));

        assertThat(entered).doesNotContain(false);
        assertThat(home.ledger().entries()).hasSize(CLERKS);
    }

    private static boolean tries(CareHome home, Type type, String euro) {
        try {
            home.enter(posting(type, euro));
            return true;
        } catch (PlatformException refused) {
            assertThat(refused.violations()).extracting("rule").containsExactly("exceeds-budget");
            return false;
        }
    }

    private List<Boolean> atOnce(Callable<Boolean> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLERKS);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            running.add(clerks.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> one : running) {
            results.add(one.get(60, TimeUnit.SECONDS));
        }
        return results;
    }
}
