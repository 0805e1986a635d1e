// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.osgi.framework.Bundle;

/**
 * The jar of a module.
 *
 * @param bytes the jar
 * @param module the header {@code Hemresa-Module}; empty if it is none
 * @param symbolicName of the bundle; empty if it is none
 * @param version of the bundle; empty if it names none
 */
record ModuleContent(byte[] bytes, String module, String symbolicName, String version) {

    /**
     * @param jar the content of a file
     * @throws IllegalArgumentException if it is no jar with a manifest
     */
    static ModuleContent of(byte[] jar) {
        Manifest manifest = manifest(jar);
        return new ModuleContent(
                jar,
                header(manifest, "Hemresa-Module"),
                header(manifest, "Bundle-SymbolicName").replaceFirst("\\s*;.*", ""),
                header(manifest, "Bundle-Version"));
    }

    private static Manifest manifest(byte[] jar) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    return new Manifest(entries);
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("That file cannot be read as a jar.", broken);
        }
        throw new IllegalArgumentException("That is no jar with a manifest.");
    }

    private static String header(Manifest manifest, String name) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value.strip();
    }

    /**
     * @param bundle an installed bundle
     * @return what it holds now, whatever it was installed or updated from: each entry byte for byte, so that signatures hold
     */
    static ModuleContent running(Bundle bundle) {
        List<String> names = new ArrayList<>();
        collect(bundle, "/", names);
        names.remove(JarFile.MANIFEST_NAME);
        names.add(0, JarFile.MANIFEST_NAME);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (String name : names) {
                jar.putNextEntry(new ZipEntry(name));
                try (InputStream content = bundle.getEntry(name).openStream()) {
                    content.transferTo(jar);
                }
                jar.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return of(bytes.toByteArray());
    }

    private static void collect(Bundle bundle, String folder, List<String> names) {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
            if (path.endsWith("/")) {
                collect(bundle, path, names);
            } else {
                names.add(path);
            }
        }
    }
}
