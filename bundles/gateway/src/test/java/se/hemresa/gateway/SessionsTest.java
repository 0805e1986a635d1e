// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.http.HttpRequest;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.gateway.Conversation.assertProblem;
import static se.hemresa.gateway.Conversation.note;

/** A browser's session, and what another site can do with it. */
public class SessionsTest {

    @Rule
    public final RunningGateway gateway = new RunningGateway();

    @Before
    public void openDoor() {
        gateway.openRest(new SampleModule(gateway.platform, "1"));
    }

    @Test
    public void readsWithTheSessionAlone() {
        var read = gateway.send(withSession(gateway.anonymous("/api/v1/notes")));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(gateway.platform.looks().get(0).caller().user()).hasValue("alva");
    }

    @Test
    public void writesFromAPageOfOurs() {
        assertThat(write("Sec-Fetch-Site", "same-origin")).isEqualTo(201);
        assertThat(write("Origin", origin())).isEqualTo(201);
    }

    @Test
    public void writesNothingAtTheWishOfAnotherSite() {
        assertThat(write("X-Nothing", "")).isEqualTo(400);
        assertThat(write("Sec-Fetch-Site", "cross-site")).isEqualTo(400);
        assertThat(write("Sec-Fetch-Site", "same-site")).isEqualTo(400);
        assertThat(write("Sec-Fetch-Site", "none")).isEqualTo(400);
        assertThat(write("Origin", "https://elsewhere.example")).isEqualTo(400);
        assertThat(write("Origin", "null")).isEqualTo(400);
        assertThat(write("Origin", "::")).isEqualTo(400);

        assertProblem(
                gateway.send(writing().header("Sec-Fetch-Site", "cross-site").header("Origin", origin())),
                400,
                "gateway.cross-site");
        assertThat(gateway.platform.notes()).isEmpty();
        assertThat(gateway.platform.refusals()).hasSize(8).allMatch("hemresa:stranger gateway.cross-site"::equals);
    }

    @Test
    public void theTokenWinsOverTheSession() {
        var both = gateway.send(withSession(gateway.request("/api/v1/notes")));
        var forged =
                gateway.send(withSession(gateway.anonymous("/api/v1/notes")).header("Authorization", "Bearer forged"));

        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(gateway.platform.looks().get(0).caller().user()).isEmpty();
        assertProblem(forged, 401, "gateway.not-authenticated");
    }

    private int write(String header, String value) {
        return gateway.send(writing().header(header, value)).statusCode();
    }

    private HttpRequest.Builder writing() {
        return withSession(gateway.anonymous("/api/v1/notes"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(note("one")));
    }

    private HttpRequest.Builder withSession(HttpRequest.Builder request) {
        return request.header("Cookie", "other=1; hemresa=" + gateway.token);
    }

    private String origin() {
        return gateway.base().toString();
    }
}
