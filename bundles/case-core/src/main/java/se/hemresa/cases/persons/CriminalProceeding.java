// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.time.LocalDate;
import java.util.List;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;

/**
 * How far the criminal case is in which the person is heard; the newest counts.
 *
 * @param policeNo the number of the police; null if not told
 * @param stage REPORTED, INVESTIGATION, PROSECUTION, TRIAL, JUDGMENT or CLOSED
 * @param isInjuredParty whether the person is the injured party
 * @param counsel the counsel of the injured party; null if there is none
 * @param hearingDates when the person shall be heard
 * @param reachableAfterReturnVia how the court reaches the person after the return; null if not told
 */
public record CriminalProceeding(
        String policeNo,
        String stage,
        boolean isInjuredParty,
        String counsel,
        List<LocalDate> hearingDates,
        String reachableAfterReturnVia)
        implements CaseFact {

    /** Takes a list that was not given for empty. */
    public CriminalProceeding {
        hearingDates = CaseFact.orEmpty(hearingDates);
    }

    @Override
    public String section() {
        return "criminal-case";
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
