// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

/** Takes the 37 cases in, even numbers by SOAP, odd ones by REST, and holds the server to storing each once. */
final class Intake {

    private final Platform platform;
    private final Credentials credentials;

    Intake(Platform platform, Credentials credentials) {
        this.platform = platform;
        this.credentials = credentials;
    }

    /**
     * @param progress told about each case
     * @return the answer to each referral, in the order of the cases
     * @throws ClientFailure at the first answer that is not as the contract says, or if more or fewer cases are stored than were new
     */
    Map<Referral, Receipt> run(Progress progress) {
        List<Referral> referrals = SeedFiles.cases().stream().map(Referral::of).toList();
        int before = storedCases(referrals);
        Map<Referral, Receipt> answers = new LinkedHashMap<>();
        for (Referral referral : referrals) {
            answers.put(referral, refer(referral));
            progress.show(answers.size(), door(referral).name() + " " + referral.agency());
        }
        requireDistinct(answers);
        int stored = storedCases(referrals) - before;
        int fresh = answers.size() - replays(answers);
        if (stored != fresh) {
            throw new ClientFailure(fresh + " referrals were new, but " + stored + " cases were stored");
        }
        return answers;
    }

    static int replays(Map<Referral, Receipt> answers) {
        return (int) answers.values().stream().filter(Receipt::replayed).count();
    }

    private Receipt refer(Referral referral) {
        try {
            return door(referral).refer(referral);
        } catch (ClientFailure failure) {
            throw new ClientFailure(
                    "Case " + referral.seed().number() + " by " + door(referral).name() + ": " + failure.getMessage(),
                    failure);
        }
    }

    private Door door(Referral referral) {
        return referral.seed().number() % 2 == 0
                ? new SoapDoor(platform, credentials)
                : new RestDoor(platform, credentials);
    }

    private static void requireDistinct(Map<Referral, Receipt> answers) {
        List<Receipt> receipts = new ArrayList<>(answers.values());
        long ids = receipts.stream().map(Receipt::caseId).distinct().count();
        long references = receipts.stream().map(Receipt::caseRef).distinct().count();
        if (ids != receipts.size() || references != receipts.size()) {
            throw new ClientFailure("Two referrals were answered with the same case");
        }
    }

    /** As the counties themselves see it: the sum of what each one's list says. */
    private int storedCases(List<Referral> referrals) {
        return referrals.stream()
                .map(Referral::agency)
                .distinct()
                .mapToInt(agency -> platform.get("/api/v1/cases?limit=1", credentials.coordinator(agency))
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .sum();
    }
}
