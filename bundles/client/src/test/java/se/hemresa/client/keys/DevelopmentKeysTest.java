// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.client.Main;
import se.hemresa.client.http.ClientFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class DevelopmentKeysTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void makesAPairThatOnlyTheOwnerCanSignWith() throws IOException {
        DevelopmentKeys keys = new DevelopmentKeys(data());

        assertThat(keys.makeIfAbsent()).isTrue();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateFile())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(keys.privateFile())).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(Files.readString(keys.publicFile())).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(keys.privateKey().getAlgorithm()).isEqualTo("EC");
        try (var files = Files.list(data().resolve("keys"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    public void keepsThePairThatIsThere() throws IOException {
        DevelopmentKeys keys = new DevelopmentKeys(data());
        keys.makeIfAbsent();
        String before = Files.readString(keys.privateFile());

        assertThat(keys.makeIfAbsent()).isFalse();

        assertThat(Files.readString(keys.privateFile())).isEqualTo(before);
    }

    @Test
    public void refusesHalfAPair() throws IOException {
        DevelopmentKeys keys = new DevelopmentKeys(data());
        keys.makeIfAbsent();
        Files.delete(keys.publicFile());

        assertThatThrownBy(keys::makeIfAbsent).isInstanceOf(ClientFailure.class).hasMessageContaining("one half");
    }

    @Test
    public void refusesAFileThatIsNoKey() throws IOException {
        DevelopmentKeys keys = new DevelopmentKeys(data());
        Files.createDirectories(data().resolve("keys"));
        Files.writeString(keys.privateFile(), "not a key");

        assertThatThrownBy(keys::privateKey).isInstanceOf(ClientFailure.class).hasMessageContaining("PEM");
    }

    @Test
    public void saysWhatTheCommandDid() {
        assertThat(run("keys", "--data", data().toString())).startsWith("Made ");
        assertThat(run("keys", "--data", data().toString())).startsWith("Kept ");
    }

    @Test
    public void showsTheWayWhenCalledWithoutACommand() {
        StringWriter err = new StringWriter();

        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("keys", "token", "demo");
    }

    private Path data() {
        return folder.getRoot().toPath().resolve("data");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments))
                .isZero();
        return out.toString();
    }
}
