// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.io.IOException;
import java.util.Map;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.ModuleContract;
import se.hemresa.identity.House;
import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.testing.Authority;
import se.hemresa.journal.testing.TestDatabase;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    public ContractTest() {
        super(new IdentityRest(null, null));
    }

    @Test
    public void answersAsItPromises() throws IOException {
        String pem = Authority.pem(new Authority(folder.newFolder().toPath()).certificate("county", "2026/11/01", 365));
        try (House house = new House(DATABASE)) {
            answersAsItPromises(house, pem);
        }
    }

    private static void answersAsItPromises(House house, String pem) {
        CertificateResource certificates = new CertificateResource(house.certificates);
        ClientCertificate proposal =
                House.EVA.call(() -> house.certificates.propose(new AgencyId("SE-AB"), "REGION_COORDINATOR", pem));
        agrees("CertificateReceipt", CertificateAnswer.receipt(proposal));
        agrees("CertificateReceipt", House.DAN.call(() -> certificates.approve(proposal.id())));
        agrees("CertificateReceipt", House.EVA.call(() -> certificates.revoke(proposal.id())));
        agrees("CertificateList", House.EVA.call(certificates::list));
        agrees("TieReceipt", House.EVA.call(() -> new TieResource(house.ties).declare(new TieBody("191212121212"))));
        agrees("CertificateProposal", Map.of("agency", "SE-AB", "role", "REGION_COORDINATOR", "certificate", pem));
    }
}
