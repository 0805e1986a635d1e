// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.certificates.CertificateStore;
import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.certificates.ClientCertificate.Mark;
import se.hemresa.identity.certificates.ClientCertificate.Marks;
import se.hemresa.identity.certificates.ClientCertificate.State;
import se.hemresa.identity.sessions.Session;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes into the tables comes out of them, on both databases. */
@RunWith(Parameterized.class)
public class StoresTest {

    private static final AgencyId COUNTY = new AgencyId("SE-AB");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private TestStores stores;

    public StoresTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        stores = TestStores.on(database);
        work = database.unitOfWork();
    }

    @Test
    public void keepsCertificatesThroughTheirStates() {
        CertificateStore certificates = stores.certificates();
        ClientCertificate older = certificate("00000000-0000-7000-8000-000000000001", State.PROPOSED);
        ClientCertificate newer = certificate("00000000-0000-7000-8000-000000000002", State.PROPOSED);
        work.run(() -> {
            certificates.lock();
            certificates.add(older);
            certificates.add(newer);
        });
        ClientCertificate live = new ClientCertificate(
                older.id(),
                COUNTY,
                older.role(),
                older.key(),
                older.validFrom(),
                older.validTo(),
                State.LIVE,
                new Marks(older.marks().proposed(), Optional.of(new Mark("dan", NOW)), Optional.empty()));

        work.run(() -> certificates.change(live));

        assertThat(work.read(() -> certificates.find(older.id()))).contains(live);
        assertThat(work.read(() -> certificates.withKey(older.key()))).containsExactly(newer, live);
        assertThat(work.read(certificates::all)).containsExactly(newer, live);
        assertThat(work.read(() -> certificates.find(UUID.randomUUID()))).isEmpty();
        assertThat(work.read(() -> certificates.withKey("f".repeat(64)))).isEmpty();
    }

    private static ClientCertificate certificate(String id, State state) {
        return new ClientCertificate(
                UUID.fromString(id),
                COUNTY,
                "REGION_COORDINATOR",
                "a".repeat(64),
                NOW.minusSeconds(10),
                NOW.plusSeconds(10),
                state,
                new Marks(new Mark("eva", NOW), Optional.empty(), Optional.empty()));
    }

    @Test
    public void keepsSessionsUntilTheyEnd() {
        Session session = session("a", NOW.plusSeconds(60));
        work.run(() -> {
            stores.sessions().add(session);
            stores.sessions().add(session("b", NOW.plusSeconds(5)));
            stores.sessions().touch(session.hash(), NOW.plusSeconds(7));
        });

        work.run(() -> stores.sessions().forgetEnded(NOW.plusSeconds(10)));

        assertThat(work.read(() -> stores.sessions().find(session.hash()))
                        .orElseThrow()
                        .seenAt())
                .isEqualTo(NOW.plusSeconds(7));
        assertThat(work.read(() -> stores.sessions().find("b".repeat(64)))).isEmpty();
        work.run(() -> stores.sessions().remove(session.hash()));
        assertThat(work.read(() -> stores.sessions().find(session.hash()))).isEmpty();
    }

    private static Session session(String digit, Instant endsAt) {
        return new Session(digit.repeat(64), new Holder(COUNTY, "DPO", Optional.of("anna")), NOW, endsAt);
    }

    @Test
    public void keepsTiesOfEachUserApart() {
        Tie address = new Tie("person.address", "1".repeat(32));
        Tie moved = new Tie("person.address", "2".repeat(32));
        Tie declared = new Tie("person.identifier", "3".repeat(32));
        work.run(() -> {
            stores.ties().add(COUNTY, "anna", declared);
            stores.ties().add(COUNTY, "anna", declared);
            stores.ties().replace(COUNTY, "anna", address);
            stores.ties().replace(COUNTY, "bo", address);
        });

        work.run(() -> {
            stores.ties().of(COUNTY, "anna");
            stores.ties().replace(COUNTY, "anna", moved);
            stores.ties().replace(COUNTY, "anna", moved);
        });

        assertThat(work.read(() -> stores.ties().of(COUNTY, "anna"))).containsExactlyInAnyOrder(moved, declared);
        assertThat(work.read(() -> stores.ties().of(COUNTY, "bo"))).containsExactly(address);
        assertThat(work.read(() -> stores.ties().of(new AgencyId("SE-O"), "anna")))
                .isEmpty();
    }
}
