// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.validation.Schema;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.gateway.SoapEndpoint;

/** The WSDL and the schemas of a SOAP endpoint. */
public final class XmlContract {

    private final WsdlFiles files;
    private final Schema schema;
    private final Set<String> names = new HashSet<>();

    /** @param endpoint whose contract */
    public XmlContract(SoapEndpoint endpoint) {
        this.files = new WsdlFiles(endpoint.getClass().getClassLoader(), endpoint.wsdl());
        this.schema = files.compiled();
        files.schemas().values().forEach(this::collectNames);
        collectNames(files.wsdl(""));
    }

    /**
     * @param address the address of the service as the caller sees it
     * @return the WSDL
     */
    public String wsdl(String address) {
        return files.wsdl(address);
    }

    /**
     * @param name a file name
     * @param address the address of the service as the caller sees it
     * @return the schema; empty if none of that name belongs to the WSDL
     */
    public Optional<String> schema(String name, String address) {
        return files.schema(name, address);
    }

    /**
     * @param payload the element in the SOAP body
     * @throws PlatformException {@code platform.invalid} with every place that breaks the schema
     */
    public void check(Element payload) {
        List<Violation> violations = new XmlChecking(schema, names, payload).violations();
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
    }

    private void collectNames(String file) {
        NodeList all = XmlReading.tree(file.getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element declaration = (Element) all.item(i);
            String name = declaration.getAttribute("name");
            String reference = declaration.getAttribute("ref");
            names.add(name.isEmpty() ? reference.substring(reference.indexOf(':') + 1) : name);
        }
    }
}
