// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;

/** On which legs somebody is the escort: what the mask OWN_LEGS covers. */
public final class Escorting {

    private Escorting() {}

    /** The numbers of the legs; needs a running unit of work. */
    public static Set<Integer> legsOf(TravelStore store, CaseId caseId, Caller caller) {
        List<EscortAssignment> own = store.all(EscortAssignment.class, caseId).stream()
                .filter(escort -> escort.isOf(caller) && !escort.over())
                .toList();
        boolean all = own.stream().anyMatch(escort -> escort.legs().isEmpty());
        return Journey.of(store, caseId).legs().stream()
                .map(TravelLeg::seq)
                .filter(seq ->
                        all || own.stream().anyMatch(escort -> escort.legs().contains(seq)))
                .collect(Collectors.toSet());
    }
}
