// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.Threads;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes on one PostgreSQL; Derby has one. */
public class ManyNodesTest {

    private static final String PAGE = ModuleVersion.sql("1", "CREATE TABLE diary_page (id INT NOT NULL PRIMARY KEY)");

    @Rule
    public final TestDatabase database = TestDatabase.postgresql();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void letsOneOfManyNodesMigrate() throws Exception {
        ClassLoader module = ModuleVersion.of(folder.getRoot().toPath(), PAGE);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try (JournalPlatform second = database.secondNode()) {
            Callable<Boolean> here = () -> database.platform().migrate("diary", "db/pages.xml", module);
            Callable<Boolean> there = () -> second.migrate("diary", "db/pages.xml", module);
            int migrated = 0;
            for (Future<Boolean> node : nodes.invokeAll(List.of(here, there, here, there))) {
                migrated += node.get() ? 1 : 0;
            }
            assertThat(migrated).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    public void letsEveryNodeRememberTheSameModuleAtTheSameMoment() throws Exception {
        List<String> paths = List.of("/api/v1/cases", "/api/v1/cases/{caseId}");
        try (JournalPlatform second = database.secondNode()) {
            List<JournalPlatform> nodes = List.of(database.platform(), second);
            Threads.inThreads(8, thread -> {
                for (int start = 0; start < 25; start++) {
                    nodes.get(thread % 2).register().remember("cases", paths);
                }
            });
        }

        assertThat(database.platform().register().known())
                .extracting(known -> known.module() + known.paths())
                .containsExactly("cases" + paths);
    }
}
