// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the demo against a running server in development mode. */
@Command(
        name = "demo",
        description = {
            "Takes in 37 invented cases by SOAP and by REST, brings one person home through all three phases, and checks",
            "that the statistics equal the slide of 2015.",
            "Exit code 0 only if every step was checked true. A second run is all replays."
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "http://localhost:${env:HEMRESA_HTTP_PORT:-8181}",
            description = "The server; default http://localhost with HEMRESA_HTTP_PORT, or 8181.")
    private URI baseUrl;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:HEMRESA_DATA:-data}",
            description = "Its data folder, where the development key lies; default HEMRESA_DATA, or data.")
    private Path data;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the statistics may take to count what came in [s]; default ${DEFAULT-VALUE}.")
    private long patienceSeconds;

    @Option(
            names = "--partners",
            paramLabel = "FOLDER",
            description = "The home of the simulated partners; without them nobody goes home.")
    private Optional<Path> partners;

    @Option(
            names = "--ready-seconds",
            paramLabel = "SECONDS",
            description = "How long the server took to start [s], to be shown.")
    private Optional<Integer> readySeconds;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Platform platform = new Platform(baseUrl);
        DevelopmentTokens tokens = new DevelopmentTokens(new DevelopmentKeys(data).privateKey(), Clock.systemUTC());
        Credentials credentials = new Credentials(tokens);
        header(platform, credentials, out);
        Optional<Homecoming> homecoming = partners.map(home -> new Homecoming(new Voices(platform, tokens), home, out));
        new Demo(platform, credentials, homecoming, out, System.console() != null, Duration.ofSeconds(patienceSeconds))
                .run();
        return 0;
    }

    private void header(Platform platform, Credentials credentials, PrintWriter out) {
        String version = platform.get("/api/v1/api-info", credentials.nationalCoordination())
                .expect(200)
                .json()
                .path("apiVersion")
                .asText();
        out.println("  Hemresa " + version + "   Java " + Runtime.version().feature() + "   " + database()
                + "   DEMO DATA – not for real people");
        out.println("  DEVELOPMENT MODE: development tokens are accepted");
        readySeconds.ifPresent(seconds -> out.println("  ready in " + seconds + " s"));
    }

    private static String database() {
        String url = System.getenv("HEMRESA_DB_URL");
        return url == null || url.isBlank()
                ? "Derby (embedded)"
                : url.startsWith("jdbc:postgresql:") ? "PostgreSQL" : "";
    }
}
