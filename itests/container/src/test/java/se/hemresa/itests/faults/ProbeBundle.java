// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.ops4j.pax.tinybundles.TinyBundles;
import org.osgi.framework.Constants;

/** {@link Probe} as a bundle. */
final class ProbeBundle {

    private ProbeBundle() {}

    static Path write() {
        try (InputStream jar = TinyBundles.bundle()
                .setHeader(Constants.BUNDLE_MANIFESTVERSION, "2")
                .setHeader(Constants.BUNDLE_SYMBOLICNAME, "test.probe")
                .setHeader(Constants.BUNDLE_ACTIVATOR, Probe.class.getName())
                .setHeader(Constants.IMPORT_PACKAGE, "org.osgi.framework,se.hemresa.api.journal,se.hemresa.api.id")
                .addClass(Probe.class)
                .build(TinyBundles.rawBuilder())) {
            Path file = Files.createTempFile("probe", ".jar");
            Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
