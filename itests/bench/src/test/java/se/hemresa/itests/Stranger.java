// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Coordinators of another county, who may see nothing and look at the clock, all through one connection. Who searches in vain is
 * locked out, so one after another searches.
 */
final class Stranger {

    /** Two less than lock a seeker out. */
    private static final int SEARCHES_OF_ONE = 18;

    private final Platform platform;
    private final DevelopmentTokens tokens;
    private Map<String, String> headers;
    private int searches;

    /** @param server a server with cases of others */
    Stranger(Distribution server) {
        platform = new Platform(server.uri(""));
        tokens = new DevelopmentTokens(new DevelopmentKeys(server.data()).privateKey(), Clock.systemUTC());
        becomeAnother();
    }

    /** @return nanoseconds until it is answered that there is no such thing */
    long read(String path) {
        long start = System.nanoTime();
        Reply reply = platform.get("/api/v1" + path, headers);
        long time = System.nanoTime() - start;
        reply.expect(404);
        return time;
    }

    /** @return nanoseconds until it is answered that nothing was found */
    long search(String member, String value) {
        if (++searches % SEARCHES_OF_ONE == 0) {
            becomeAnother();
        }
        byte[] body = new ObjectMapper()
                .createObjectNode()
                .put(member, value)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Reply reply = platform.post("/api/v1/person-searches", headers, body);
        long time = System.nanoTime() - start;
        assertThat(reply.expect(200).json().path("cases")).isEmpty();
        return time;
    }

    private void becomeAnother() {
        String token = tokens.sign(
                "SE-M", "REGION_COORDINATOR", Optional.of("stranger-" + searches), DevelopmentTokens.LONGEST);
        headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }
}
