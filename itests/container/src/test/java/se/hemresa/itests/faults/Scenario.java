// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.itests.County;
import se.hemresa.itests.Distribution;
import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.Referral;
import se.hemresa.itests.check.Checker;
import se.hemresa.itests.check.Operation;
import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;
import se.hemresa.itests.check.Store;
import se.hemresa.itests.check.Store.Held;
import se.hemresa.itests.check.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is done to a platform in which a certain mistake would show; on the real one the checker finds nothing. */
enum Scenario {
    /** The same referrals sent twice at the same moment, each pair under one id. */
    TWINS {
        @Override
        Verdict play(Site site) {
            County county = new County(site.server().uri(""), site.server().data(), "SE-AB", "REGION_COORDINATOR");
            for (int pair = 0; pair < 30; pair++) {
                String id = UUID.randomUUID().toString();
                String body = Referral.json(90_000 + pair);
                site.journal().invoked(new Request(Load.REFERRAL, id, id, 1, ""));
                CompletableFuture<Integer> twin = CompletableFuture.supplyAsync(() -> status(county, id, body));
                if (status(county, id, body) == 201 | twin.join() == 201) {
                    site.journal().answered(id, Answer.ACKNOWLEDGED);
                }
            }
            return site.heal(SHORT).verdict();
        }
    },

    /** The database and all its processes killed with -9 under load. */
    DATABASE_KILLED {
        @Override
        Verdict play(Site site) {
            try (Load load = new Load(site, 4)) {
                await("load").atMost(LONG).until(() -> load.acknowledged() > 200);
                site.killDatabaseHard();
                site.cluster().start();
            }
            return site.heal(SHORT).verdict();
        }
    },

    /** What follows from a message that arrived fails at its first attempt, as it does at a deadlock. */
    EFFECT_FAILS_ONCE {
        @Override
        Verdict play(Site site) {
            site.sql(
                    "CREATE SEQUENCE failing; GRANT USAGE ON SEQUENCE failing TO hemresa;"
                            + " CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                            + " IF NEW.type = 'HandoverDelivered' AND nextval('failing') % 2 = 1 THEN"
                            + " RAISE EXCEPTION 'once' USING ERRCODE = '40P01'; END IF; RETURN NEW; END $$;"
                            + " CREATE TRIGGER fail_once BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION fail_once()");
            Handovers handovers = new Handovers(site);
            handovers.submit(handovers.prepare());
            handovers.submit(handovers.prepare());
            Verdict verdict = site.heal(SHORT).verdict();
            site.sql("DROP TRIGGER fail_once ON journal_entry");
            return verdict;
        }
    },

    /** The receipt of one message comes again as the answer to another, which IOM never sees. */
    RECEIPT_REPLAYED {
        @Override
        Verdict play(Site site) {
            Handovers handovers = new Handovers(site);
            List<Ready> ready = List.of(handovers.prepare(), handovers.prepare());
            try (Replay replay = new Replay(site.program().address(), 1)) {
                site.sendToIom(replay.port());
                ready.forEach(handovers::submit);
                await("a receipt came again").atMost(LONG).until(() -> replay.replayed() > 0);
            }
            site.sendToIom(site.program().address().getPort());
            return site.heal(SHORT).verdict();
        }
    },

    /** IOM takes its time with a message, so that whoever else may carry it has time to do so. */
    TWO_CARRIERS {
        @Override
        Verdict play(Site site) {
            Handovers handovers = new Handovers(site);
            Ready ready = handovers.prepare();
            site.partners().set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"SLOW\",\"count\":4,\"seconds\":10}");
            handovers.submit(ready);
            // Until both must have come back: what is closed a second time is closed after it is well.
            Site.pause(Duration.ofSeconds(40));
            site.partners().calm();
            return site.heal(SHORT).verdict();
        }
    },

    /** A consent is withdrawn while the handover waits for IOM, which is away. */
    CONSENT_WITHDRAWN {
        @Override
        Verdict play(Site site) {
            Handovers handovers = new Handovers(site);
            Ready ready = handovers.prepare();
            site.toIom().down();
            handovers.submitOnly(ready);
            await("it was tried").atMost(LONG).until(() -> attempts(site, ready) > 0);
            withdraw(site, ready.talk());
            site.journal().answered(ready.messageId(), Answer.REFUSED);
            site.toIom().calm();
            await("the message has come to an end").atMost(LONG).until(() -> attempts(site, ready) < 0);
            return site.judge();
        }
    },

    /** A subscriber fails at the first event of a case, and can do it later. */
    SUBSCRIBER_FAILS {
        @Override
        Verdict play(Site site) {
            return probed(site);
        }
    };

    static final Duration LONG = Duration.ofSeconds(120);
    static final Duration SHORT = Duration.ofSeconds(25);

    /**
     * Plays it to the end.
     *
     * @param site whose server and partners are up
     * @return what is wrong then
     */
    abstract Verdict play(Site site);

    private static int status(County county, String id, String body) {
        try {
            return county.refer(id, body).status();
        } catch (ClientFailure broken) {
            return 0;
        }
    }

    /** @return how often a message was tried; less than 0 if it is no longer in line */
    private static int attempts(Site site, Ready ready) {
        return Integer.parseInt(site.text(
                "SELECT CASE message_state WHEN 'QUEUED' THEN attempts ELSE -1 END FROM exchange_message WHERE id = '"
                        + ready.messageId() + "'"));
    }

    private static void withdraw(Site site, CaseTalk talk) {
        String consent = site.text(
                "SELECT id FROM cases_consent WHERE scope = 'SHARE_IOM_FI' AND case_id = '" + talk.caseId() + "'");
        talk.post(talk.traveller().coordinator(), "/consents/" + consent + "/withdrawal", "withdrawal", Map.of());
    }

    private static Verdict probed(Site site) {
        Path data = site.server().data();
        Path poison = data.resolve(Probe.POISON);
        try {
            Files.createFile(poison);
            Distribution.Outcome installed = site.server()
                    .hemresa("shell", "bundle:install -s " + ProbeBundle.write().toUri());
            assertThat(installed.exitCode()).as(installed.output()).isZero();
            List<Operation> told = writeAboutOneCase(site);
            await("the first event is parked").atMost(LONG).until(() -> parked(site) > 0);
            Site.pause(Duration.ofSeconds(3));
            Files.delete(poison);
            site.sql("UPDATE journal_parked SET released = 1 WHERE subscription = 'probe'");
            await("all three were told").atMost(LONG).until(() -> lines(data).size() >= told.size());
            return Checker.judge(told, List.of(probe(told, lines(data))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int parked(Site site) {
        return Integer.parseInt(site.text("SELECT COUNT(*) FROM journal_parked WHERE subscription = 'probe'"));
    }

    private static List<String> lines(Path data) throws IOException {
        Path file = data.resolve(Probe.TOLD);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<Operation> writeAboutOneCase(Site site) {
        County county = new County(site.server().uri(""), site.server().data(), "SE-AB", "REGION_COORDINATOR");
        Reply made = county.refer(UUID.randomUUID().toString(), Referral.json(99_999))
                .expect(201);
        String caseId = made.json().path("caseId").asText();
        List<Operation> told = new ArrayList<>();
        told.add(operation(caseId, Load.REFERRAL, 1));
        Load.STEPS.forEach((kind, step) -> {
            county.post(
                            "/api/v1/cases/" + caseId + step.get(0),
                            UUID.randomUUID().toString(),
                            "application/json",
                            step.get(1).getBytes(StandardCharsets.UTF_8))
                    .expect(201);
            told.add(operation(caseId, kind, told.size() + 1));
        });
        return told;
    }

    private static Operation operation(String caseId, String kind, int sequence) {
        Request request = new Request("told", caseId + " " + kind, caseId, sequence, "");
        return new Operation(request, Instant.now(), Optional.of(Answer.ACKNOWLEDGED));
    }

    private static Store probe(List<Operation> told, List<String> lines) {
        Set<String> known = told.stream().map(one -> one.request().id()).collect(Collectors.toSet());
        List<Held> held = lines.stream()
                .filter(known::contains)
                .map(line -> new Held(line, Optional.empty()))
                .toList();
        return new Store("subscriber", Set.of("told"), held, Set.of());
    }
}
