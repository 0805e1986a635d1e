// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.KeyRing;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Rotations on the real tables, under traffic, broken off, and with another node over the same database. */
@RunWith(Parameterized.class)
public class RotationTest {

    private static final AgencyId STOCKHOLM = new AgencyId("SE-AB");
    private static final AgencyId UPPSALA = new AgencyId("SE-C");
    private static final byte[] SECRET = "Secret of a person".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private EntityManager entities;
    private Vault here;
    private Vault there;

    public RotationTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        database.migrate("vault", new VaultTables().changeLog(), getClass().getClassLoader());
        entities = database.entityManager("vault", CaseKeyEntity.class, AgencyKeyEntity.class, RingEntity.class);
        work = database.unitOfWork();
        here = KeyRing.of(
                work, new JpaWrappedKeys(entities), database.journal()::append, new SecretKeySpec(new byte[32], "AES"));
        there = TestVault.on(work, new JpaWrappedKeys(entities));
    }

    @Test
    public void goesOnUnderTrafficOfEightThreadsAndTwoNodes() throws Exception {
        Map<SealContext, byte[]> sealed = new ConcurrentHashMap<>();
        for (int i = 0; i < 50; i++) {
            SealContext place = newCase(here, STOCKHOLM);
            sealed.put(place, work.run(() -> here.seal(place, SECRET)));
        }
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> traffic = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Vault vault = i % 2 == 0 ? here : there;
                Callable<Integer> caller = () -> traffic(vault, sealed, over);
                traffic.add(threads.submit(caller));
            }

            rotate(here, STOCKHOLM);
            rotate(there, STOCKHOLM);
            over.set(true);

            for (Future<Integer> thread : traffic) {
                assertThat(thread.get()).isPositive();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        rotate(here, STOCKHOLM);

        assertThat(generations(STOCKHOLM)).isEqualTo(List.of(4));
        sealed.forEach((place, value) ->
                assertThat(work.read(() -> there.open(place, value))).isEqualTo(SECRET));
    }

    /** Takes cases in, reads old ones and looks twice in a unit, until it is over. */
    private int traffic(Vault vault, Map<SealContext, byte[]> sealed, AtomicBoolean over) {
        List<SealContext> known = new ArrayList<>(sealed.keySet());
        int done = 0;
        while (!over.get() || done == 0) {
            SealContext taken = place(new CaseId(UUID.randomUUID()));
            sealed.put(taken, work.run(() -> {
                vault.createCaseKey(taken.caseId(), STOCKHOLM);
                return vault.seal(taken, SECRET);
            }));
            known.add(taken);
            SealContext any = known.get(ThreadLocalRandom.current().nextInt(known.size()));
            SealContext other = known.get(ThreadLocalRandom.current().nextInt(known.size()));
            work.read(() -> {
                assertThat(vault.open(any, sealed.get(any))).isEqualTo(SECRET);
                assertThat(vault.open(other, sealed.get(other))).isEqualTo(SECRET);
                return assertThat(vault.open(any, sealed.get(any))).isEqualTo(SECRET);
            });
            done++;
        }
        return done;
    }

    @Test
    public void rewrapsThousandKeysInSeveralUnitsAndTellsHowFarItIs() {
        SealContext first = newCase(here, STOCKHOLM);
        byte[] sealed = work.run(() -> here.seal(first, SECRET));
        work.run(() -> {
            for (int i = 1; i < 450; i++) {
                here.createCaseKey(new CaseId(UUID.randomUUID()), STOCKHOLM);
            }
        });
        newCase(here, UPPSALA);
        List<Long> progress = new ArrayList<>();

        long rewrapped = Caller.module("test").call(() -> here.rotate(STOCKHOLM, progress::add));

        assertThat(rewrapped).isEqualTo(450);
        assertThat(progress).containsExactly(200L, 400L, 450L);
        assertThat(generations(STOCKHOLM)).isEqualTo(List.of(2));
        assertThat(generations(UPPSALA)).isEqualTo(List.of(1));
        assertThat(work.read(() -> there.open(first, sealed))).isEqualTo(SECRET);
    }

    @Test
    public void isFinishedByTheNextCallAfterACrashInTheMiddle() {
        Map<SealContext, byte[]> sealed = new ConcurrentHashMap<>();
        work.run(() -> {
            for (int i = 0; i < 450; i++) {
                SealContext place = place(new CaseId(UUID.randomUUID()));
                here.createCaseKey(place.caseId(), STOCKHOLM);
                sealed.put(place, here.seal(place, SECRET));
            }
        });
        assertThatThrownBy(() -> Caller.module("test")
                        .call(() -> here.rotate(STOCKHOLM, done -> {
                            throw new IllegalStateException("Killed");
                        })))
                .hasMessage("Killed");
        assertThat(generations(STOCKHOLM)).isEqualTo(List.of(1, 2));
        sealed.forEach((place, value) ->
                assertThat(work.read(() -> there.open(place, value))).isEqualTo(SECRET));

        assertThat(rotate(there, STOCKHOLM)).isEqualTo(250);

        assertThat(generations(STOCKHOLM)).isEqualTo(List.of(2));
        sealed.forEach((place, value) ->
                assertThat(work.read(() -> here.open(place, value))).isEqualTo(SECRET));
    }

    @Test
    public void lastsUntilNothingHangsOnTheOldKeyAndIsToldInTheJournal() {
        newCase(here, STOCKHOLM);

        rotate(here, STOCKHOLM);
        database.sequence();

        assertThat(database.journal().after(0, Set.of("AgencyKeyRotated"), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.payload())
                            .isEqualTo(
                                    Map.of("agency", "SE-AB", "ring", "ORDINARY", "generation", "2", "rewrapped", "1"));
                    assertThat(entry.caller().agency()).isEqualTo(new AgencyId("hemresa:test"));
                });
    }

    @Test
    public void opensInAUnitThatReadTheKeyBeforeTheRotation() throws Exception {
        SealContext place = newCase(here, STOCKHOLM);
        byte[] sealed = work.run(() -> here.seal(place, SECRET));
        Vault cold = TestVault.on(work, new JpaWrappedKeys(entities));
        ConcurrentLinkedQueue<byte[]> opened = new ConcurrentLinkedQueue<>();

        if (database.toString().equals("Derby")) {
            // Readers and writers take turns there.
            rotate(here, STOCKHOLM);
            opened.add(work.read(() -> cold.open(place, sealed)));
        } else {
            work.read(() -> {
                entities.find(CaseKeyEntity.class, new CaseKeyEntity.Key(place.caseId(), Ring.ORDINARY));
                inAnotherThread(() -> rotate(here, STOCKHOLM));
                opened.add(cold.open(place, sealed));
                return opened.add(cold.open(place, sealed));
            });
        }

        assertThat(opened).allSatisfy(plain -> assertThat(plain).isEqualTo(SECRET));
    }

    @Test
    public void waitsForAnIntakeThatHangsItsKeyOnTheOldOne() throws Exception {
        newCase(here, STOCKHOLM);
        SealContext late = place(new CaseId(UUID.randomUUID()));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            List<Future<Long>> rotation = new ArrayList<>();
            byte[] sealed = work.run(() -> {
                here.createCaseKey(late.caseId(), STOCKHOLM);
                rotation.add(threads.submit(() -> rotate(there, STOCKHOLM)));
                awaitSecondGeneration();
                return here.seal(late, SECRET);
            });

            assertThat(rotation.get(0).get()).isEqualTo(2);
            assertThat(generations(STOCKHOLM)).isEqualTo(List.of(2));
            assertThat(work.read(() -> there.open(late, sealed))).isEqualTo(SECRET);
        } finally {
            threads.shutdown();
        }
    }

    /** On Derby the rotation cannot begin before the intake has ended. */
    private void awaitSecondGeneration() {
        if (database.toString().equals("PostgreSQL")) {
            await().until(() -> work.read(() -> generations(STOCKHOLM)).contains(2));
        }
    }

    private static void inAnotherThread(Runnable run) {
        Thread thread = new Thread(run);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static long rotate(Vault vault, AgencyId agency) {
        return Caller.module("test").call(() -> vault.rotate(agency, done -> {}));
    }

    private List<?> generations(AgencyId agency) {
        return work.read(() -> entities.createQuery(
                        "select a.generation from AgencyKeyEntity a where a.agency = :agency order by a.generation")
                .setParameter("agency", agency.value())
                .getResultList());
    }

    private SealContext newCase(Vault vault, AgencyId owner) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        work.run(() -> vault.createCaseKey(caseId, owner));
        return place(caseId);
    }

    private static SealContext place(CaseId caseId) {
        return new SealContext(caseId, "cases_person", UUID.randomUUID(), 1);
    }
}
