// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.cases.disposal.DisposalDesk;
import se.hemresa.cases.protection.ProtectionDesk;
import se.hemresa.cases.search.PersonSearch;
import se.hemresa.cases.subject.SubjectAccessDesk;

/** The part of this module's REST side that is about protecting persons: hiding, searching, telling and forgetting them. */
@Component(service = TrustRest.class)
public final class TrustRest {

    private final List<Object> resources;

    @Activate
    public TrustRest(
            @Reference ProtectionDesk protection,
            @Reference DisposalDesk disposals,
            @Reference SubjectAccessDesk requests,
            @Reference PersonSearch search) {
        this.resources = List.of(
                new ProtectionResource(protection),
                new DisposalResource(disposals),
                new SubjectAccessResource(requests),
                new SearchResource(search));
    }

    /** @return the resources */
    public List<Object> resources() {
        return resources;
    }
}
