// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import se.hemresa.access.openings.EmergencyDesk.Told;
import se.hemresa.access.openings.Opening;

/** Openings as JSON. */
final class OpeningAnswer {

    private OpeningAnswer() {}

    /** {@code approved} says whether it can be used now: either nobody is waited for, or the second person has approved it. */
    static Map<String, Object> receipt(Opening opening) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("openingId", opening.id().toString());
        receipt.put("caseId", opening.scope().caseId().toString());
        receipt.put("until", opening.span().until().toString());
        receipt.put("approved", opening.approval().isEnough());
        receipt.put("secondPerson", opening.approval().by().isPresent());
        return receipt;
    }

    static Map<String, Object> whole(Told told) {
        Opening opening = told.opening();
        Map<String, Object> row = receipt(opening);
        row.put("openedAt", opening.span().from().toString());
        row.put("agency", opening.opener().agency().value());
        row.put("user", opening.opener().user());
        row.put("role", opening.opener().role());
        row.put("reason", opening.reason());
        told.text().ifPresent(text -> row.put("text", text));
        opening.approval().by().ifPresent(user -> row.put("approvedBy", user));
        return row;
    }
}
