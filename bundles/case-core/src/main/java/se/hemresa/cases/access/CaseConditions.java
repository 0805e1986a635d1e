// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.access;

import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.AccessCondition;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.ConsentBook;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.subject.SubjectAccessStore;

/**
 * The conditions of access that only this module can answer (domain.md §9.1, table of conditions). {@code transferOffered} is
 * not among them: there is no transfer of a case to another county yet, so none is offered.
 */
@Component
public final class CaseConditions implements AccessCondition {

    private static final String CONSENT_OR_BASIS = "consentOrBasis";
    private static final String SUBJECT_ACCESS = "subjectAccess";

    private final ConsentBook consents;
    private final ConsentStore bases;
    private final SubjectAccessStore requests;

    @Activate
    public CaseConditions(
            @Reference ConsentBook consents, @Reference ConsentStore bases, @Reference SubjectAccessStore requests) {
        this.consents = consents;
        this.bases = bases;
        this.requests = requests;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CONSENT_OR_BASIS, SUBJECT_ACCESS);
    }

    @Override
    public boolean holds(String code, CaseId caseId, Caller caller) {
        return switch (code) {
            case CONSENT_OR_BASIS ->
                consents.of(caseId).live("SHARE_POLICE")
                        || bases.policeBasis(caseId).isPresent();
            case SUBJECT_ACCESS ->
                requests.of(caseId).stream()
                        .anyMatch(request -> request.endedAt().isEmpty());
            default -> false;
        };
    }
}
