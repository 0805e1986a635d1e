// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A class that gives one service of a bundle instead of the class that is shipped: the bundle of the distribution with one
 * component exchanged, everything else of it byte for byte. The product knows nothing of it: Karaf is told in the instance's own
 * {@code etc} to install this file in the place of that bundle.
 *
 * @param bundle the artifact id, e.g. {@code vault}
 * @param component the component whose place it takes; one that is not there is added and, as the service of the highest rank
 *     that is there before all others, is the one that is used
 * @param service the service that it gives
 * @param implementation the class, with a public constructor without parameters; it needs nothing but what the bundle imports.
 *     An anonymous class in it is taken along
 */
public record StandIn(String bundle, String component, Class<?> service, Class<?> implementation) {

    private static final Attributes.Name COMPONENTS = new Attributes.Name("Service-Component");

    /**
     * @param data the data folder of an instance that was never started
     * @param home where its distribution is unpacked
     */
    public void putInto(Path data, Path home) {
        try {
            Path folder = home.resolve("system/se/hemresa").resolve(bundle);
            Path shipped = only(only(folder, ""), ".jar");
            Path jar = Files.createDirectories(data.resolve("stand-in")).resolve(bundle + ".jar");
            write(shipped, jar);
            Files.writeString(
                    Files.createDirectories(data.resolve("etc")).resolve("org.apache.karaf.features.xml"),
                    """
                    <featuresProcessing xmlns="http://karaf.apache.org/xmlns/features-processing/v1.0.0">
                      <bundleReplacements>
                        <bundle originalUri="mvn:se.hemresa/%s/%s" replacement="%s" mode="maven"/>
                      </bundleReplacements>
                    </featuresProcessing>
                    """.formatted(bundle, shipped.getParent().getFileName(), jar.toUri()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .reduce((one, other) -> {
                        throw new IllegalStateException("More than one in " + folder);
                    })
                    .orElseThrow(() -> new IllegalStateException("None in " + folder));
        }
    }

    private void write(Path shipped, Path exchanged) throws IOException {
        try (JarFile from = new JarFile(shipped.toFile());
                OutputStream file = Files.newOutputStream(exchanged);
                JarOutputStream to = new JarOutputStream(file, manifest(from))) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)
                        && !entry.getName().equals(description())) {
                    put(to, entry.getName(), from.getInputStream(entry).readAllBytes());
                }
            }
            put(to, description(), xml().getBytes(StandardCharsets.UTF_8));
            putClasses(to);
        }
    }

    private Manifest manifest(JarFile from) throws IOException {
        Manifest manifest = new Manifest(from.getManifest());
        String components = manifest.getMainAttributes().getValue(COMPONENTS);
        if (!components.contains(description())) {
            manifest.getMainAttributes().put(COMPONENTS, components + "," + description());
        }
        return manifest;
    }

    private String description() {
        return "OSGI-INF/" + component + ".xml";
    }

    private String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" immediate="true">
                  <property name="service.ranking" type="Integer" value="1000"/>
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(component, service.getName(), implementation.getName());
    }

    private void putClasses(JarOutputStream to) throws IOException {
        String name = implementation.getName().replace('.', '/');
        for (String nested : new String[] {"", "$1"}) {
            try (InputStream code = implementation.getResourceAsStream("/" + name + nested + ".class")) {
                if (code != null) {
                    put(to, name + nested + ".class", code.readAllBytes());
                }
            }
        }
    }

    private static void put(JarOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new JarEntry(name));
        to.write(content);
        to.closeEntry();
    }
}
