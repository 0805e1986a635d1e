// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.certificates.CertificateDesk;
import se.hemresa.identity.certificates.Systems;
import se.hemresa.identity.jpa.TestStores;
import se.hemresa.identity.sessions.Sessions;
import se.hemresa.identity.testing.Provider;
import se.hemresa.identity.ties.TieDesk;
import se.hemresa.identity.tokens.IssuerSettings;
import se.hemresa.identity.tokens.KnownIssuer;
import se.hemresa.identity.tokens.Tokens;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/** The whole of identity on a real database, with a provider on loopback. */
public final class House implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    public static final Caller EVA = admin("eva");
    public static final Caller DAN = admin("dan");

    public final MovableClock clock = new MovableClock(NOW);
    public final Provider provider = new Provider(clock);
    public final ToldEvents events = new ToldEvents();
    public final Access access = new Administrators();
    public final Vault vault = TestVault.inMemory();
    public final UnitOfWork work;
    public final TestStores stores;
    public final KnownIssuer issuer;
    public final Systems systems;
    public final Sessions sessions;
    public final TieDesk ties;
    public final CertificateDesk certificates;
    public final ProofDesk desk;

    public House(TestDatabase database) {
        work = database.unitOfWork();
        stores = TestStores.on(database);
        issuer = new KnownIssuer(Optional.of(new IssuerSettings(provider.issuer(), Provider.CLIENT_ID, true)), clock);
        systems = new Systems(work, stores.certificates(), clock);
        sessions = new Sessions(work, stores.sessions(), clock);
        ties = new TieDesk(work, stores.ties(), vault);
        certificates = new CertificateDesk(work, access, stores.certificates(), events, clock);
        Tokens tokens = new Tokens("production", Path.of("nowhere"), issuer, clock);
        desk = new ProofDesk(tokens, systems, sessions);
    }

    @Override
    public void close() {
        provider.close();
    }

    public static Caller admin(String user) {
        return new Caller(new AgencyId("SE-NSPM"), "PLATFORM_ADMIN", Optional.ofNullable(user), "TECHNICAL");
    }
}
