// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.time.Duration;
import java.util.List;

import se.hemresa.client.journey.Walk;
import se.hemresa.itests.ReadyCases;
import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;

/**
 * A county that hands people over to IOM, and what follows from each handover that it was told is submitted: IOM has it once,
 * as it was approved, and the journal tells once each, in this order, that it was queued, has arrived, and was answered.
 */
final class Handovers {

    static final String HANDOVER = "handover";
    static final String EFFECT = "effect";

    /** Told in this order, but for the answer, which may overtake the receipt. */
    static final List<String> EFFECTS =
            List.of("HandoverQueued", "MessageDelivered", "HandoverDelivered", "HandoverAnswered");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ClientJournal journal;
    private final ReadyCases cases;

    Handovers(Site site) {
        this.journal = site.journal();
        this.cases = new ReadyCases(site.server(), site.partners());
    }

    /** @return a case that is ready, whatever breaks meanwhile */
    Ready prepare() {
        Walk walk = Site.insist(cases::nextReferred, PATIENCE);
        return Site.insist(() -> cases.ready(walk), PATIENCE);
    }

    /** Submits it, again and again until that is answered; everything is to follow from it. */
    void submit(Ready ready) {
        submit(ready, EFFECTS);
        journal.answered(ready.messageId(), Answer.ACKNOWLEDGED);
    }

    /** Submits it, and leaves open what becomes of the message. */
    void submitOnly(Ready ready) {
        submit(ready, EFFECTS.subList(0, 1));
    }

    private void submit(Ready ready, List<String> effects) {
        String messageId = ready.messageId();
        String caseId = ready.talk().caseId();
        journal.invoked(new Request(HANDOVER, messageId, caseId, 1, approved(ready)));
        for (String effect : effects) {
            // The answer may overtake the receipt, so it stands in no order with the others.
            String order = effect.equals("HandoverAnswered") ? caseId + " answer" : caseId;
            journal.invoked(new Request(EFFECT, effect(messageId, effect), order, EFFECTS.indexOf(effect) + 1, ""));
        }
        Site.insist(
                () -> {
                    ready.submit();
                    return ready;
                },
                PATIENCE);
        effects.forEach(effect -> journal.answered(effect(messageId, effect), Answer.ACKNOWLEDGED));
    }

    /** The digest of what was approved. */
    private static String approved(Ready ready) {
        return Site.insist(
                () -> ready.talk()
                        .read(ready.talk().traveller().coordinator(), "/handovers")
                        .at("/handovers/0/digest")
                        .asText(),
                PATIENCE);
    }

    static String effect(String messageId, String type) {
        return messageId + " " + type;
    }
}
