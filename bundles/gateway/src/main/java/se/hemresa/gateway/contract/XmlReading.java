// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** XML as it is taken in: counted by a streaming scan before any tree is built, without a DTD, in UTF-8. */
public final class XmlReading {

    private XmlReading() {}

    /**
     * @param body the body
     * @return its tree
     * @throws PlatformException {@code platform.malformed}, {@code gateway.too-deep}
     */
    public static Document tree(byte[] body) {
        String text = Limits.text(body);
        scan(text);
        try {
            var builder = trees().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw Limits.malformed();
        }
    }

    private static void scan(String text) {
        try {
            XMLStreamReader reader = scans().createXMLStreamReader(new StringReader(text));
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !"utf-8".equalsIgnoreCase(encoding)) {
                throw Limits.malformed();
            }
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limits.DEPTH
                                || ++elements > Limits.PARTS
                                || reader.getAttributeCount() + reader.getNamespaceCount() > Limits.ATTRIBUTES) {
                            throw new PlatformException(GatewayError.TOO_DEEP);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Limits.malformed();
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw Limits.malformed();
        }
    }

    private static XMLInputFactory scans() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @return a factory that reads namespaces and refuses a document type */
    static DocumentBuilderFactory trees() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException notTheJdks) {
            throw new IllegalStateException("The JDK's XML parser lacks a security feature", notTheJdks);
        }
    }
}
