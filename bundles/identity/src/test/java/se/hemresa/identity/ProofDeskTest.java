// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.api.access.Identities.Credentials;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.access.Identities.Verdict;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.certificates.PublicKeyHash;
import se.hemresa.identity.testing.Authority;

import static org.assertj.core.api.Assertions.assertThat;

/** A certificate, a token, both, or a session: whom each proves, and why it proves nobody. */
public class ProofDeskTest extends InTheHouse {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final AgencyId COUNTY = new AgencyId("SE-AB");
    private static final Holder SYSTEM = new Holder(COUNTY, "SOCIAL_SERVICES", Optional.empty());
    private static final Holder ANNA = new Holder(COUNTY, "REGION_COORDINATOR", Optional.of("anna"));

    private static X509Certificate registered;
    private static X509Certificate foreign;
    private static X509Certificate brief;

    @BeforeClass
    public static void issue() throws IOException {
        Authority authority = new Authority(FOLDER.newFolder().toPath());
        registered = authority.certificate("ours", "2026/11/01", 365);
        foreign = authority.certificate("foreign", "2026/11/01", 365);
        brief = authority.certificate("brief", "2026/11/20", 10);
    }

    @Test
    public void aCertificateAloneProvesTheSystemInItsRegisteredRole() {
        register(registered);

        assertThat(prove(null, registered)).isEqualTo(Verdict.accepted(SYSTEM));
    }

    @Test
    public void aRevocationHoldsFromTheNextRequestOn() {
        UUID id = register(registered);
        assertThat(prove(null, registered).holder()).isPresent();

        House.EVA.call(() -> house.certificates.revoke(id));

        assertThat(prove(null, registered)).isEqualTo(Verdict.refused("revoked"));
        assertThat(prove(bound(registered), registered)).isEqualTo(Verdict.refused("revoked"));
    }

    @Test
    public void aCertificateThatIsForeignUnapprovedOrOutOfTimeProvesNobody() {
        House.EVA.call(() -> house.certificates.propose(COUNTY, "SUPERVISOR", Authority.pem(registered)));
        register(brief);
        assertThat(prove(null, foreign)).isEqualTo(Verdict.refused("unknown-certificate"));
        assertThat(prove(null, registered)).isEqualTo(Verdict.refused("not-approved"));
        assertThat(prove(null, brief).holder()).isPresent();

        house.clock.move(Duration.ofDays(7));

        assertThat(prove(null, brief)).isEqualTo(Verdict.refused("certificate-out-of-time"));
    }

    @Test
    public void aTokenWithACertificateMustBeBoundToItAndOfItsAgency() {
        register(registered);
        String other = house.provider.sign(house.provider
                .claims("SE-O", "REGION_COORDINATOR", "anna")
                .claim("cnf", Map.of("x5t#S256", PublicKeyHash.thumbprint(registered)))
                .build());

        assertThat(prove(bound(registered), registered)).isEqualTo(Verdict.accepted(ANNA));
        assertThat(prove(bound(foreign), registered)).isEqualTo(Verdict.refused("not-bound"));
        assertThat(prove(unbound(), registered)).isEqualTo(Verdict.refused("not-bound"));
        assertThat(prove(other, registered)).isEqualTo(Verdict.refused("other-agency"));
        assertThat(prove(bound(foreign), foreign)).isEqualTo(Verdict.refused("unknown-certificate"));
    }

    @Test
    public void aBoundTokenIsWorthNothingWithoutItsCertificate() {
        register(registered);

        assertThat(prove(bound(registered), null)).isEqualTo(Verdict.refused("not-bound"));
        assertThat(prove(unbound(), null)).isEqualTo(Verdict.accepted(ANNA));
    }

    @Test
    public void aTokenThatDoesNotHoldIsNotMendedByACertificate() {
        register(registered);
        String token = bound(registered);
        house.clock.move(Duration.ofMinutes(10));

        assertThat(prove(token, registered)).isEqualTo(Verdict.refused("expired"));
    }

    @Test
    public void nothingElseProvesAnybody() {
        register(registered);
        for (String header : new String[] {"", "Basic YTpi", "Bearer", "bearer"}) {
            assertThat(weigh(header, registered, null)).isEqualTo(Verdict.refused("no-credentials"));
        }
        assertThat(prove(null, null)).isEqualTo(Verdict.refused("no-credentials"));
        assertThat(weigh("Bearer ", null, null)).isEqualTo(Verdict.refused("malformed"));
    }

    @Test
    public void aSessionProvesThePersonForHalfAnHourWithoutARequest() {
        String secret = house.work.run(() -> house.sessions.open(ANNA));

        house.clock.move(Duration.ofMinutes(29));
        assertThat(weigh(null, null, secret)).isEqualTo(Verdict.accepted(ANNA));
        house.clock.move(Duration.ofMinutes(29));
        assertThat(weigh(null, foreign, secret)).isEqualTo(Verdict.accepted(ANNA));
        house.clock.move(Duration.ofMinutes(30));
        assertThat(weigh(null, null, secret)).isEqualTo(Verdict.refused("session-idle"));
    }

    @Test
    public void aSessionEndsAfterEightHoursHoweverMuchItIsUsed() {
        String secret = house.work.run(() -> house.sessions.open(ANNA));
        for (int i = 0; i < 19; i++) {
            house.clock.move(Duration.ofMinutes(25));
            assertThat(weigh(null, null, secret)).isEqualTo(Verdict.accepted(ANNA));
        }

        house.clock.move(Duration.ofMinutes(5));

        assertThat(weigh(null, null, secret)).isEqualTo(Verdict.refused("session-ended"));
    }

    @Test
    public void aSessionThatIsClosedOrUnknownProvesNobody() {
        String secret = house.work.run(() -> house.sessions.open(ANNA));
        assertThat(house.work.run(() -> house.sessions.close(secret))).contains(ANNA);

        assertThat(weigh(null, null, secret)).isEqualTo(Verdict.refused("unknown-session"));
        register(registered);
        assertThat(weigh(null, registered, "x")).isEqualTo(Verdict.refused("unknown-session"));
    }

    private UUID register(X509Certificate certificate) {
        UUID id = House.EVA
                .call(() -> house.certificates.propose(COUNTY, "SOCIAL_SERVICES", Authority.pem(certificate)))
                .id();
        House.DAN.call(() -> house.certificates.approve(id));
        return id;
    }

    private String unbound() {
        return house.provider.token("SE-AB", "REGION_COORDINATOR", "anna");
    }

    private String bound(X509Certificate certificate) {
        return house.provider.sign(house.provider
                .claims("SE-AB", "REGION_COORDINATOR", "anna")
                .claim("cnf", Map.of("x5t#S256", PublicKeyHash.thumbprint(certificate)))
                .build());
    }

    private Verdict prove(String token, X509Certificate certificate) {
        return weigh(token == null ? null : "Bearer " + token, certificate, null);
    }

    private Verdict weigh(String authorization, X509Certificate certificate, String session) {
        return house.desk.prove(new Credentials(
                Optional.ofNullable(authorization),
                certificate == null ? List.of() : List.of(certificate),
                Optional.ofNullable(session)));
    }
}
