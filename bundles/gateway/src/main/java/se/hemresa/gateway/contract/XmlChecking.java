// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import se.hemresa.api.error.Violation;

/**
 * One check of one element against a schema. A validator goes no further into a sequence after its first fault, so the copy
 * that is checked is mended (what is missing put in, what is too much taken out) and checked again, until every place that
 * is wrong has been told.
 */
final class XmlChecking {

    private static final Pattern EXPECTED = Pattern.compile("\"[^\"]*\":([\\w.-]+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(".*attribute '([^']*)' on element '[^']*' is not valid.*", Pattern.DOTALL);
    private static final Pattern MISSING_ATTRIBUTE =
            Pattern.compile(".*Attribute '([^']*)' must appear.*", Pattern.DOTALL);
    private static final Pattern FIXED_ATTRIBUTE =
            Pattern.compile(".*Attribute '([^']*)' has a fixed value.*", Pattern.DOTALL);
    private static final String MENDED = "mended";
    private static final int ROUNDS = 60;

    private final Schema schema;
    private final Set<String> names;
    private final Element copy;
    private final Set<Violation> structure = new LinkedHashSet<>();

    XmlChecking(Schema schema, Set<String> names, Element payload) {
        this.schema = schema;
        this.names = names;
        try {
            Document document = XmlReading.trees().newDocumentBuilder().newDocument();
            this.copy = (Element) document.importNode(payload, true);
            document.appendChild(copy);
        } catch (ParserConfigurationException notTheJdks) {
            throw new IllegalStateException("The JDK's XML parser lacks a security feature", notTheJdks);
        }
    }

    List<Violation> violations() {
        List<Fault> faults = faults();
        for (int round = 0; round < ROUNDS && mendFirst(faults); round++) {
            faults = faults();
        }
        Set<Violation> all = new LinkedHashSet<>(structure);
        for (Fault fault : faults) {
            all.add(Rules.broken(fault.at(), Rules.ofXsd(fault.code())));
        }
        return new ArrayList<>(all);
    }

    private boolean mendFirst(List<Fault> faults) {
        for (Fault fault : faults) {
            if (fault.code().startsWith("cvc-complex-type.2.4")) {
                return mend(fault);
            }
        }
        return false;
    }

    private boolean mend(Fault fault) {
        boolean atEnd = fault.code().endsWith(".b");
        Element parent = atEnd ? fault.element() : (Element) fault.element().getParentNode();
        List<String> expected = expected(fault.message());
        String missing = expected.isEmpty() ? "" : expected.get(expected.size() - 1);
        if (atEnd && missing.isEmpty()) {
            return false;
        }
        if (atEnd || isKnown(fault.element()) && !missing.isEmpty() && count(fault.element(), missing, true) == 0) {
            structure.add(Rules.broken(xpath(parent) + "/" + missing, "required"));
            Element filler = copy.getOwnerDocument().createElementNS(copy.getNamespaceURI(), missing);
            filler.setUserData(MENDED, true, null);
            parent.insertBefore(filler, atEnd ? null : fault.element());
        } else {
            String rule = isKnown(fault.element()) ? "misplaced" : "unknown-member";
            structure.add(Rules.broken(isKnown(fault.element()) ? fault.at() : xpath(parent), rule));
            parent.removeChild(fault.element());
        }
        return true;
    }

    private boolean isKnown(Element element) {
        return names.contains(element.getLocalName()) && copy.getNamespaceURI().equals(element.getNamespaceURI());
    }

    private static List<String> expected(String message) {
        int from = message.lastIndexOf("'{");
        List<String> expected = new ArrayList<>();
        Matcher matcher = EXPECTED.matcher(from < 0 || !message.contains("expected.") ? "" : message.substring(from));
        while (matcher.find()) {
            expected.add(matcher.group(1));
        }
        return expected;
    }

    private List<Fault> faults() {
        Collector collector = new Collector();
        try {
            collector.validator.setErrorHandler(collector);
            collector.validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            collector.validator.validate(new DOMSource(copy));
        } catch (SAXException | IOException inMemory) {
            throw new IllegalStateException("A tree in memory could not be checked", inMemory);
        }
        return collector.faults;
    }

    private static boolean isMended(Node node) {
        return node != null && (node.getUserData(MENDED) != null || isMended(node.getParentNode()));
    }

    /** Names of the contract only; a step is numbered where it has brothers of the same name. */
    private String xpath(Element element) {
        String above = element.getParentNode() instanceof Element parent ? xpath(parent) : "";
        String name = element.getLocalName();
        if (!names.contains(name)) {
            return above;
        }
        int before = count(element.getPreviousSibling(), name, false);
        int after = count(element.getNextSibling(), name, true);
        return above + "/" + name + (before + after == 0 ? "" : "[" + (before + 1) + "]");
    }

    private static int count(Node from, String name, boolean forward) {
        int count = 0;
        for (Node node = from; node != null; node = forward ? node.getNextSibling() : node.getPreviousSibling()) {
            if (name.equals(node.getLocalName())) {
                count++;
            }
        }
        return count;
    }

    private record Fault(String code, String message, Element element, String at) {}

    private final class Collector implements ErrorHandler {

        private final Validator validator = schema.newValidator();
        private final List<Fault> faults = new ArrayList<>();
        private Fault pending;

        @Override
        public void error(SAXParseException told) throws SAXException {
            String message = String.valueOf(told.getMessage());
            String code = message.substring(0, Math.max(0, message.indexOf(':')));
            Element element =
                    (Element) validator.getProperty("http://apache.org/xml/properties/dom/current-element-node");
            if (isMended(element)) {
                return;
            }
            String at = xpath(element);
            if ("cvc-attribute.3".equals(code) && pending != null) {
                moveTo(at + attribute(ATTRIBUTE, message));
            } else if ("cvc-complex-type.3.1".equals(code)) {
                faults.add(new Fault(code, message, element, at + attribute(FIXED_ATTRIBUTE, message)));
            } else if ("cvc-complex-type.4".equals(code)) {
                faults.add(new Fault(code, message, element, at + attribute(MISSING_ATTRIBUTE, message)));
            } else if (!"cvc-type.3.1.3".equals(code) && !"cvc-complex-type.2.2".equals(code) || pending == null) {
                faults.add(new Fault(code, message, element, at));
            }
            pending = faults.isEmpty() ? null : faults.get(faults.size() - 1);
        }

        /** The second message about a value says in which attribute it stands. */
        private void moveTo(String at) {
            Fault last = faults.remove(faults.size() - 1);
            faults.add(new Fault(last.code(), last.message(), last.element(), at));
        }

        private String attribute(Pattern pattern, String message) {
            Matcher matcher = pattern.matcher(message);
            return matcher.matches() && names.contains(matcher.group(1)) ? "/@" + matcher.group(1) : "";
        }

        @Override
        public void fatalError(SAXParseException told) throws SAXException {
            error(told);
        }

        @Override
        public void warning(SAXParseException told) {
            // A warning of the validator says nothing about the message.
        }
    }
}
