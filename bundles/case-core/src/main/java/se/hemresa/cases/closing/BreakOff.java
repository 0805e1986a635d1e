// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.Instant;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Checks;

/**
 * The person breaks off the journey or the reintegration (Avbrott); the newest counts, until it has been carried out.
 *
 * @param reason the reason of the person; null if not yet told
 * @param contactAt when the person was spoken with; null if that has not happened
 * @param contactChannel how; null if that has not happened
 * @param note in words; null if none
 * @param socialServicesInformedAt when social services in Sweden were told, for a child; null if they were not
 * @param socialServicesFunction whom of them; null if they were not
 */
public record BreakOff(
        String reason,
        Instant contactAt,
        String contactChannel,
        String note,
        Instant socialServicesInformedAt,
        String socialServicesFunction)
        implements CaseFact {

    @Override
    public String section() {
        return "decisions";
    }

    @Override
    public void check(Checks checks) {
        checks.past("/contactAt", contactAt).past("/socialServicesInformedAt", socialServicesInformedAt);
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
