// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database whose making was cut off. Derby writes {@code service.properties} last of all, and refuses for ever a folder
 * without it; nothing was ever stored there, but it is moved and not deleted, in case somebody lost that file.
 */
final class HalfMade {

    private static final Logger LOG = LoggerFactory.getLogger(HalfMade.class);

    private HalfMade() {}

    static void setAside(Path database) {
        if (!Files.isDirectory(database) || Files.exists(database.resolve("service.properties"))) {
            return;
        }
        Path aside = database.resolveSibling(database.getFileName() + "-half-made-" + System.nanoTime());
        try {
            Files.move(database, aside);
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded database is half made and cannot be moved aside", failed);
        }
        LOG.warn("The embedded database was half made; it was moved to {} and a new one is made", aside.getFileName());
    }
}
