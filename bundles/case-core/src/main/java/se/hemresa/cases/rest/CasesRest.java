// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.RecordingDesk;
import se.hemresa.cases.lifecycle.StateTable;

/** The REST side of this module. */
@Component
public final class CasesRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public CasesRest(
            @Reference CaseDesk desk,
            @Reference CaseReading reading,
            @Reference RecordingDesk recording,
            @Reference CaseLifecycle lifecycle,
            @Reference CaseDirectory directory,
            @Reference StateTable states) {
        this.resources = List.of(
                new CaseResource(desk, reading, states),
                new TransitionResource(lifecycle, directory),
                new RecordingResource(recording),
                new LifecycleResource(states));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(CaseError.values());
    }
}
