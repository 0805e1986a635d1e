// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * What decides about a case and a caller, asked for in the same order whether or not there is such a case: the time an answer
 * takes must not tell (security.md T1).
 *
 * @param exists whether there is such a case
 * @param standing its standing; one that stands for nothing if there is no such case
 * @param relations how the caller stands to it
 * @param tied whether the caller shares an address, a name or a relation with a person in it
 */
record Facts(boolean exists, Standing standing, Set<Relation> relations, boolean tied) {

    private static final AgencyId NOBODY = new AgencyId("hemresa:nobody");

    static Facts of(CaseDirectory cases, CaseId caseId, Caller caller) {
        return Seen.whileStill(new Asked(caseId, caller), Facts.class, () -> ask(cases, caseId, caller));
    }

    private static Facts ask(CaseDirectory cases, CaseId caseId, Caller caller) {
        Optional<Standing> found = cases.find(caseId);
        Set<Relation> relations = cases.relations(caseId, caller);
        // What a user is tied to does not change while a request runs, and it is the dearest question of the three.
        boolean tied = Seen.once(new Tied(caseId, caller.agency(), caller.user()), () -> cases.isTied(caseId, caller));
        Standing standing = found.orElse(new Standing(caseId, NOBODY, "", "NONE", 0, false));
        return new Facts(found.isPresent(), standing, Narrowing.relations(standing, relations), tied);
    }

    private record Asked(CaseId caseId, Caller caller) {}

    private record Tied(CaseId caseId, AgencyId agency, Optional<String> user) {}
}
