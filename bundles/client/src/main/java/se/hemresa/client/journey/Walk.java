// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

/**
 * One person's way home, a stretch at a time and each from where the one before it ended: everybody does what is theirs, and
 * what the simulated partners bring about is waited for. For whoever needs a case that has come so far.
 */
public final class Walk {

    private final CaseTalk talk;
    private final Partners partners;
    private final Preparation preparation;
    private final RiskAssessing risk;
    private final Application application;
    private final Travel travel;
    private final AfterReturn afterReturn;
    private Application.Preview handover;

    /**
     * @param talk about the case
     * @param travel the journey that is planned
     * @param partners the simulated partners
     */
    public Walk(CaseTalk talk, Travel travel, Partners partners) {
        this.talk = talk;
        this.partners = partners;
        this.preparation = new Preparation(talk);
        this.risk = new RiskAssessing(talk);
        this.application = new Application(talk);
        this.travel = travel;
        this.afterReturn = new AfterReturn(talk);
    }

    /** @return what is said about the case */
    public CaseTalk talk() {
        return talk;
    }

    /** REFERRED → RISK_ASSESSMENT. */
    public void toRiskAssessment() {
        preparation.open();
        preparation.confirmEligible();
        preparation.nameParticipants();
        preparation.counsel();
        preparation.map();
    }

    /** RISK_ASSESSMENT → APPLICATION_READY, for a child by way of BEST_INTERESTS; the basis of the transfer is chosen. */
    public void toApplicationReady() {
        Traveller traveller = talk.traveller();
        assess("INITIAL");
        if (traveller.child()) {
            risk.bestInterests();
        } else {
            talk.fire(traveller.supervisor(), "riskAccepted");
        }
        preparation.chooseTransferBasis();
    }

    private void assess(String stage) {
        Traveller traveller = talk.traveller();
        RiskAssessing.Assessment assessment = risk.assess(traveller.assessor(), stage, "SWEDEN");
        risk.sign(traveller.assessor(), assessment, "ASSESSOR");
        risk.sign(traveller.supervisor(), assessment, "APPROVER");
    }

    /**
     * Previews what is to be handed over, and has it approved by a colleague.
     *
     * @param round from 1; a handover that came back is previewed again
     * @return what was approved
     */
    public Application.Preview prepareHandover(int round) {
        handover = application.preview(round);
        application.approve(handover);
        return handover;
    }

    /** APPLICATION_READY → SUBMITTED_TO_IOM. */
    public void submit(int round) {
        application.submit(round);
    }

    /** APPLICATION_READY → ACCEPTED: what is prepared is submitted, and IOM accepts it. */
    public void toAccepted() {
        prepareHandover(1);
        submit(1);
        talk.awaitState("ACCEPTED");
    }

    /** ACCEPTED → TRAVEL_PLANNING, with a ticket for every leg. */
    public void toTravelPlanning() {
        travel.plan();
        travel.prepare();
        travel.book();
    }

    /** TRAVEL_PLANNING → READY_TO_DEPART. */
    public void toReadyToDepart() {
        preparation.explainPermitEffects();
        afterReturn.agreeOutline();
        assess("PRE_DEPARTURE");
        risk.sign(Traveller.iom(), risk.assess(Traveller.iom(), "PRE_DEPARTURE", "ORIGIN"), "ASSESSOR");
        travel.confirmReception();
        travel.complete();
    }

    /** READY_TO_DEPART → RECEIVED, as IOM tells it; the authority takes over a child. */
    public void toReceived() {
        travel.checkIn();
        report("DEPARTED", "IN_TRANSIT");
        report("TRANSIT_MET", "IN_TRANSIT");
        report("ARRIVED", "ARRIVED");
        if (talk.traveller().child()) {
            travel.takeOver();
        }
        report("RECEIVED", "RECEIVED");
    }

    /** IOM tells how the journey goes, and the case is where that brings it. */
    public void report(String kind, String state) {
        partners.report(handover.messageId(), kind);
        talk.awaitState(state);
    }

    /** RECEIVED → FOLLOW_UP: the plan is agreed and paid, and every measure is done. */
    public void toFollowUp() {
        afterReturn.agreePlan();
        afterReturn.payGrant();
        afterReturn.finishMeasures();
    }

    /** FOLLOW_UP → CLOSED: the person wants no more contact. */
    public void toClosed() {
        afterReturn.followUp("FINAL", "DECLINED_CONTACT");
        afterReturn.close();
    }
}
