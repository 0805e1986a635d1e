// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;
import org.w3c.dom.Element;

import se.hemresa.api.journal.Looks;

/** One operation of a {@link SoapEndpoint}. */
@FunctionalInterface
@ConsumerType
public interface SoapOperation {

    /**
     * @param request the request element, valid against the schema; elements of foreign namespaces at its tail are still there
     * @return the answer element, in a document of its own
     * @throws se.hemresa.api.error.PlatformException becomes a typed fault with the same code as the REST problem
     */
    Element handle(Element request);

    /**
     * What {@code x-look} is to an operation by REST. An operation that looks needs no {@code wsa:MessageID}, is in no inbox,
     * and runs in no unit of work of the gateway's: it opens what it needs.
     *
     * @return what the journal calls it to be answered, {@code READ}, {@code SEARCH} or {@code EXPORT}; empty for a write,
     *     which journals itself
     */
    default Optional<Looks.Kind> look() {
        return Optional.empty();
    }
}
