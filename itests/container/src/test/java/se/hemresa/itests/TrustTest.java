// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.Clock;
import java.util.List;

import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;

import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;
import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.TrustMatrix.Door;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.journal.testing.PostgresCluster;

/** The real distribution on PostgreSQL, with cases that stand differently. */
public abstract class TrustTest {

    static final Actor ADMINISTRATOR = new Actor("SE-NSPM", "PLATFORM_ADMIN", "administrator");
    static final Actor COORDINATOR = new Actor("SE-AB", "REGION_COORDINATOR", "coordinator");

    static Distribution server;
    static String database;
    static PartnerProgram program;
    static Voices voices;
    static AccessRules rules;

    /** Accepted by IOM, one at each level of protection. */
    static List<Known> cases;

    /** One in each state that takes something away or gives it. */
    static List<Known> inOtherStates;

    private static TrustCases made;
    private static String options = "";

    @BeforeClass
    public static void start() {
        database = PostgresCluster.shared().newDatabase("template1");
        server = Distribution.fresh()
                .withoutLimits()
                .with("HEMRESA_DB_URL", database)
                .with("HEMRESA_DB_USER", "hemresa")
                .with("HEMRESA_SANDBOX", "none")
                .start();
        program = new PartnerProgram(server.uri(""), server.data());
        Partners partners = program.start();
        voices = new Voices(new Platform(server.uri("")), tokens());
        rules = new AccessRules(voices.read(ADMINISTRATOR, "/access/rules"));
        made = new TrustCases(new ReadyCases(server, partners), rules);
        List<Known> all = made.all();
        cases = all.stream().filter(TrustTest::isAccepted).toList();
        inOtherStates = all.stream().filter(one -> !isAccepted(one)).toList();
    }

    private static boolean isAccepted(Known one) {
        return "ACCEPTED".equals(one.standing().state());
    }

    private static DevelopmentTokens tokens() {
        return new DevelopmentTokens(new DevelopmentKeys(server.data()).privateKey(), Clock.systemUTC());
    }

    @AfterClass
    public static void stop() {
        program.close();
        server.close();
        PostgresCluster.shared().drop(database);
    }

    @Before
    public void asItIsShipped() {
        startedWith("");
    }

    /** Starts the server again if it was started with other options of Java. */
    static void startedWith(String wanted) {
        if (!wanted.equals(options)) {
            server.close();
            server.with("HEMRESA_JAVA_OPTS", wanted).start();
            options = wanted;
        }
    }

    static TrustMatrix matrix() {
        return new TrustMatrix(voices, rules);
    }

    static Door rest() {
        return (who, caseId, section) -> voices.get(who, "/cases/" + caseId + "/sections/" + section);
    }

    static Door soap() {
        return new SoapSections(new Platform(server.uri("")), tokens());
    }

    /** Because of an alarm, by those who may ask for that. */
    static Door restBecauseOfAnAlarm() {
        return (who, caseId, section) ->
                voices.get(who, "/cases/" + caseId + "/sections/" + section, TrustParties.BECAUSE_OF_AN_ALARM);
    }

    static List<Known> becauseOfAnAlarm(List<Known> known) {
        return known.stream()
                .filter(one -> "ALARM".equals(one.standing().state()))
                .map(made::becauseOfItsAlarm)
                .toList();
    }
}
