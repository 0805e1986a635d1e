// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import se.hemresa.cases.Resources;

/** XML for the tests. */
public final class Papers {

    private Papers() {}

    public static Element parse(byte[] xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the schema says against an element. */
    public static List<String> faults(Element element) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Papers.class.getClassLoader().getResource("wsdl/case-exchange.xsd"))
                    .newValidator();
            validator.setErrorHandler(gathering(faults));
            validator.validate(new DOMSource(element));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }

    public static Element wsdl() {
        return parse(Resources.bytes("wsdl/case-exchange.wsdl"));
    }

    public static Element schema() {
        return parse(Resources.bytes("wsdl/case-exchange.xsd"));
    }

    private static ErrorHandler gathering(List<String> faults) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                faults.add(fault.getMessage());
            }
        };
    }
}
