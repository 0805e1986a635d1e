// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.util.Optional;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Identities;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.vault.Vault;
import se.hemresa.itests.bench.StandIn;
import se.hemresa.itests.bench.standin.FixedIdentity;
import se.hemresa.itests.bench.standin.NoLooks;
import se.hemresa.itests.bench.standin.OpenAccess;
import se.hemresa.itests.bench.standin.PlainVault;

/** A part of the platform that is taken out of it to see what it costs. */
enum TrustPart {
    /** Nothing is taken out. */
    NOTHING("everything"),

    /**
     * The proof of who asks. What remains: the header is read, the caller gets a purpose. A token that was proved is remembered,
     * so its signature is no part of the difference after its first request.
     */
    IDENTITY(
            "without identity",
            new StandIn("identity", "se.hemresa.identity.ProofDesk", Identities.class, FixedIdentity.class)),

    /**
     * The decision what may be seen, with everything it asks of the case. What remains: the sections are composed, and what is
     * seen is noted; on PostgreSQL the policies of the rows.
     */
    ACCESS(
            "without access",
            new StandIn("access", "se.hemresa.access.rules.AccessDesk", Access.class, OpenAccess.class)),

    /** The keys of the cases, ciphers and keyed hashes. What remains: secret fields become one JSON, an index has a plain hash. */
    SEALING("without sealing", new StandIn("vault", "se.hemresa.vault.KeyRing", Vault.class, PlainVault.class)),

    /** The entry of each look, its commit, and its place in the chain. What remains: what was seen is noted. An intake has none. */
    LOOKS("without read journalling", new StandIn("journal", "stand-in.looks", Looks.class, NoLooks.class)),

    /**
     * What the policies of PostgreSQL do beyond being there: everybody passes them as a module does, by the switch that the
     * tests of the first wall use. What remains: the policies' first condition, and the rows of the scope.
     */
    SECOND_WALL("without the second wall");

    private final String title;
    private final Optional<StandIn> standIn;

    TrustPart(String title) {
        this.title = title;
        this.standIn = Optional.empty();
    }

    TrustPart(String title, StandIn standIn) {
        this.title = title;
        this.standIn = Optional.of(standIn);
    }

    /** @return what the table calls the platform without it */
    String title() {
        return title;
    }

    /** @param server an instance that was never started */
    void takeOutOf(Distribution server) {
        // The simulated partners ask too, and would be counted.
        server.with("HEMRESA_SANDBOX", "none");
        Path home = Distribution.sandbox().getParent().getParent().getParent();
        standIn.ifPresent(other -> other.putInto(server.data(), home));
        if (this == SECOND_WALL) {
            server.with("HEMRESA_JAVA_OPTS", "-Dhemresa.test.rls=off");
        }
    }
}
