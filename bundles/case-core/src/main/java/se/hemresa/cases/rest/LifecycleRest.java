// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.lifecycle.StateTable;

/** The part of this module's REST side that is about the life cycle. */
@Component(service = LifecycleRest.class)
public final class LifecycleRest {

    private final List<Object> resources;

    @Activate
    public LifecycleRest(
            @Reference CaseLifecycle lifecycle,
            @Reference CaseDirectory directory,
            @Reference CaseReading reading,
            @Reference StateTable states) {
        this.resources = List.of(new TransitionResource(lifecycle, directory, reading), new LifecycleResource(states));
    }

    /** @return the resources */
    public List<Object> resources() {
        return resources;
    }
}
