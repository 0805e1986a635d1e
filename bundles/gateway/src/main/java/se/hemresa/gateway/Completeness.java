// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Collection;

import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Whether a module is there with all it has. Its services come one by one, in no order that anyone promises; a request let in
 * between the resource and the guards would be refused for a guard that is there a millisecond later.
 */
@Component(service = Completeness.class)
public final class Completeness {

    private static final int SATISFIED = ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;

    private final ServiceComponentRuntime components;

    /** @param components who knows them all */
    @Activate
    public Completeness(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    /**
     * @param bundle a module's bundle
     * @return whether each of its components can be used
     */
    boolean isComplete(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .allMatch(component -> (component.state & SATISFIED) != 0);
    }
}
