// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whiteboard: a SOAP endpoint, contract first. The gateway publishes it under {@code /soap/<path>}, serves the WSDL and the
 * schemas as they are, validates every request against the schemas before the handler is called, and runs the handler inside
 * a unit of work with the inbox row already in it ({@code wsa:MessageID}), unless the operation only {@linkplain
 * SoapOperation#look() looks}. Document/literal, SOAP 1.1 and 1.2.
 */
@ConsumerType
public interface SoapEndpoint {

    /** @return the last step of the address, e.g. {@code case-exchange} */
    String path();

    /** @return the path of the WSDL in the class loader of this object's class, e.g. {@code wsdl/case-exchange.wsdl}; schemas it imports lie beside it */
    String wsdl();

    /** @return the handler of each operation, by the local name of the request element */
    Map<String, SoapOperation> operations();
}
