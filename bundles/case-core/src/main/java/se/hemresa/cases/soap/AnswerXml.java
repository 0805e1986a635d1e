// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes answers, each in a document of its own. */
final class AnswerXml {

    private AnswerXml() {}

    static Element root(String name) {
        Document document = document();
        Element answer = document.createElementNS(ReferralXml.NAMESPACE, name);
        answer.setAttribute("version", "1.0");
        document.appendChild(answer);
        return answer;
    }

    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(ReferralXml.NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    static void add(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is misconfigured", e);
        }
    }
}
