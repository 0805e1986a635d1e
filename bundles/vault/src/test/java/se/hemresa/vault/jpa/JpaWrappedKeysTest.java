// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.persistence.EntityManager;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The vault on its real tables and the real unit of work. */
@RunWith(Parameterized.class)
public class JpaWrappedKeysTest {

    private static final AgencyId STOCKHOLM = new AgencyId("SE-AB");
    private static final byte[] SECRET = "Secret of a person".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private EntityManager entities;
    private Vault vault;

    public JpaWrappedKeysTest(TestDatabase database) {
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
        vault = vaultAfterRestart();
    }

    private Vault vaultAfterRestart() {
        return TestVault.on(work, new JpaWrappedKeys(entities));
    }

    @Test
    public void opensInALaterUnitAndAfterARestart() {
        SealContext place = newCase();
        byte[] sealed = work.run(() -> vault.seal(place, SECRET));

        assertThat(work.read(() -> vault.open(place, sealed))).isEqualTo(SECRET);
        Vault restarted = vaultAfterRestart();
        assertThat(work.read(() -> restarted.open(place, sealed))).isEqualTo(SECRET);
    }

    @Test
    public void keepsNoKeyOfACaseThatWasRolledBack() {
        SealContext place = place(new CaseId(UUID.randomUUID()));
        assertThatThrownBy(() -> work.run(() -> {
                    vault.createCaseKey(place.caseId(), STOCKHOLM);
                    vault.seal(place, SECRET);
                    throw new IllegalArgumentException("Refused");
                }))
                .hasMessage("Refused");

        assertThatThrownBy(() -> work.run(() -> vault.seal(place, SECRET)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("vault.no-key");
    }

    @Test
    public void makesTheAgencysKeyAgainWhenItsFirstMakingWasRolledBack() {
        keepsNoKeyOfACaseThatWasRolledBack();

        SealContext place = newCase();
        byte[] sealed = work.run(() -> vault.seal(place, SECRET));

        Vault restarted = vaultAfterRestart();
        assertThat(work.read(() -> restarted.open(place, sealed))).isEqualTo(SECRET);
    }

    @Test
    public void opensNothingOnceTheRowOfTheKeyIsGone() {
        SealContext place = newCase();
        byte[] sealed = work.run(() -> vault.seal(place, SECRET));

        work.run(() -> vault.destroyCaseKeys(place.caseId()));

        assertThatThrownBy(() -> work.read(() -> vault.open(place, sealed)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("vault.no-key");
    }

    @Test
    public void opensNothingInTheUnitThatDestroysTheKey() {
        SealContext place = newCase();
        SealContext hidden = hidden(place);
        byte[] sealed = work.run(() -> vault.seal(place, SECRET));
        byte[] secret = work.run(() -> vault.seal(hidden, SECRET));

        work.run(() -> {
            assertThat(vault.open(place, sealed)).isEqualTo(SECRET);
            vault.destroyCaseKeys(place.caseId());
            assertThatThrownBy(() -> vault.open(place, sealed)).hasMessageContaining("vault.no-key");
            assertThatThrownBy(() -> vault.open(hidden, secret)).hasMessageContaining("vault.no-key");
            assertThatThrownBy(() -> vault.seal(hidden, SECRET)).hasMessageContaining("vault.no-key");
        });
        work.run(() -> vault.destroyCaseKeys(place.caseId()));
    }

    @Test
    public void destroysTheKeysOfACaseThatTheSameUnitMade() {
        SealContext place = place(new CaseId(UUID.randomUUID()));

        work.run(() -> {
            vault.createCaseKey(place.caseId(), STOCKHOLM);
            vault.seal(hidden(place), SECRET);
            vault.destroyCaseKeys(place.caseId());
        });

        assertThatThrownBy(() -> work.run(() -> vault.seal(place, SECRET))).hasMessageContaining("vault.no-key");
    }

    @Test
    public void makesOneKeyOfTheProtectedRingOnEightThreads() throws Exception {
        SealContext hidden = hidden(newCase());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> works = Collections.nCopies(32, () -> {
                byte[] sealed = work.run(() -> vault.seal(hidden, SECRET));
                return work.read(() -> vault.open(hidden, sealed));
            });
            for (Future<byte[]> opened : threads.invokeAll(works)) {
                assertThat(opened.get()).isEqualTo(SECRET);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Rows of the time before there were rings and generations: made as the change log of that time left them. */
    @Test
    public void opensWhatWasSealedBeforeThereWereRings() {
        SealContext place = newCase();
        byte[] sealed = work.run(() -> vault.seal(place, SECRET));

        List<?> rows = work.read(() -> entities.createNativeQuery(
                        "SELECT ring, generation FROM vault_case_key UNION SELECT ring, generation FROM vault_agency_key")
                .getResultList());
        work.run(() -> {
            List<?> key = entities.createNativeQuery(
                            "SELECT case_id, owner_agency, wrapped_key, version FROM vault_case_key")
                    .getResultList();
            entities.createNativeQuery("DELETE FROM vault_case_key").executeUpdate();
            entities.createNativeQuery(
                            "INSERT INTO vault_case_key (case_id, owner_agency, wrapped_key, version) VALUES (?, ?, ?, ?)")
                    .setParameter(1, ((Object[]) key.get(0))[0])
                    .setParameter(2, ((Object[]) key.get(0))[1])
                    .setParameter(3, ((Object[]) key.get(0))[2])
                    .setParameter(4, ((Object[]) key.get(0))[3])
                    .executeUpdate();
        });

        assertThat(rows).hasSize(1);
        Vault restarted = vaultAfterRestart();
        assertThat(work.read(() -> restarted.open(place, sealed))).isEqualTo(SECRET);
    }

    @Test
    public void keepsTheIndexKeyOverRestarts() {
        byte[] before = work.read(() -> vault.blindIndex("person.identifier", "191212121212"));

        Vault restarted = vaultAfterRestart();
        assertThat(work.read(() -> restarted.blindIndex("person.identifier", "191212121212")))
                .isEqualTo(before);
    }

    @Test
    public void makesOneKeyForANewAgencyOnSixteenThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<byte[]>> works = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                works.add(() -> {
                    SealContext place = newCase();
                    byte[] sealed = work.run(() -> vault.seal(place, SECRET));
                    Vault restarted = vaultAfterRestart();
                    return work.read(() -> restarted.open(place, sealed));
                });
            }
            for (Future<byte[]> opened : threads.invokeAll(works)) {
                assertThat(opened.get()).isEqualTo(SECRET);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(work.<Long>read(() -> entities.createQuery("select count(a) from AgencyKeyEntity a", Long.class)
                        .getSingleResult()))
                .isEqualTo(1);
    }

    private SealContext newCase() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        work.run(() -> vault.createCaseKey(caseId, STOCKHOLM));
        return place(caseId);
    }

    private static SealContext hidden(SealContext place) {
        return new SealContext(place.caseId(), place.table(), place.row(), place.version(), Ring.PROTECTED);
    }

    private static SealContext place(CaseId caseId) {
        return new SealContext(caseId, "cases_person", UUID.randomUUID(), 1);
    }
}
