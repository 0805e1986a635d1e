// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.exchange.Postbox;

/** The exchange while it is there. It may come and go: alarms and checkpoints go on without it. */
@Component(service = PostOffice.class)
public final class PostOffice {

    // Optional and dynamic, so that a journey is watched while the exchange is away or being updated.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Postbox postbox;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Minimisation minimisation;

    @Activate
    public PostOffice() {}

    /** With what is there for good, outside a container. */
    PostOffice(Postbox postbox, Minimisation minimisation) {
        this.postbox = postbox;
        this.minimisation = minimisation;
    }

    /** Where messages are posted. */
    Optional<Postbox> postbox() {
        return Optional.ofNullable(postbox);
    }

    /** What says who may get what. */
    Optional<Minimisation> minimisation() {
        return Optional.ofNullable(minimisation);
    }

    /** Whether a message can be composed and posted now. */
    boolean open() {
        return postbox != null && minimisation != null;
    }
}
