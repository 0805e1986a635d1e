// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Looks;
import se.hemresa.gateway.error.GatewayError;

/**
 * Writes down every look before its answer leaves, and every refusal. It keeps nothing: what cannot be written now is not
 * answered now, and the next request tries anew. Outside any unit of work; any thread.
 */
@Component(service = Witness.class)
public final class Witness {

    /** Whoever could not say who they are: no module, and in a role to which no rule gives anything. */
    static final Caller STRANGER =
            new Caller(new AgencyId("hemresa:stranger"), "STRANGER", Optional.empty(), "TECHNICAL");

    private final Looks looks;

    /** @param looks where looks go */
    @Activate
    public Witness(@Reference Looks looks) {
        this.looks = looks;
    }

    /**
     * @param exchange a request that was served
     * @param look what it has shown
     * @throws PlatformException 503 if the entry is not durable
     */
    void write(Exchange exchange, Looks.Look look) {
        write(exchange.caller() == null ? STRANGER : exchange.caller(), look);
    }

    private void write(Caller caller, Looks.Look look) {
        try {
            caller.run(() -> looks.write(look));
        } catch (PlatformException told) {
            throw told;
        } catch (RuntimeException unforeseen) {
            throw new PlatformException(GatewayError.UNWRITABLE_JOURNAL, List.of(), unforeseen);
        }
    }

    /**
     * @param exchange a request that was refused
     * @param outcome the code of the error, and what only the journal may know of it
     * @throws PlatformException 503 if the entry is not durable
     */
    void refused(Exchange exchange, String outcome) {
        write(
                exchange,
                new Looks.Look(
                        Looks.Kind.DENY,
                        exchange.operation(),
                        exchange.module(),
                        exchange.door(),
                        outcome,
                        Set.of(),
                        Set.of()));
    }

    /**
     * @param reason a code for the journal: why the handshake ended over the certificate of somebody who has asked nothing yet
     * @throws PlatformException 503 if the entry is not durable
     */
    void refusedCertificate(String reason) {
        String outcome = GatewayError.NOT_AUTHENTICATED.code() + "/" + reason;
        write(STRANGER, new Looks.Look(Looks.Kind.DENY, "handshake", "gateway", "tls", outcome, Set.of(), Set.of()));
    }
}
