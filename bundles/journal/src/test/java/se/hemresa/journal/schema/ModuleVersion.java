// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One version of a module, which has nothing but the change log {@code db/pages.xml}. */
final class ModuleVersion {

    private ModuleVersion() {}

    static ClassLoader of(Path parent, String... changeSets) {
        return of(parent, Map.of("db/pages.xml", xml(changeSets)));
    }

    static ClassLoader of(Path parent, Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory(parent, "module");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ModuleVersion.class.getClassLoader());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String xml(String... changeSets) {
        return """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                """ + String.join("\n", changeSets) + "</databaseChangeLog>";
    }

    static String sql(String id, String statement) {
        return "<changeSet id='" + id + "' author='test'><sql>" + statement + "</sql></changeSet>";
    }
}
