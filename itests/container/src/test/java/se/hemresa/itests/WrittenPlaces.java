// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import se.hemresa.client.http.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** Folders with what comes out of a server by other ways than an answer to whoever may have it. */
final class WrittenPlaces {

    private WrittenPlaces() {}

    /**
     * @param server whose
     * @param answers what it has answered to what it refused
     * @return a folder with that, and with what everybody may read
     */
    static Path shown(Distribution server, List<String> answers) {
        try {
            Path folder = Files.createTempDirectory("hemresa-shown-");
            Files.write(folder.resolve("refusals"), answers);
            Platform platform = new Platform(server.uri(""));
            for (String open : List.of("metrics", "health?tags=ready", "api/problems")) {
                Files.writeString(
                        folder.resolve(open.replaceAll("\\W", "-")), County.text(platform.get("/" + open, Map.of())));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param server whose
     * @return a folder with a backup that is made now
     */
    static Path backup(Distribution server) {
        try {
            Path folder = Files.createTempDirectory("hemresa-backup-");
            Distribution.Outcome made =
                    server.hemresa("backup", folder.resolve("now").toString());
            assertThat(made.exitCode()).as(made.output()).isZero();
            assertThat(folder.resolve("now")).isNotEmptyFile();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
