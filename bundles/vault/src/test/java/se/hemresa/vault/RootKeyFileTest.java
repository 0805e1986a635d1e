// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import org.apache.felix.hc.api.Result;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class RootKeyFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final RootKeyFile file = new RootKeyFile(properties::get, environment::get);
    private Path made;

    @Before
    public void chooseData() {
        File data = folder.getRoot();
        properties.put("hemresa.data", data.getPath());
        made = data.toPath().resolve("keys/root.key");
    }

    @Test
    public void makesKeyAtFirstStartInDevelopmentMode() throws IOException {
        properties.put("hemresa.mode", "development");

        var key = file.load();

        assertThat(Files.readAllBytes(made)).hasSize(32).isEqualTo(key.getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        assertThat(made.getParent().toFile().list()).containsExactly("root.key");
    }

    @Test
    public void keepsKeyThatIsThere() {
        properties.put("hemresa.mode", "development");

        assertThat(file.load().getEncoded()).isEqualTo(file.load().getEncoded());
    }

    @Test
    public void refusesProductionWithoutNamedFile() {
        properties.put("hemresa.mode", "production");

        assertThatThrownBy(file::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(RootKeyFile.VARIABLE);
        assertThat(made).doesNotExist();
    }

    @Test
    public void takesNoModeForProduction() {
        assertThatThrownBy(file::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(RootKeyFile.VARIABLE);
    }

    @Test
    public void makesNoKeyInProductionWhereTheNamedFileIsMissing() {
        Path named = folder.getRoot().toPath().resolve("elsewhere.key");
        environment.put(RootKeyFile.VARIABLE, named.toString());

        assertThatThrownBy(file::load).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be read");
        assertThat(named).doesNotExist();
    }

    @Test
    public void refusesFileOfAnotherLength() throws IOException {
        Path named = folder.newFile("short.key").toPath();
        Files.write(named, new byte[31]);
        environment.put(RootKeyFile.VARIABLE, named.toString());

        assertThatThrownBy(file::load).isInstanceOf(IllegalStateException.class).hasMessageContaining("32 bytes");
    }

    @Test
    public void tellsHealthWhetherTheKeyCanBeRead() throws IOException {
        properties.put("hemresa.mode", "development");
        RootKeyCheck check = new RootKeyCheck(file);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);

        file.load();
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);

        Files.delete(made);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
    }
}
