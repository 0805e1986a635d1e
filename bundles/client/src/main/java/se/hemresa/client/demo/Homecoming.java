// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.AfterReturn;
import se.hemresa.client.journey.Application;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Preparation;
import se.hemresa.client.journey.RiskAssessing;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Voices;

/**
 * The man of 30 of the presentation's own example goes home, from the referral to the first follow-up: through every guard,
 * as the agencies concerned, with the simulated IOM and carrier. One line a step. A second run hears the first answers again.
 */
final class Homecoming {

    /** The row of the slide <em>Ett ärende</em>: found begging, with a physical disability and an untreated illness. */
    static final int CASE = 12;

    private static final List<String> ON_THE_WAY = List.of("IN_TRANSIT", "ARRIVED", "RECEIVED", "REINTEGRATION");

    private final Voices voices;
    private final Path home;
    private final PrintWriter out;
    private Partners partners;
    private String messageId;

    /**
     * @param voices speaks to the platform for everybody
     * @param home where the simulated partners write
     * @param out where it prints
     */
    Homecoming(Voices voices, Path home, PrintWriter out) {
        this.voices = voices;
        this.home = home;
        this.out = out;
    }

    /** @throws ClientFailure at the first step that cannot be checked true */
    void run(String caseId, String county) {
        Traveller man = new Traveller(
                county,
                "bul",
                "BG",
                "BG-05",
                "Vidin",
                false,
                true,
                List.of("WHEELCHAIR", "MEDICATION_IN_HAND_LUGGAGE"));
        CaseTalk talk = new CaseTalk(voices, caseId, man);
        boolean walkedBefore = "REINTEGRATION".equals(talk.state());
        out.println();
        out.println("  One person goes home: man, 30, found begging; Bulgaria (case " + CASE + ")");
        step("partners registered by two administrators", talk, () -> {
            talk.awaitPartners();
            partners = Partners.at(home);
        });
        before(talk);
        journey(talk);
        after(talk);
        String replays = talk.replays() == 0 ? "" : ", " + talk.replays() + " of them replays";
        out.println("  ✓ " + talk.writes() + " writes" + replays + "; the case is " + talk.state());
        if (walkedBefore && talk.replays() != talk.writes()) {
            throw new ClientFailure("The journey was walked before, but not every write was recognised");
        }
    }

    private void before(CaseTalk talk) {
        Preparation preparation = new Preparation(talk);
        RiskAssessing risk = new RiskAssessing(talk);
        Traveller man = talk.traveller();
        out.println("  1 Inför resan");
        step("referral checked, case assigned", talk, preparation::open);
        step("belongs to the target group", talk, preparation::confirmEligible);
        step("assessor, travel officer, social services named", talk, preparation::nameParticipants);
        step("informed, consents given, of free will", talk, preparation::counsel);
        step("home country mapped", talk, preparation::map);
        RiskAssessing.Assessment first =
                told("risk assessed by one", talk, () -> risk.assess(man.assessor(), "INITIAL", "SWEDEN"));
        step("signed by one", talk, () -> risk.sign(man.assessor(), first, "ASSESSOR"));
        refused("riskAccepted", "RISK_ASSESSMENT", talk, man.supervisor());
        step("signed by a second", talk, () -> risk.sign(man.supervisor(), first, "APPROVER"));
        step("risk accepted", talk, () -> talk.fire(man.supervisor(), "riskAccepted"));
        refused("submit", "APPLICATION_READY", talk, man.coordinator());
        application(talk, preparation);
    }

    private void application(CaseTalk talk, Preparation preparation) {
        Application application = new Application(talk);
        step("legal basis of the transfer chosen", talk, preparation::chooseTransferBasis);
        Application.Preview preview = told("handover previewed", talk, () -> application.preview(1));
        told("what IOM gets, and why", talk, () -> new Sheet(application.look(preview)).told());
        step("exactly that approved by a colleague", talk, () -> application.approve(preview));
        step("submitted", talk, () -> application.submit(1));
        step("received, decrypted and accepted by IOM", talk, () -> reached(talk, "ACCEPTED"));
        messageId = preview.messageId();
    }

    private void journey(CaseTalk talk) {
        Preparation preparation = new Preparation(talk);
        RiskAssessing risk = new RiskAssessing(talk);
        Travel travel = new Travel(talk);
        Traveller man = talk.traveller();
        step("receiver and travel plan", talk, travel::plan);
        step("documents, needs, fitness, escort", talk, travel::prepare);
        step("tickets from the carrier", talk, travel::book);
        step("effects on permits explained", talk, preparation::explainPermitEffects);
        step("outline of the plan agreed with IOM", talk, new AfterReturn(talk)::agreeOutline);
        step("risk assessed anew in both countries", talk, () -> {
            RiskAssessing.Assessment again = risk.assess(man.assessor(), "PRE_DEPARTURE", "SWEDEN");
            risk.sign(man.assessor(), again, "ASSESSOR");
            risk.sign(man.supervisor(), again, "APPROVER");
            risk.sign(Traveller.iom(), risk.assess(Traveller.iom(), "PRE_DEPARTURE", "ORIGIN"), "ASSESSOR");
        });
        refused("travelComplete", "TRAVEL_PLANNING", talk, man.travelOfficer());
        step("reception confirmed", talk, travel::confirmReception);
        step("ready to depart", talk, travel::complete);
        out.println("  2 Under resan");
        step("of free will, said once more; checked in", talk, travel::checkIn);
        report("DEPARTED", "IN_TRANSIT", talk);
        report("TRANSIT_MET", "IN_TRANSIT", talk);
        report("ARRIVED", "ARRIVED", talk);
        out.println("  3 Efter hemkomst");
        report("RECEIVED", "RECEIVED", talk);
    }

    private void after(CaseTalk talk) {
        AfterReturn afterReturn = new AfterReturn(talk);
        step("reintegration plan signed by the person", talk, afterReturn::agreePlan);
        step("first follow-up", talk, () -> afterReturn.followUp("REGULAR", "SAFE_UNSTABLE"));
    }

    /** IOM's own report, unless the case has been there before. */
    private void report(String kind, String state, CaseTalk talk) {
        step("IOM reports " + kind, talk, () -> {
            if (!passed(talk, state)) {
                partners.report(messageId, kind);
                talk.awaitState(state);
            }
        });
    }

    private static boolean passed(CaseTalk talk, String state) {
        return ON_THE_WAY.contains(talk.state()) && ON_THE_WAY.indexOf(talk.state()) > ON_THE_WAY.indexOf(state);
    }

    private static void reached(CaseTalk talk, String state) {
        talk.await("the case has been " + state, () -> talk.hasBeen(state));
    }

    /** An event that must be refused, with every reason; not repeated where the case has gone on. */
    private void refused(String event, String in, CaseTalk talk, Actor actor) {
        if (!in.equals(talk.state())) {
            return;
        }
        List<CaseTalk.Guard> guards = talk.refused(actor, event);
        out.println("    ✋ " + event + " refused, " + guards.size() + (guards.size() == 1 ? " reason:" : " reasons:"));
        guards.forEach(guard -> out.println("        " + guard.code() + ": " + guard.swedish()));
        if (guards.isEmpty()) {
            throw new ClientFailure(event + " was refused without a reason");
        }
    }

    private void step(String text, CaseTalk talk, Runnable work) {
        told(text, talk, () -> {
            work.run();
            return null;
        });
    }

    private <T> T told(String text, CaseTalk talk, Supplier<T> work) {
        long start = System.nanoTime();
        T result;
        try {
            result = work.get();
        } catch (ClientFailure failure) {
            throw new ClientFailure("journey, " + text + ": " + failure.getMessage(), failure);
        }
        String note = result instanceof String words ? ": " + words : "";
        out.printf("    ✓ %-52s %-18s %6.0f ms%n", text + note, talk.state(), (System.nanoTime() - start) / 1e6);
        return result;
    }
}
