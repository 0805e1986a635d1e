// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.journey.Walk;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

/** Brings cases to where nothing but the submission to IOM is left: approved exactly as it was previewed. Any thread. */
public final class ReadyCases {

    /** Where everybody of these goes; a name that stands nowhere else. */
    static final String PLACE = "Sparvenstad";

    static final Traveller MAN =
            new Traveller("SE-AB", "bul", "BG", "BG-05", PLACE, false, true, List.of("WHEELCHAIR"));

    private final County county;
    private final Voices voices;
    private final Partners partners;
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * @param server where
     * @param partners its partners; they need not be up
     */
    public ReadyCases(Distribution server, Partners partners) {
        this.county = new County(server.uri(""), server.data(), MAN.county(), "REGION_COORDINATOR");
        this.voices = new Voices(
                new Platform(server.uri("")),
                new DevelopmentTokens(new DevelopmentKeys(server.data()).privateKey(), Clock.systemUTC()));
        this.partners = partners;
    }

    /**
     * A case that is ready.
     *
     * @param walk its way
     * @param messageId the message that will carry its handover
     */
    public record Ready(Walk walk, String messageId) {

        public CaseTalk talk() {
            return walk.talk();
        }

        public void submit() {
            walk.submit(1);
        }
    }

    /** @return another case, in APPLICATION_READY */
    public Ready next() {
        return ready(nextReferred());
    }

    /** @return another case, in REFERRED */
    public Walk nextReferred() {
        return referred(Referral.json(numbers.incrementAndGet(), MAN));
    }

    /**
     * @param who whose case it is, of the same county
     * @param travel the journey that is planned
     * @return another case, in APPLICATION_READY
     */
    Ready next(Traveller who, Function<CaseTalk, Travel> travel) {
        return ready(referred(Referral.json(numbers.incrementAndGet(), who), who, travel));
    }

    /**
     * @param referral M02
     * @return the case that it makes, in REFERRED
     */
    Walk referred(String referral) {
        return referred(referral, MAN, Travel::new);
    }

    private Walk referred(String referral, Traveller who, Function<CaseTalk, Travel> travel) {
        String caseId = county.refer(UUID.randomUUID().toString(), referral)
                .expect(201)
                .json()
                .path("caseId")
                .asText();
        CaseTalk talk = new CaseTalk(voices, caseId, who);
        return new Walk(talk, travel.apply(talk), partners);
    }

    /**
     * @param walk of a case in REFERRED
     * @return the case, in APPLICATION_READY
     */
    public Ready ready(Walk walk) {
        walk.toRiskAssessment();
        walk.toApplicationReady();
        return new Ready(walk, walk.prepareHandover(1).messageId());
    }
}
