// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.itests.SealedCases.Known;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that was disposed of opens neither in the database nor in a backup that was made before; the other cases do. */
@RunWith(Parameterized.class)
public class ShreddedCase {

    private static final int CASES_EACH = 3;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final boolean onPostgresql;
    private Path monday;

    public ShreddedCase(String name, boolean onPostgresql) {
        this.onPostgresql = onPostgresql;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(new Object[] {"PostgreSQL", true}, new Object[] {"Derby", false});
    }

    @Before
    public void place() throws IOException {
        monday = folder.newFolder().toPath().resolve("monday");
    }

    @Test
    public void opensNeitherInTheDatabaseNorInABackupThatWasMadeBefore() {
        Distribution live = instance();
        Known shredded;
        Map<String, JsonNode> before;
        try (live) {
            SealedCases cases = new SealedCases(live.start());
            List<Known> known = cases.refer(CASES_EACH);
            shredded = known.get(0);
            close(cases, shredded);
            before = identities(cases, known);
            succeeds(live.hemresa("backup", monday.toString()));

            dispose(cases, shredded);
            assertThat(cases.unreadable(known)).containsExactly(shredded.caseId());
            succeeds(live.hemresa("backup", monday.resolveSibling("tuesday").toString()));
        }

        try (Distribution restored = instance().with("HEMRESA_ROOT_KEY_FILE", rootKey(live))) {
            succeeds(restored.hemresa("restore", monday.toString(), "--mode", "development"));
            SealedCases cases = new SealedCases(restored.start());
            List<Known> found = cases.all();
            assertThat(found).hasSize(CASES_EACH * SealedCases.COUNTIES.size()).contains(shredded);
            assertThat(cases.unreadable(found)).containsExactly(shredded.caseId());
            Map<String, JsonNode> after = identities(cases, found);
            assertThat(after.get(shredded.caseId())).isNotEqualTo(before.get(shredded.caseId()));
            before.remove(shredded.caseId());
            assertThat(after).containsAllEntriesOf(before);
        }
    }

    private Distribution instance() {
        Distribution instance = Distribution.fresh().with("HEMRESA_SANDBOX", "none");
        return onPostgresql
                ? instance.with("HEMRESA_DB_URL", PostgresCluster.shared().newDatabase("template1"))
                        .with("HEMRESA_DB_USER", "hemresa")
                : instance;
    }

    private static String rootKey(Distribution instance) {
        return instance.data().resolve("keys").resolve("root.key").toString();
    }

    private static void close(SealedCases cases, Known one) {
        write(cases, one, SealedCases.coordinator(one.county()), "/transitions/withdraw", Map.of());
    }

    private static void dispose(SealedCases cases, Known one) {
        Actor supervisor = new Actor(one.county(), "SUPERVISOR", "supervisor");
        write(cases, one, SealedCases.coordinator(one.county()), "/disposal", Map.of("reason", "ERASURE_RIGHT"));
        write(cases, one, supervisor, "/disposal/approval", null);
    }

    private static void write(SealedCases cases, Known one, Actor actor, String path, Map<String, ?> body) {
        Reply reply = cases.voices().write(actor, "POST", "/cases/" + one.caseId() + path, "shred" + path, body);
        assertThat(reply.status()).as(County.text(reply)).isBetween(200, 201);
    }

    /** As trees: in which order a server writes members is its own affair, and another one's may differ. */
    private static Map<String, JsonNode> identities(SealedCases cases, List<Known> known) {
        Map<String, JsonNode> identities = new TreeMap<>();
        known.forEach(one ->
                identities.put(one.caseId(), cases.section(one, "identity").json()));
        return identities;
    }

    private static void succeeds(Distribution.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
