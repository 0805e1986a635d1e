// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.routes;

import se.hemresa.api.journal.Entry;
import se.hemresa.iom.AnswerBook;
import se.hemresa.iom.Dispatch;
import se.hemresa.iom.PartnerNotices;

/** The routes of the journal without Camel: what each does with an entry of its types. */
public final class Steps {

    private final JourneyRoute journey;
    private final DeliveryRoute delivery;

    public Steps(Dispatch dispatch, AnswerBook answers, PartnerNotices notices) {
        this.journey = new JourneyRoute(dispatch, answers, notices);
        this.delivery = new DeliveryRoute(dispatch);
    }

    public void hear(Entry entry) {
        if (entry.type().equals("CaseMoved")) {
            journey.moved(entry);
        } else {
            delivery.told(entry);
        }
    }
}
