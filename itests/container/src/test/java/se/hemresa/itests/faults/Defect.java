// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import se.hemresa.itests.Distribution;

/**
 * A mistake that somebody could make in one bundle: lines of the product's own source are changed, the class is compiled again,
 * and Karaf is told in the instance's own {@code etc} to install the bundle with that class in the place of the shipped one.
 *
 * @param bundle the artifact id
 * @param changes by the source file below {@code src/main/java}, what is changed in it
 */
record Defect(String bundle, Map<String, List<Change>> changes) {

    /**
     * A change of a text that stands once in its file, so that a defect can never silently do nothing.
     *
     * @param from what stands there
     * @param to what stands there instead
     */
    record Change(String from, String to) {}

    static Defect in(String bundle, String file, Change... changes) {
        return new Defect(bundle, Map.of(file, List.of(changes)));
    }

    Defect and(String file, Change... more) {
        Map<String, List<Change>> all = new LinkedHashMap<>(changes);
        all.put(file, List.of(more));
        return new Defect(bundle, all);
    }

    /** @param server an instance that was never started */
    void putInto(Distribution server) {
        try {
            Path folder = Files.createDirectories(server.data().resolve("defect"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Path shipped = shipped();
            compile(shipped, sources(folder), classes);
            Path jar = folder.resolve(bundle + ".jar");
            write(shipped, classes, jar);
            Files.writeString(
                    Files.createDirectories(server.data().resolve("etc")).resolve("org.apache.karaf.features.xml"),
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

    private static Path home() {
        return Distribution.sandbox().getParent().getParent().getParent();
    }

    private Path shipped() throws IOException {
        try (Stream<Path> files = Files.walk(home().resolve("system/se/hemresa").resolve(bundle))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Path> sources(Path folder) throws IOException {
        Path root = Path.of(System.getProperty("hemresa.root"), "bundles", bundle, "src/main/java");
        Path changed = folder.resolve("sources");
        for (Map.Entry<String, List<Change>> file : changes.entrySet()) {
            String text = Files.readString(root.resolve(file.getKey()), StandardCharsets.UTF_8);
            for (Change change : file.getValue()) {
                int at = text.indexOf(change.from());
                if (at < 0 || text.indexOf(change.from(), at + 1) >= 0) {
                    throw new AssertionError("Not once in " + file.getKey() + ": " + change.from());
                }
                text = text.replace(change.from(), change.to());
            }
            Path target = changed.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, text, StandardCharsets.UTF_8);
        }
        return changes.keySet().stream().map(changed::resolve).toList();
    }

    private void compile(Path shipped, List<Path> sources, Path classes) throws IOException {
        String libraries;
        try (Stream<Path> files = Files.walk(home().resolve("system"))) {
            libraries = files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .collect(Collectors.joining(":", shipped + ":", ":" + System.getProperty("java.class.path")));
        }
        Stream<String> options =
                Stream.of("-proc:none", "-nowarn", "--release", "17", "-cp", libraries, "-d", classes.toString());
        String[] arguments =
                Stream.concat(options, sources.stream().map(Path::toString)).toArray(String[]::new);
        if (ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, arguments) != 0) {
            throw new AssertionError("The changed source of " + bundle + " does not compile");
        }
    }

    private static void write(Path shipped, Path classes, Path jar) throws IOException {
        try (JarFile from = new JarFile(shipped.toFile());
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(file, from.getManifest())) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                Path changed = classes.resolve(entry.getName());
                if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream content =
                            Files.exists(changed) ? Files.newInputStream(changed) : from.getInputStream(entry)) {
                        content.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
    }
}
