// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.journal.Evidence;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.vault.Vault;
import se.hemresa.gateway.journal.LooksResource;
import se.hemresa.gateway.journal.ProofResource;
import se.hemresa.gateway.pages.OwnResource;

/** What the door itself offers under {@code /api/v1}. */
@Component
public final class OwnPart implements RestResource {

    private final List<Object> resources;

    /**
     * @param serving what is served
     * @param journal whose heads and proofs are told
     * @param evidence what agencies take home
     * @param vault signs heads
     * @param looks who looked at a case
     * @param access who may know it
     */
    @Activate
    public OwnPart(
            @Reference Serving serving,
            @Reference Journal journal,
            @Reference Evidence evidence,
            @Reference Vault vault,
            @Reference Looks looks,
            @Reference Access access) {
        this.resources = List.of(
                new OwnResource(() -> serving.merged().document()),
                new ProofResource(journal, evidence, vault),
                new LooksResource(looks, access));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of();
    }
}
