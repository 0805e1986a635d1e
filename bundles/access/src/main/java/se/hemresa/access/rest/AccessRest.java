// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.AccessError;
import se.hemresa.access.openings.ConfirmDesk;
import se.hemresa.access.openings.EmergencyDesk;
import se.hemresa.access.rules.RuleBook;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;

/** The REST side of access. */
@Component
public final class AccessRest implements RestResource {

    private final List<Object> resources;

    /**
     * @param emergencies opens cases in an emergency
     * @param confirmations opens sections that must be opened with intent
     * @param book shows the rules
     */
    @Activate
    public AccessRest(
            @Reference EmergencyDesk emergencies, @Reference ConfirmDesk confirmations, @Reference RuleBook book) {
        this.resources = List.of(
                new EmergencyResource(emergencies), new OpeningResource(confirmations), new RulesResource(book));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(AccessError.values());
    }
}
