// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The program as a process of its own, ended as a power cut ends it. */
public class KilledTest {

    @Rule
    public final FakePlatform platform = new FakePlatform();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Sender sender = new Sender(platform);
    private Process program;

    private URI start() throws Exception {
        Path home = folder.getRoot().toPath().resolve("home");
        Files.createDirectories(home);
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--home",
                        home.toString(),
                        "--platform",
                        platform.base().toString(),
                        "--data",
                        platform.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.newFile())
                .start();
        Path address = home.resolve("address");
        await().until(() -> Files.exists(address)
                && isUp(URI.create(Files.readString(address).strip())));
        await().until(() -> platform.knows("POLICE"));
        return URI.create(Files.readString(address).strip());
    }

    private boolean isUp(URI sandbox) throws InterruptedException {
        try {
            return sender.control(sandbox, "GET", "/health", null)
                    .path("status")
                    .asText()
                    .equals("OK");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void kill() throws InterruptedException {
        program.destroyForcibly().waitFor();
    }

    @After
    public void end() throws InterruptedException {
        kill();
    }

    @Test
    public void hasOneEffectWhenItIsKilledBetweenStoringAndAnswering() throws Exception {
        UUID messageId = UUID.randomUUID();
        String json = Sender.handover(messageId);
        URI sandbox = start();
        sender.control(
                sandbox, "PUT", "/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"SLOW\",\"count\":1,\"seconds\":300}");
        CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(() -> {
            try {
                return sender.send("IOM-FI", json).statusCode() > 0;
            } catch (IOException | InterruptedException brokenOff) {
                return false;
            }
        });
        await().until(() -> sender.received(sandbox).contains(messageId.toString()));
        JsonNode stored = sender.control(sandbox, "GET", "/inbox/" + messageId, null);

        kill();
        assertThat(answered.join()).isFalse();
        assertThat(platform.acks).isEmpty();
        URI again = start();

        JsonNode receipt = sender.receipt("IOM-FI", json, sender.send("IOM-FI", json));
        assertThat(again).isEqualTo(sandbox);
        assertThat(receipt.path("code").asText()).isEqualTo("DUPLICATE");
        assertThat(receipt.path("receiptId")).isEqualTo(stored.path("receiptId"));
        assertThat(receipt.path("receivedAt")).isEqualTo(stored.path("receivedAt"));
        assertThat(sender.received(again)).containsExactly(messageId.toString());
        await().until(() -> platform.acks.size() == 1);
        assertThat(sender.control(again, "GET", "/acks", null).path("acks")).hasSize(1);
    }

    @Test
    public void deliversWhatItStillHadToSayAfterItWasKilled() throws Exception {
        UUID messageId = UUID.randomUUID();
        for (int i = 0; i < 1_000; i++) {
            platform.troubles.add(503);
        }
        URI sandbox = start();
        assertThat(sender.code("IOM-FI", Sender.handover(messageId))).isEqualTo("RECEIVED");
        sender.control(sandbox, "POST", "/iom/cases/" + messageId + "/status", "{\"kind\":\"DEPARTED\"}");

        kill();
        platform.troubles.clear();
        start();

        await().until(() -> platform.acks.size() == 2);
        assertThat(platform.acks.stream().map(ack -> ack.path("code").asText())).containsExactly("ACCEPTED", "STATUS");
    }

    @Test
    public void forgetsALineThatWasNeverFinished() throws Exception {
        UUID messageId = UUID.randomUUID();
        String json = Sender.handover(messageId);
        start();
        sender.code("IOM-FI", json);
        kill();
        Path book = folder.getRoot().toPath().resolve("home").resolve("book.jsonl");
        Files.write(book, "{\"message\":{\"mess".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        URI again = start();

        assertThat(sender.received(again)).containsExactly(messageId.toString());
        String next = Sender.handover(UUID.randomUUID());
        assertThat(sender.code("IOM-FI", next)).isEqualTo("RECEIVED");
        kill();
        assertThat(sender.received(start())).hasSize(2);
    }

    @Test
    public void standsAloneAndSaysHowItIsUsed() throws Exception {
        start();
        Settings alone = Settings.of("--home", folder.newFolder().toString());
        try (Sandbox nobodys = new Sandbox(alone, Clock.systemUTC())) {
            assertThat(sender.control(nobodys.address(), "GET", "/partners", null)
                            .path("partners"))
                    .hasSize(3);
        }
        assertThat(wrongUse()).isEqualTo(2);
    }

    private int wrongUse() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "8080")
                .redirectErrorStream(true)
                .redirectOutput(folder.newFile())
                .start()
                .waitFor();
    }
}
