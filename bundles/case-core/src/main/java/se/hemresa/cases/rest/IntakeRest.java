// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.RecordingDesk;
import se.hemresa.cases.lifecycle.StateTable;

/** The part of this module's REST side that is about taking cases in and reading them. */
@Component(service = IntakeRest.class)
public final class IntakeRest {

    private final List<Object> resources;

    @Activate
    public IntakeRest(
            @Reference CaseDesk desk,
            @Reference CaseReading reading,
            @Reference RecordingDesk recording,
            @Reference StateTable states) {
        this.resources = List.of(new CaseResource(desk, reading, states), new RecordingResource(recording));
    }

    /** @return the resources */
    public List<Object> resources() {
        return resources;
    }
}
