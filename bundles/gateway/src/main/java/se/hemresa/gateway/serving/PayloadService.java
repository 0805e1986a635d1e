// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Map;

import javax.xml.transform.dom.DOMSource;
import javax.xml.ws.Provider;
import javax.xml.ws.Service;
import javax.xml.ws.ServiceMode;
import javax.xml.ws.WebServiceProvider;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.gateway.error.GatewayError;

/** What CXF calls with the element in the SOAP body; finds the operation by the element's name. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class PayloadService implements Provider<DOMSource> {

    private final Map<String, SoapOperation> operations;

    PayloadService(Map<String, SoapOperation> operations) {
        this.operations = Map.copyOf(operations);
    }

    @Override
    public DOMSource invoke(DOMSource request) {
        Node node = request.getNode();
        Element payload = node instanceof Document document ? document.getDocumentElement() : (Element) node;
        SoapOperation operation = operations.get(payload.getLocalName());
        if (operation == null) {
            throw new PlatformException(GatewayError.UNKNOWN_OPERATION);
        }
        return new DOMSource(operation.handle(payload));
    }
}
