// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.api.access.Identities.Credentials;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.access.Identities.Verdict;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.gateway.contract.Contract;
import se.hemresa.gateway.pages.Metrics;
import se.hemresa.gateway.pages.ProblemPages;
import se.hemresa.gateway.serving.Engine;
import se.hemresa.gateway.serving.Generation;
import se.hemresa.gateway.serving.ModuleWatch;
import se.hemresa.gateway.serving.Modules;
import se.hemresa.gateway.serving.Parking;
import se.hemresa.gateway.serving.RestDoor;
import se.hemresa.gateway.serving.SoapDoor;

/** The real dispatcher and the real CXF in a Jetty of their own, over a platform in memory. */
final class RunningGateway extends ExternalResource {

    final MemoryPlatform platform = new MemoryPlatform();
    final Clock clock = Clock.systemUTC();
    final Parking parking = new Parking(clock);
    final Engine engine = new Engine();
    final Modules modules = new Modules(parking, clock, new Silent());
    final String token = UUID.randomUUID().toString();

    /** What happens in the moment in which it is found out who asks. */
    volatile Runnable whileIdentifying = () -> {};

    /** How many requests are taken; none is refused unless a test says so. */
    final Quotas quotas = new Quotas(figures(0, 0, 0, 0));

    final Metrics metrics = new Metrics(List.of());

    private final Holding holding = new Holding();
    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server jetty = new Server(0);
    private final ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor();
    private URI base;

    @Override
    protected void before() throws Exception {
        Witness witness = new Witness(platform);
        Refusals refusals = new Refusals(witness);
        Dispatcher dispatcher = new Dispatcher(
                modules,
                new Waiting(modules, parking, clock, () -> true),
                new Callers(this::prove, new OpenAccess("SE-AB"), quotas, new Sessions(true)),
                new Work(platform, platform, platform),
                refusals,
                new Departure(witness, refusals, holding, metrics));
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new GatewayServlet(dispatcher, new ProblemPages(modules)));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        jetty.setHandler(context);
        jetty.start();
        base = URI.create("http://localhost:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
        sweeps.scheduleAtFixedRate(parking::sweep, 50, 50, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void after() {
        sweeps.shutdownNow();
        try {
            jetty.stop();
        } catch (Exception notStopped) {
            throw new IllegalStateException(notStopped);
        }
        holding.close();
        engine.close();
    }

    Generation openRest(SampleModule module) {
        URL yaml = getClass().getResource("/sample/contract.yaml");
        JsonNode own = Contract.document(getClass().getResource("/openapi/contract.yaml"));
        Contract contract = new Contract(Contract.document(yaml), own.path("components"));
        return modules.open("sample", new RestDoor(engine, address(), module, contract));
    }

    /** Another module than the sample, at a path with its name. */
    Generation openOther(String name) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("paths").putObject("/" + name).putObject("get");
        Contract contract = new Contract(document, JsonNodeFactory.instance.objectNode());
        return modules.open(name, new RestDoor(engine, address(), new SampleModule(platform, "1"), contract));
    }

    Generation openSoap(SampleModule module) {
        return modules.open("sample", new SoapDoor(engine, address(), module));
    }

    private String address() {
        return "/sample-" + numbers.incrementAndGet();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    URI base() {
        return base;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Quotas.Figures figures(int agencyPerSecond, int agencyBurst, int userPerSecond, int userBurst) {
        return new Quotas.Figures() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return Quotas.Figures.class;
            }

            @Override
            public int agencyPerSecond() {
                return agencyPerSecond;
            }

            @Override
            public int agencyBurst() {
                return agencyBurst;
            }

            @Override
            public int userPerSecond() {
                return userPerSecond;
            }

            @Override
            public int userBurst() {
                return userBurst;
            }
        };
    }

    /** The token proves a system of Stockholm, the same secret in a session the user Alva of Stockholm. */
    private Verdict prove(Credentials credentials) {
        whileIdentifying.run();
        if (credentials.authorization().isPresent()) {
            return credentials
                            .authorization()
                            .filter(("Bearer " + token)::equals)
                            .isPresent()
                    ? Verdict.accepted(new Holder(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.empty()))
                    : Verdict.refused("unknown-key");
        }
        return credentials.session().filter(token::equals).isPresent()
                ? Verdict.accepted(new Holder(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("alva")))
                : Verdict.refused("no-credentials");
    }

    private static final class Silent implements ModuleWatch {

        @Override
        public void opened(String module, List<String> paths) {
            // Nothing is remembered here.
        }

        @Override
        public void closed(String module) {
            // Nothing is remembered here.
        }
    }
}
