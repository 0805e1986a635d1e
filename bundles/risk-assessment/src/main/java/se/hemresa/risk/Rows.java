// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;

/** Which assessments a view covers row by row (masks NONE and OWN_ROWS of domain.md §9.1). */
public final class Rows {

    private Rows() {}

    /**
     * Rows that the caller, or for a partner the caller's organisation, entered, signed or is the addressee of. A joint
     * assessment is addressed to IOM.
     *
     * @param view how much of the section the current caller may see
     * @param assessment an assessment
     * @return whether all of it is covered
     */
    public static boolean covers(View view, RiskAssessment assessment) {
        return view.whole() || view.covers("OWN_ROWS") && isOwn(assessment);
    }

    /** Whether one that the caller enters would be covered: it would be an own row. */
    static boolean coversNew(View view) {
        return view.covers("OWN_ROWS");
    }

    private static boolean isOwn(RiskAssessment assessment) {
        boolean partner = AssessmentRules.ORIGIN_ROLES.contains(Caller.current().role());
        boolean addressed = partner && assessment.setting().side() == Side.JOINT;
        return addressed
                || isOwn(assessment.setting().assessor(), partner)
                || assessment.signing().signatures().stream().anyMatch(one -> isOwn(one.signer(), partner));
    }

    private static boolean isOwn(Author author, boolean partner) {
        Author caller = Author.current();
        return partner ? caller.agency().equals(author.agency()) : caller.equals(author);
    }
}
