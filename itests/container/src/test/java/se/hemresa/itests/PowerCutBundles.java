// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.ops4j.pax.tinybundles.TinyBundle;
import org.ops4j.pax.tinybundles.TinyBundles;
import org.osgi.framework.Constants;

/** The bundles that wait for the power to fail. */
final class PowerCutBundles {

    private static final String CHANGE_LOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="hemresa">
                <createTable tableName="powercut_mark"><column name="id" type="int"/></createTable>
              </changeSet>
              <changeSet id="2" author="hemresa">
                <customChange class="se.hemresa.itests.PowerCutMigration"/>
              </changeSet>
            </databaseChangeLog>
            """;

    private PowerCutBundles() {}

    static Path afterCommit() {
        return write("afterCommit", base(PowerCut.class).addClass(PowerCut.class));
    }

    static Path duringMigration() {
        return write(
                "duringMigration",
                base(PowerCutMigration.class)
                        .setHeader("Liquibase-Custom-Change-Packages", PowerCutMigration.class.getPackageName())
                        .addClass(PowerCut.class)
                        .addClass(PowerCutMigration.class)
                        .addResource(
                                "db/powercut.xml",
                                new ByteArrayInputStream(CHANGE_LOG.getBytes(StandardCharsets.UTF_8))));
    }

    private static TinyBundle base(Class<?> activator) {
        return TinyBundles.bundle()
                .setHeader(Constants.BUNDLE_MANIFESTVERSION, "2")
                .setHeader(Constants.BUNDLE_SYMBOLICNAME, "test." + activator.getSimpleName())
                .setHeader(Constants.BUNDLE_ACTIVATOR, activator.getName())
                .setHeader(
                        Constants.IMPORT_PACKAGE,
                        "org.osgi.framework,se.hemresa.api.access,se.hemresa.api.id,se.hemresa.api.work,"
                                + "liquibase.change.custom;resolution:=optional,liquibase.database;resolution:=optional,"
                                + "liquibase.exception;resolution:=optional,liquibase.resource;resolution:=optional");
    }

    private static Path write(String name, TinyBundle bundle) {
        try (InputStream jar = bundle.build(TinyBundles.rawBuilder())) {
            Path file = Files.createTempFile(name, ".jar");
            Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
