// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import org.osgi.annotation.versioning.ConsumerType;
import org.w3c.dom.Element;

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
}
