// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** As much of a bundle in a framework as an update of it touches. */
final class RunningBundle {

    final List<String> updates = new ArrayList<>();
    private byte[] content;

    RunningBundle(byte[] content) {
        this.content = content;
    }

    /** A jar as bnd makes one; of versions 1.1 the framework says that they do not resolve. */
    static byte[] jar(String version) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Hemresa-Module", "statistics");
        headers.putValue("Bundle-SymbolicName", "se.hemresa.statistics;singleton:=true");
        headers.putValue("Bundle-Version", version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("db/"));
            jar.closeEntry();
            jar.putNextEntry(new ZipEntry("db/statistics.xml"));
            jar.write(version.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    String version() {
        return ModuleContent.of(content).version();
    }

    Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                RunningBundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "update" -> update((InputStream) arguments[0]);
                    case "start" -> null;
                    case "getBundleId" -> 71L;
                    case "getEntryPaths" -> paths(((String) arguments[0]).replaceFirst("^/", ""));
                    case "getEntry" -> entry((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object update(InputStream fresh) throws IOException, BundleException {
        content = fresh.readAllBytes();
        updates.add(version());
        if (version().startsWith("1.1.")) {
            throw new BundleException("Unable to resolve se.hemresa.statistics");
        }
        return null;
    }

    /** Direct children only, folders with a slash at the end. */
    private Enumeration<String> paths(String folder) throws IOException {
        TreeSet<String> children = new TreeSet<>();
        for (String name : entries().keySet()) {
            if (name.startsWith(folder)) {
                int slash = name.indexOf('/', folder.length());
                children.add(slash < 0 ? name : name.substring(0, slash + 1));
            }
        }
        return Collections.enumeration(children);
    }

    private URL entry(String name) throws IOException {
        byte[] bytes = entries().get(name);
        return new URL("bundle", "71.0", 0, "/" + name, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {
                        connected = true;
                    }

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(bytes);
                    }
                };
            }
        });
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
            ByteArrayOutputStream manifest = new ByteArrayOutputStream();
            jar.getManifest().write(manifest);
            entries.put("META-INF/MANIFEST.MF", manifest.toByteArray());
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
        }
        return entries;
    }
}
