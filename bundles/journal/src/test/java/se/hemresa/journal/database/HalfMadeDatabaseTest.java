// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import static org.assertj.core.api.Assertions.assertThat;

public class HalfMadeDatabaseTest {

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    @Test
    public void aDatabaseWhoseMakingWasKilledIsSetAsideAndMadeAnew() throws IOException, SQLException {
        DatabaseSettings settings = DatabaseSettings.of(Map.of(), data.getRoot().toPath());
        Path halfMade = Files.createDirectories(settings.folder().resolve("hemresa/seg0"));
        Files.writeString(halfMade.resolve("c10.dat"), "half");

        try (Database database = Database.open(settings, new EmbeddedDriver());
                Connection connection = database.connection()) {
            assertThat(connection.isValid(5)).isTrue();
        }

        try (Stream<Path> kept = Files.walk(settings.folder())) {
            assertThat(kept.filter(file -> file.endsWith("seg0/c10.dat"))
                            .filter(file -> file.toString().contains("half-made")))
                    .hasSize(1);
        }
    }
}
