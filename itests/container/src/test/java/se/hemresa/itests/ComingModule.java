// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A module that comes, changes and goes by every way an administrator has: the shell's commands, and a KAR. */
final class ComingModule {

    private static final String FEATURES = """
            <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="reminders">
              <feature name="reminders" version="1.0.0"><bundle>mvn:example/reminders/1.0.0</bundle></feature>
            </features>
            """;

    private final Distribution server;
    private final Path jar;
    private final BooleanSupplier serves;

    /**
     * @param server a running distribution
     * @param jar the module {@code reminders}, which is installed there from the watched folder
     * @param serves whether the module answers now
     */
    ComingModule(Distribution server, Path jar, BooleanSupplier serves) {
        this.server = server;
        this.jar = jar;
        this.serves = serves;
    }

    void isUpdatedInPlace() {
        Distribution.Outcome updated = shell("module:update reminders '" + version("1.1.0", "") + "'");

        assertThat(updated.exitCode()).as(updated.output()).isZero();
        assertThat(updated.output()).contains("reminders 1.0.0 is gone, 1.1.0 serves after");
        assertThat(serves.getAsBoolean()).isTrue();
    }

    void givesWayToTheOldVersionWhenItDoesNotStart() {
        Distribution.Outcome unresolved = shell("module:update reminders '" + version("1.2.0", "no.such.thing") + "'");

        assertThat(unresolved.exitCode()).isNotZero();
        assertThat(unresolved.output())
                .contains("reminders 1.2.0 did not start", "The old version 1.1.0 is back and serves");
        assertThat(serves.getAsBoolean()).isTrue();
        assertThat(shell("hemresa:modules --json").output())
                .contains("\"1.1.0\"")
                .doesNotContain("\"1.2.0\"");
    }

    void isRemovedOnlyWithAWord() {
        assertThat(shell("module:remove reminders").exitCode()).isNotZero();
        assertThat(serves.getAsBoolean()).isTrue();

        Distribution.Outcome removed = shell("module:remove --yes reminders");

        assertThat(removed.exitCode()).as(removed.output()).isZero();
        assertThat(removed.output()).contains("take reminders-1.0.0.jar away there");
        await("it is gone").atMost(60, SECONDS).until(() -> !serves.getAsBoolean());
    }

    void comesAsAKar() throws IOException {
        Path kar = Files.createTempDirectory("hemresa-kar-").resolve("reminders.kar");
        try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(kar), new Manifest())) {
            put(archive, "repository/example/reminders-features/1.0.0/reminders-features-1.0.0.xml", bytes(FEATURES));
            put(archive, "repository/example/reminders/1.0.0/reminders-1.0.0.jar", Files.readAllBytes(jar));
        }

        Files.delete(server.data().resolve("deploy").resolve("reminders-1.0.0.jar"));
        Files.move(kar, server.data().resolve("deploy").resolve("reminders.kar"));

        await("it serves, come as a KAR").atMost(90, SECONDS).until(serves::getAsBoolean);
    }

    /** The same module under another version, which also imports a package if one is given. */
    private Path version(String version, String imports) {
        try {
            Path next = Files.copy(
                    jar,
                    Files.createTempDirectory("hemresa-next-").resolve("reminders.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem content = FileSystems.newFileSystem(next)) {
                Path place = content.getPath("META-INF/MANIFEST.MF");
                Manifest manifest = new Manifest();
                manifest.read(Files.newInputStream(place));
                manifest.getMainAttributes().putValue("Bundle-Version", version);
                if (!imports.isEmpty()) {
                    String before = manifest.getMainAttributes().getValue("Import-Package");
                    manifest.getMainAttributes().putValue("Import-Package", before + "," + imports);
                }
                try (OutputStream changed = Files.newOutputStream(place)) {
                    manifest.write(changed);
                }
            }
            return next;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Distribution.Outcome shell(String command) {
        return server.hemresa("shell", command);
    }

    private static void put(JarOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
