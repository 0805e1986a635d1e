// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.cases.CaseReading;
import se.hemresa.cases.FactDesk;
import se.hemresa.cases.closing.ClosingDesk;
import se.hemresa.cases.lifecycle.EmergencyDesk;
import se.hemresa.cases.tasks.TaskDesk;

/** The part of this module's REST side that is about what is recorded on the way. */
@Component(service = JourneyRest.class)
public final class JourneyRest {

    private final List<Object> resources;

    @Activate
    public JourneyRest(
            @Reference FactDesk facts,
            @Reference ClosingDesk closing,
            @Reference EmergencyDesk emergencies,
            @Reference TaskDesk tasks,
            @Reference CaseReading reading) {
        this.resources = List.of(
                new PersonResource(facts, reading),
                new PaperResource(facts, reading),
                new ClosingResource(closing, facts, reading),
                new EmergencyResource(emergencies),
                new TaskResource(tasks, reading));
    }

    /** @return the resources */
    public List<Object> resources() {
        return resources;
    }
}
