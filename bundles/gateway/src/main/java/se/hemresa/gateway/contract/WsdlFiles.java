// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The WSDL of an endpoint and the schemas beside it, as the module keeps them. They are served as they are; only the address
 * of the service and the places of the schemas are corrected.
 */
final class WsdlFiles {

    private static final Pattern IMPORTS = Pattern.compile("schemaLocation=\"([A-Za-z0-9._-]+\\.xsd)\"");
    private static final Pattern ADDRESS = Pattern.compile("(<[A-Za-z0-9]+:address\\s+location=\")[^\"]*(\")");

    private final ClassLoader loader;
    private final String folder;
    private final String wsdl;
    private final Map<String, String> schemas = new LinkedHashMap<>();

    WsdlFiles(ClassLoader loader, String path) {
        this.loader = loader;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.wsdl = text(path);
        collect(wsdl);
    }

    String wsdl(String address) {
        return ADDRESS.matcher(placed(wsdl, address)).replaceAll("$1" + Matcher.quoteReplacement(address) + "$2");
    }

    Optional<String> schema(String name, String address) {
        return Optional.ofNullable(schemas.get(name)).map(schema -> placed(schema, address));
    }

    Map<String, String> schemas() {
        return schemas;
    }

    Schema compiled() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "beside");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setResourceResolver(this::beside);
            return factory.newSchema(sources());
        } catch (SAXException broken) {
            throw new IllegalStateException("The schemas of a WSDL cannot be compiled", broken);
        }
    }

    private Source[] sources() {
        Document document = XmlReading.tree(wsdl.getBytes(StandardCharsets.UTF_8));
        NodeList inline = document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
        Source[] sources = new Source[inline.getLength()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = new DOMSource(inline.item(i), "beside:" + folder + "wsdl-" + i);
        }
        if (sources.length > 0) {
            return sources;
        }
        return schemas.entrySet().stream()
                .map(file -> new StreamSource(new StringReader(file.getValue()), "beside:" + folder + file.getKey()))
                .toArray(Source[]::new);
    }

    private LSInput beside(String type, String namespace, String publicId, String systemId, String base) {
        String content = systemId == null ? null : schemas.get(systemId.substring(systemId.lastIndexOf('/') + 1));
        if (content == null) {
            throw new IllegalStateException("A schema imports what does not lie beside the WSDL");
        }
        try {
            var dom = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setSystemId("beside:" + folder + systemId);
            input.setCharacterStream(new StringReader(content));
            return input;
        } catch (ReflectiveOperationException notTheJdks) {
            throw new IllegalStateException("The JDK's DOM cannot load", notTheJdks);
        }
    }

    private void collect(String content) {
        Matcher imports = IMPORTS.matcher(content);
        while (imports.find()) {
            String name = imports.group(1);
            if (!schemas.containsKey(name)) {
                schemas.put(name, text(folder + name));
                collect(schemas.get(name));
            }
        }
    }

    private static String placed(String content, String address) {
        return IMPORTS.matcher(content)
                .replaceAll("schemaLocation=\"" + Matcher.quoteReplacement(address) + "?xsd=$1\"");
    }

    private String text(String path) {
        URL file = loader.getResource(path);
        if (file == null) {
            throw new IllegalStateException("The module has no resource " + path);
        }
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("The module's resource cannot be read: " + path, broken);
        }
    }
}
