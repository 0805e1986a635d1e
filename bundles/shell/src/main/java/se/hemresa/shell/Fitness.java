// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.Collection;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

import se.hemresa.api.gateway.ServedModules;

/** Whether a module does its work: it runs, each of its components can be used, and its door is open if it has one. */
final class Fitness {

    private static final int USABLE = ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;

    private final ServiceComponentRuntime components;
    private final ServedModules served;

    Fitness(ServiceComponentRuntime components, ServedModules served) {
        this.components = components;
        this.served = served;
    }

    boolean serves(Bundle bundle) {
        boolean hasDoor = bundle.getEntry("openapi/contract.yaml") != null;
        return bundle.getState() == Bundle.ACTIVE
                && unusable(bundle).isEmpty()
                && (!hasDoor
                        || served.names()
                                .contains(InstalledModule.nameOf(bundle).orElse("")));
    }

    /** @return the names of its components that cannot be used now */
    List<String> unusable(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .filter(component -> (component.state & USABLE) == 0)
                .map(component -> component.description.name)
                .toList();
    }
}
