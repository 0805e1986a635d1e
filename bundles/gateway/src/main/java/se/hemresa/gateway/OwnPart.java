// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.journal.Journal;
import se.hemresa.gateway.pages.OwnResource;

/** What the door itself offers under {@code /api/v1}. */
@Component
public final class OwnPart implements RestResource {

    private final OwnResource resource;

    /**
     * @param serving what is served
     * @param journal whose head is told
     */
    @Activate
    public OwnPart(@Reference Serving serving, @Reference Journal journal) {
        this.resource = new OwnResource(journal, () -> serving.merged().document());
    }

    @Override
    public Collection<Object> resources() {
        return List.of(resource);
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of();
    }
}
