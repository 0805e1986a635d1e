// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Identities.Credentials;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.access.Identities.Verdict;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.House;
import se.hemresa.identity.testing.Provider;
import se.hemresa.identity.tokens.IdTokens;
import se.hemresa.identity.tokens.KnownIssuer;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A person logs in with a browser, by way of a provider on loopback. */
public class LoginServletTest {

    private static final AgencyId COUNTY = new AgencyId("SE-AB");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private final Browser browser = new Browser();
    private House house;
    private Server jetty;
    private URI base;

    @Before
    public void open() throws Exception {
        house = new House(database);
        house.provider.seat(Map.of(
                "sub", "anna",
                "agency", "SE-AB",
                "roles", List.of("REGION_COORDINATOR", "SUPERVISOR"),
                "family_name", "Lindström",
                "address", Map.of("locality", "Solna")));
        serve(house.issuer, false);
    }

    private void serve(KnownIssuer issuer, boolean safe) throws Exception {
        Admission admission = new Admission(house.work, house.access, house.sessions, house.ties, house.events);
        CodeFlow flow = new CodeFlow(issuer, new IdTokens(issuer, house.clock));
        LoginDesk desk = new LoginDesk(flow, new Attempts(house.vault, house.clock), admission);
        jetty = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new LoginServlet(desk, safe)), "/*");
        jetty.setHandler(context);
        jetty.start();
        base = URI.create("http://127.0.0.1:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
    }

    @After
    public void close() throws Exception {
        jetty.stop();
        house.close();
    }

    @Test
    public void letsAPersonInAndOutAgain() {
        HttpResponse<String> in = login("");

        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("http-equiv=\"refresh\"");
        assertThat(browser.cookies).containsOnlyKeys("hemresa");
        String secret = browser.cookies.get("hemresa");
        assertThat(secret).hasSize(43);
        assertThat(prove(secret))
                .isEqualTo(Verdict.accepted(new Holder(COUNTY, "REGION_COORDINATOR", Optional.of("anna"))));

        HttpResponse<String> out = browser.post(base.resolve("/logout"));

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(browser.cookies).isEmpty();
        assertThat(prove(secret)).isEqualTo(Verdict.refused("unknown-session"));
        assertThat(house.events.events())
                .containsExactly(new SessionOpened("REGION_COORDINATOR"), new SessionClosed("REGION_COORDINATOR"));
    }

    @Test
    public void letsAPersonChooseAmongTheRolesThatThePersonHas() {
        login("?role=SUPERVISOR");
        assertThat(prove(browser.cookies.get("hemresa")).holder().orElseThrow().role())
                .isEqualTo("SUPERVISOR");

        assertThat(login("?role=PLATFORM_ADMIN").statusCode()).isEqualTo(403);
        house.provider.seat(Map.of("sub", "anna", "agency", "SE-AB", "role", "SYSTEM"));
        assertThat(login("").statusCode()).isEqualTo(403);
        assertThat(house.events.events()).endsWith(new LoginRefused("role"), new LoginRefused("role"));
    }

    @Test
    public void learnsWhatTiesThePerson() {
        login("");

        assertThat(house.ties.of(new Caller(COUNTY, "REGION_COORDINATOR", Optional.of("anna"), "CASE_HANDLING")))
                .hasSize(1);
    }

    @Test
    public void tellsTheProviderNoMoreThanItMust() {
        URI provider = Browser.location(browser.get(base.resolve("/login")));

        assertThat(provider.toString()).startsWith(house.provider.issuer() + "/authorize?");
        assertThat(provider.getQuery())
                .contains("response_type=code")
                .contains("client_id=" + Provider.CLIENT_ID)
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=" + base + "/login/callback")
                .doesNotContain("verifier");
        assertThat(browser.cookies.get("hemresa-login")).doesNotContain(state(provider));
    }

    private static String state(URI provider) {
        return provider.getQuery().replaceAll(".*&state=([^&]*).*", "$1");
    }

    @Test
    public void refusesAnAnswerToALoginThatThisBrowserDidNotBegin() {
        URI callback = Browser.location(browser.get(Browser.location(browser.get(base.resolve("/login")))));

        assertThat(new Browser().get(callback).statusCode()).isEqualTo(403);
        Browser other = new Browser();
        other.get(base.resolve("/login"));
        assertThat(other.get(callback).statusCode()).isEqualTo(403);
        Browser forger = new Browser();
        forger.cookies.put("hemresa-login", browser.cookies.get("hemresa-login").replaceFirst("..$", "AA"));
        assertThat(forger.get(callback).statusCode()).isEqualTo(403);
        assertThat(house.events.events()).containsExactly(new LoginRefused("state"));
    }

    @Test
    public void refusesACodeTheSecondTime() {
        URI callback = Browser.location(browser.get(Browser.location(browser.get(base.resolve("/login")))));
        String attempt = browser.cookies.get("hemresa-login");
        assertThat(browser.get(callback).statusCode()).isEqualTo(200);

        browser.cookies.put("hemresa-login", attempt);

        assertThat(browser.get(callback).statusCode()).isEqualTo(403);
        assertThat(house.events.events()).endsWith(new LoginRefused("code"));
    }

    @Test
    public void refusesALoginThatTookTooLongOrThatTheProviderRefused() {
        URI callback = Browser.location(browser.get(Browser.location(browser.get(base.resolve("/login")))));
        house.clock.move(Duration.ofMinutes(10));
        assertThat(browser.get(callback).statusCode()).isEqualTo(403);
        assertThat(house.events.events()).isEmpty();

        String state = state(Browser.location(browser.get(base.resolve("/login"))));
        URI refusal = base.resolve("/login/callback?error=access_denied&state=" + state);
        assertThat(browser.get(refusal).statusCode()).isEqualTo(403);
        assertThat(house.events.events()).containsExactly(new LoginRefused("provider-refused"));
    }

    @Test
    public void refusesAnIdTokenThatWasMadeForAnotherLoginOrSomebodyElse() {
        for (var wrong : List.of(
                Map.<String, Object>entry("nonce", "other"),
                Map.<String, Object>entry("aud", List.of("other")),
                Map.<String, Object>entry("aud", List.of(Provider.CLIENT_ID, "other")),
                Map.<String, Object>entry("iss", "https://elsewhere.example.org"),
                Map.<String, Object>entry("sub", "anna@example.org"),
                Map.<String, Object>entry("agency", "hemresa:cases"),
                Map.<String, Object>entry("roles", List.of()))) {
            house.provider.seat(with(wrong));
            assertThat(login("").statusCode()).as(wrong.getKey()).isEqualTo(403);
        }
        assertThat(house.events.events())
                .extracting(event -> event.payload().get("reason"))
                .containsExactly("nonce", "audience", "audience", "issuer", "subject", "claims", "claims");
    }

    private static Map<String, Object> with(Map.Entry<String, Object> wrong) {
        Map<String, Object> claims = new java.util.HashMap<>(
                Map.of("sub", "anna", "agency", "SE-AB", "roles", List.of("REGION_COORDINATOR")));
        claims.put(wrong.getKey(), wrong.getValue());
        return claims;
    }

    @Test
    public void itsCookiesBelongToThisHostOverTlsAlone() throws Exception {
        jetty.stop();
        serve(house.issuer, true);

        String login = Browser.written(browser.get(base.resolve("/login"))).get(0);
        browser.cookies.clear();
        String session = Browser.written(login("")).get(1);

        assertThat(login)
                .startsWith("__Host-hemresa-login=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600");
        assertThat(session).startsWith("__Host-hemresa=").endsWith("; Path=/; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    public void isClosedWithoutAProviderAndPatientWithADeadOne() throws Exception {
        house.provider.breakDown(true);
        assertThat(browser.get(base.resolve("/login")).statusCode()).isEqualTo(503);
        assertThat(browser.post(base.resolve("/login")).statusCode()).isEqualTo(405);
        assertThat(browser.get(base.resolve("/logout")).statusCode()).isEqualTo(405);
        jetty.stop();

        serve(new KnownIssuer(Optional.empty(), house.clock), false);

        assertThat(browser.get(base.resolve("/login")).statusCode()).isEqualTo(404);
    }

    /** All the way: to us, to the provider, back to us. */
    private HttpResponse<String> login(String query) {
        URI provider = Browser.location(browser.get(base.resolve("/login" + query)));
        URI callback = Browser.location(new Browser().get(provider));
        return browser.get(callback);
    }

    private Verdict prove(String secret) {
        return house.desk.prove(new Credentials(Optional.empty(), List.of(), Optional.of(secret)));
    }
}
