// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;

/**
 * What of the handovers a view covers: all, or, under OWN_ROWS, those that the caller's own agency has signed for. What is
 * queued may still be stopped, and then nobody outside may have seen it.
 *
 * @param view what may be seen
 * @param agency who looks
 */
public record Sight(View view, AgencyId agency) {

    private static final String OWN_ROWS = "OWN_ROWS";

    /**
     * @param view what may be seen
     * @return the same for the current caller
     */
    public static Sight of(View view) {
        return new Sight(view, Caller.current().agency());
    }

    /**
     * @param handover a handover
     * @return whether it may be seen
     */
    public boolean covers(Handover handover) {
        return view.whole()
                || view.covers(OWN_ROWS)
                        && handover.receiver().equals(agency)
                        && handover.sentAt().isPresent();
    }
}
