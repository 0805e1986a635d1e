// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

import se.hemresa.itests.faults.Site.Healed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Counties write while the disk of the database is full. */
public class DiskFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int BLOCK = 65_536;

    private Path disk;
    private boolean mounted;

    /** A small file system of its own; where that may not be made, the table says so. */
    @Before
    public void mount() throws Exception {
        disk = Files.createTempDirectory("hemresa-disk-");
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(mount.getInputStream().readAllBytes()).strip();
        mounted = mount.waitFor() == 0;
        if (!mounted) {
            FaultTable.add(8, "disk of the database full", "not possible on this machine: " + said, 0);
        }
        Assume.assumeTrue(said, mounted);
        assertThat(new ProcessBuilder("chown", "postgres", disk.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @After
    public void unmount() throws Exception {
        if (mounted) {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    @Test
    public void aFullDiskIsToldAndNothingIsAcknowledgedMeanwhile() throws Exception {
        try (Site site = new Site()) {
            site.sql("CREATE TABLESPACE small LOCATION '" + disk + "'");
            site.sql("GRANT CREATE ON TABLESPACE small TO hemresa");
            site.sql("ALTER ROLE hemresa SET default_tablespace = small");
            site.start(server -> {});
            try (Load load = new Load(site, 4)) {
                awaitMore(load);
                Path filler = fill();
                await("it is told").atMost(PATIENCE).until(() -> load.answers().containsKey("503"));
                Site.pause(Duration.ofSeconds(5));
                Files.delete(filler);
                awaitMore(load);
                load.end();
                Healed healed = site.heal(PATIENCE);
                FaultTable.add(
                        8,
                        "the disk of the database's tables filled, and emptied again",
                        healed.verdict() + "; answers " + load.answers(),
                        healed.seconds());
                assertThat(healed.verdict().clean())
                        .as(healed.verdict().toString())
                        .isTrue();
                assertThat(load.answers().keySet()).isSubsetOf("201", "503", "none");
                Distributions.assertInOrder(site.server());
            }
        }
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return filler;
        }
    }

    private static void awaitMore(Load load) {
        int before = load.acknowledged();
        await("requests are acknowledged").atMost(PATIENCE).until(() -> load.acknowledged() >= before + 20);
    }
}
