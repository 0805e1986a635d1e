// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

/** The simulated partners, told what to do by their control door. */
public final class Partners {

    private final Platform door;

    /** @param address where they listen */
    public Partners(URI address) {
        this.door = new Platform(address);
    }

    /**
     * @param home their folder
     * @return the partners that were started there
     * @throws ClientFailure if none were
     */
    public static Partners at(Path home) {
        try {
            return new Partners(URI.create(Files.readString(home.resolve("address"), StandardCharsets.UTF_8)
                    .strip()));
        } catch (IOException absent) {
            throw new ClientFailure("The simulated partners are not there: they come with development mode", absent);
        }
    }

    /** IOM tells how the journey goes. */
    public void report(String messageId, String kind) {
        tell(messageId, "/status", "{\"kind\":\"" + kind + "\"}");
    }

    /** IOM answers a handover now. */
    public void answerNow(String messageId, String code) {
        tell(messageId, "/answer", "{\"code\":\"" + code + "\"}");
    }

    private void tell(String messageId, String what, String json) {
        door.post(
                        "/iom/cases/" + messageId + what,
                        Map.of("Content-Type", "application/json"),
                        json.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    /**
     * @param path of the control door
     * @param json what is wanted
     */
    public void set(String path, String json) {
        int status = door.send(
                        "PUT", path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8))
                .status();
        if (status >= 300) {
            throw new ClientFailure("The simulated partners refuse " + path + " with " + status);
        }
    }

    /** @param path of the control door: whatever has been set there is forgotten */
    public void clear(String path) {
        door.send("DELETE", path, Map.of(), new byte[0]).expect(200);
    }

    /** IOM shall answer the next handover of a case so. */
    public void answerWith(String pseudonym, String code) {
        set("/answers", "{\"pseudonym\":\"" + pseudonym + "\",\"code\":\"" + code + "\"}");
    }

    /** Switches all faults off. */
    public void calm() {
        door.send("DELETE", "/faults", Map.of(), new byte[0]).expect(200);
    }

    /** @return what has been taken in */
    public JsonNode inbox() {
        return door.get("/inbox", Map.of()).expect(200).json();
    }

    /** @return a message that has been taken in, opened */
    public JsonNode message(String messageId) {
        return door.get("/inbox/" + messageId, Map.of()).expect(200).json();
    }

    /** @return IOM's acknowledgements */
    public JsonNode acknowledgements() {
        return door.get("/acks", Map.of()).expect(200).json();
    }
}
