// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.House;
import se.hemresa.identity.IdentityError;
import se.hemresa.identity.InTheHouse;
import se.hemresa.identity.certificates.ClientCertificate.State;
import se.hemresa.identity.testing.Authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No single administrator lets a system in; any of them shuts one out. */
public class CertificateDeskTest extends InTheHouse {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final AgencyId COUNTY = new AgencyId("SE-AB");
    private static final String ROLE = "REGION_COORDINATOR";

    private static String first;
    private static String second;
    private static String third;
    private static String ended;
    private static String issuer;

    @BeforeClass
    public static void issue() throws IOException {
        Authority authority = new Authority(FOLDER.newFolder().toPath());
        first = Authority.pem(authority.certificate("first", "2026/11/01", 365));
        second = Authority.pem(authority.certificate("second", "2026/11/01", 365));
        third = Authority.pem(authority.certificate("third", "2026/11/01", 365));
        ended = Authority.pem(authority.certificate("ended", "2026/01/01", 30));
        issuer = Authority.pem(authority.certificate("issuer", "2026/11/01", 365, "-ext", "bc:c"));
    }

    @Test
    public void worksOnlyWhenASecondAdministratorHasApproved() {
        ClientCertificate proposal = propose(House.EVA, first);
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        refused(PlatformError.SAME_PERSON, House.EVA, () -> house.certificates.approve(proposal.id()));
        refused(PlatformError.SAME_PERSON, House.admin(null), () -> house.certificates.approve(proposal.id()));

        ClientCertificate live = approve(House.DAN, proposal);

        assertThat(live.state()).isEqualTo(State.LIVE);
        assertThat(live.marks().proposed().by()).isEqualTo("eva");
        assertThat(live.marks().approved().orElseThrow().by()).isEqualTo("dan");
        assertThat(house.events.events())
                .containsExactly(
                        new CertificateProposed(live.id(), COUNTY, ROLE),
                        new CertificateApproved(live.id(), COUNTY, ROLE));
        assertThat(House.EVA.call(house.certificates::list)).containsExactly(live);
    }

    @Test
    public void nobodyApprovesWhatASystemOfTheOwnAgencyHasEntered() {
        ClientCertificate proposal = propose(House.admin(null), first);

        refused(PlatformError.SAME_PERSON, House.DAN, () -> house.certificates.approve(proposal.id()));
    }

    @Test
    public void twoAtMostAreInUseSoThatAKeyCanBeChangedWithoutAPause() {
        ClientCertificate old = approve(House.DAN, propose(House.EVA, first));
        approve(House.DAN, propose(House.EVA, second));
        ClientCertificate next = propose(House.EVA, third);
        refused(IdentityError.TWO_LIVE, House.DAN, () -> house.certificates.approve(next.id()));

        ClientCertificate revoked = House.EVA.call(() -> house.certificates.revoke(old.id()));

        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(revoked.marks().revoked().orElseThrow().by()).isEqualTo("eva");
        assertThat(approve(House.DAN, next).state()).isEqualTo(State.LIVE);
    }

    @Test
    public void oneThatHasRunOutTakesNoPlace() {
        approve(House.DAN, propose(House.EVA, first));
        approve(House.DAN, propose(House.EVA, second));
        ClientCertificate next = propose(House.EVA, third);

        house.clock.move(Duration.ofDays(400));

        refused(IdentityError.OUT_OF_TIME, House.DAN, () -> house.certificates.approve(next.id()));
    }

    @Test
    public void aKeyThatWasInUseIsNeverRegisteredAgain() {
        ClientCertificate live = approve(House.DAN, propose(House.EVA, first));
        refused(IdentityError.KNOWN_KEY, House.EVA, () -> house.certificates.propose(COUNTY, "SUPERVISOR", first));

        House.EVA.call(() -> house.certificates.revoke(live.id()));

        refused(IdentityError.KNOWN_KEY, House.EVA, () -> house.certificates.propose(COUNTY, ROLE, first));
        refused(IdentityError.REVOKED, House.DAN, () -> house.certificates.approve(live.id()));
    }

    @Test
    public void aProposalThatWasTakenBackMayBeMadeAgain() {
        ClientCertificate mistaken = House.EVA.call(() -> house.certificates.propose(COUNTY, "SUPERVISOR", first));
        House.EVA.call(() -> house.certificates.revoke(mistaken.id()));

        assertThat(propose(House.EVA, first).role()).isEqualTo(ROLE);
        refused(IdentityError.REVOKED, House.DAN, () -> house.certificates.approve(mistaken.id()));
    }

    @Test
    public void changesNothingWhenTheSameComesAgain() {
        ClientCertificate proposal = propose(House.EVA, first);
        assertThat(propose(House.DAN, first)).isEqualTo(proposal);

        ClientCertificate live = approve(House.DAN, proposal);
        assertThat(approve(House.DAN, proposal)).isEqualTo(live);
        ClientCertificate revoked = House.EVA.call(() -> house.certificates.revoke(live.id()));
        assertThat(House.DAN.call(() -> house.certificates.revoke(live.id()))).isEqualTo(revoked);
        assertThat(house.events.events()).hasSize(3);
    }

    @Test
    public void namesEverythingThatIsWrongAtOnce() {
        AgencyId module = new AgencyId("hemresa:statistics");

        assertThat(violations(module, "NOBODY", "no certificate")).containsExactly("/agency", "/role", "/certificate");
        for (String unsound : List.of(ended, issuer, first + second, "", first.replace('A', 'B'))) {
            assertThat(violations(COUNTY, ROLE, unsound)).containsExactly("/certificate");
        }
    }

    private List<String> violations(AgencyId agency, String role, String pem) {
        try {
            House.EVA.call(() -> house.certificates.propose(agency, role, pem));
            return List.of();
        } catch (PlatformException refusal) {
            return refusal.violations().stream().map(Violation::at).toList();
        }
    }

    @Test
    public void isNobodyElsesBusiness() {
        Caller coordinator = new Caller(COUNTY, ROLE, java.util.Optional.of("anna"), "CASE_HANDLING");
        UUID id = propose(House.EVA, first).id();

        refused(PlatformError.NOT_FOUND, coordinator, () -> house.certificates.propose(COUNTY, ROLE, second));
        refused(PlatformError.NOT_FOUND, coordinator, () -> house.certificates.approve(id));
        refused(PlatformError.NOT_FOUND, coordinator, () -> house.certificates.revoke(id));
        refused(PlatformError.NOT_FOUND, coordinator, house.certificates::list);
        refused(PlatformError.NOT_FOUND, House.DAN, () -> house.certificates.approve(UUID.randomUUID()));
    }

    private ClientCertificate propose(Caller caller, String pem) {
        return caller.call(() -> house.certificates.propose(COUNTY, ROLE, pem));
    }

    private ClientCertificate approve(Caller caller, ClientCertificate proposal) {
        return caller.call(() -> house.certificates.approve(proposal.id()));
    }

    private static void refused(ErrorCode code, Caller caller, Runnable attempt) {
        assertThatThrownBy(() -> caller.run(attempt))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
