// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.junit.AfterClass;
import org.junit.Test;

import se.hemresa.itests.Distribution;
import se.hemresa.itests.check.Verdict;
import se.hemresa.itests.check.Verdict.Kind;
import se.hemresa.itests.faults.Defect.Change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The checker finds what it is there to find: the real distribution with one mistake in it, of which it must say what is wrong;
 * and without a mistake nothing is wrong, whatever is done.
 */
public class SeededDefects {

    private static final String SUBSCRIPTIONS = "se/hemresa/journal/subscription/JdbcSubscriptions.java";
    private static final Change SOON = new Change("ATTEMPTS = 8;", "ATTEMPTS = 2;");
    private static final Defect UNFENCED = Defect.in(
            "exchange",
            "se/hemresa/exchange/jpa/JpaQueueStore.java",
            new Change("m.state = 'QUEUED' and m.leaseUntil <= :clock and ", "m.state = 'QUEUED' and :clock > 0 and "),
            new Change(
                    "m.leaseUntil = :until where m.id = :id and m.token = :token and m.state = 'QUEUED'",
                    "m.leaseUntil = :until where m.id = :id and :token >= 0"),
            new Change(
                    "where m.id = :id and m.token = :token and m.state = 'QUEUED'\")\n"
                            + "                        .setParameter(\"state\", state.name())",
                    "where m.id = :id and :token >= 0\")\n"
                            + "                        .setParameter(\"state\", state.name())"));
    private static final Map<String, String> CAUGHT = new TreeMap<>();

    @AfterClass
    public static void tell() {
        CAUGHT.forEach((defect, verdict) -> System.out.println("defect " + defect + ": " + verdict));
        long caught =
                CAUGHT.values().stream().filter(verdict -> !verdict.isEmpty()).count();
        System.out.println("defects caught: " + caught + "/" + CAUGHT.size());
    }

    @Test
    public void nothingIsWrongWithoutADefect() {
        play(Scenario.TWINS, Scenario.DATABASE_KILLED);
        play(
                Scenario.EFFECT_FAILS_ONCE,
                Scenario.RECEIPT_REPLAYED,
                Scenario.CONSENT_WITHDRAWN,
                Scenario.SUBSCRIBER_FAILS);
    }

    private static void play(Scenario... scenarios) {
        try (Site site = new Site()) {
            Defect.in("journal", SUBSCRIPTIONS, SOON).putInto(site.server());
            site.start(server -> {}).withPartners();
            for (Scenario scenario : scenarios) {
                Verdict verdict = scenario.play(site);
                System.out.println("no defect, " + scenario + ": " + verdict);
                assertThat(verdict.clean()).as(scenario + ": " + verdict).isTrue();
            }
        }
    }

    @Test
    public void noUniqueKey() {
        try (Site site = new Site().start(server -> {}).withPartners()) {
            site.sql("ALTER TABLE journal_inbox DROP CONSTRAINT journal_inbox_pk");
            assertCaught("no unique key", Kind.DUPLICATED, Scenario.TWINS.play(site));
        }
    }

    @Test
    public void answerBeforeTheCommitIsOnTheDisk() {
        try (Site site = new Site()) {
            site.sql("ALTER ROLE hemresa SET synchronous_commit = off");
            site.sql("ALTER SYSTEM SET wal_writer_delay = '10s'");
            site.sql("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
            site.text("SELECT pg_reload_conf()");
            site.start(server -> {});
            assertCaught("answer before commit", Kind.LOST, Scenario.DATABASE_KILLED.play(site));
        }
    }

    @Test
    public void noFsync() throws Exception {
        try (Site site = new Site().start(server -> {})) {
            site.sql("ALTER SYSTEM SET fsync = off");
            site.text("SELECT pg_reload_conf()");
            Path data = site.cluster().checkpointed();
            Path onTheDisk = data.resolveSibling("on-the-disk");
            // What a disk holds for certain; without fsync nothing that comes after has been asked onto it.
            run("cp", "-a", data.toString(), onTheDisk.toString());
            try (Load load = new Load(site, 4)) {
                await().atMost(Scenario.LONG).until(() -> load.acknowledged() > 50);
                site.killDatabaseHard();
                run("rm", "-r", data.toString());
                run("mv", onTheDisk.toString(), data.toString());
                site.cluster().start();
            }
            assertCaught(
                    "no fsync", Kind.LOST, site.heal(Duration.ofSeconds(15)).verdict());
        }
    }

    /** Behind the fencing stand two more walls: what is closed is not closed again, and a message has one receipt. They go too. */
    @Test
    public void noFencing() {
        try (Site site = new Site()) {
            UNFENCED.putInto(site.server());
            site.start(server -> {}).withPartners();
            site.sql("ALTER TABLE exchange_receipt DROP CONSTRAINT pk_exchange_receipt");
            site.sql("ALTER TABLE exchange_recipient_memory DROP CONSTRAINT pk_exchange_memory");
            try (Distribution second = site.secondNode()) {
                UNFENCED.putInto(second);
                second.start();
                assertCaught("no fencing", Kind.DUPLICATED, Scenario.TWO_CARRIERS.play(site));
            }
        }
    }

    @Test
    public void cursorOutsideTheUnit() {
        Defect defect = Defect.in(
                "journal",
                SUBSCRIPTIONS,
                new Change(
                        "            return units.run(() -> deliver(subscription, types, handler, attempt));",
                        "            Delivery moved = units.run(() -> deliver(subscription, types, one -> {}, attempt));"
                                + " if (attempt.entry != null) { units.run(() -> { handler.accept(attempt.entry);"
                                + " return null; }); } return moved;"));
        assertCaught("cursor outside the unit", Kind.LOST, defect, Scenario.EFFECT_FAILS_ONCE);
    }

    @Test
    public void receiptNotChecked() {
        Defect defect = Defect.in(
                "exchange",
                "se/hemresa/exchange/mail/HttpCourier.java",
                new Change(".filter(messageId::equals).isPresent()", ".isPresent()"),
                new Change("!digest.equals(Envelope.digest(satchel.content()))", "digest.isEmpty()"));
        assertCaught("receipt not checked", Kind.LOST, defect, Scenario.RECEIPT_REPLAYED);
    }

    @Test
    public void parkedWithoutTheLaterEvents() {
        Defect defect = Defect.in(
                "journal",
                SUBSCRIPTIONS,
                SOON,
                new Change("= parking.releasedBefore(subscription, entry.subject());", "= Optional.empty();"));
        assertCaught("parked without the later events", Kind.REORDERED, defect, Scenario.SUBSCRIBER_FAILS);
    }

    @Test
    public void sentAgainWithoutPolicy() {
        Defect defect = Defect.in(
                        "exchange",
                        "se/hemresa/exchange/mail/Claims.java",
                        new Change(
                                "if (policy.refusal(queued.caseId(), recipient, queued.type()).isPresent()) {",
                                "if (recipient.isEmpty()) {"))
                .and(
                        "se/hemresa/exchange/mail/HttpCourier.java",
                        new Change(
                                "                .isPresent()) {\n            throw failed(\"forbidden\");",
                                "                .isPresent() && parcel.caseId() == null) {\n            throw failed(\"forbidden\");"));
        assertCaught("sent again without policy", Kind.PHANTOM, defect, Scenario.CONSENT_WITHDRAWN);
    }

    private static void assertCaught(String name, Kind kind, Defect defect, Scenario scenario) {
        try (Site site = new Site()) {
            defect.putInto(site.server());
            site.start(server -> {}).withPartners();
            assertCaught(name, kind, scenario.play(site));
        }
    }

    private static void assertCaught(String name, Kind kind, Verdict verdict) {
        CAUGHT.put(name, verdict.count(kind) > 0 ? verdict.toString() : "");
        System.out.println(name + ": " + verdict);
        assertThat(verdict.count(kind)).as(verdict.toString()).isPositive();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
