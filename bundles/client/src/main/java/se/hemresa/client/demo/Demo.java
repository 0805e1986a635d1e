// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

/**
 * The main job in its first form: 37 invented referrals in by both doors, and the statistics slide of 2015 out, all by the
 * server's public interfaces. Prints what it does; never a name or a date of birth.
 */
final class Demo {

    /** Odd came by REST, even by SOAP; 12 is the man of the slide <em>Ett ärende</em>, 28 the oldest. */
    private static final List<Integer> READ_BACK = List.of(1, 2, 12, 28);

    private final Platform platform;
    private final Credentials credentials;
    private final Optional<Homecoming> homecoming;
    private final PrintWriter out;
    private final boolean terminal;
    private final Duration patience;

    /**
     * @param platform the server
     * @param credentials who the demo speaks for
     * @param homecoming one person's way home; empty if there are no partners
     * @param out where it prints
     * @param terminal whether a progress bar may move there
     * @param patience how long the statistics may take to count what came in
     */
    Demo(
            Platform platform,
            Credentials credentials,
            Optional<Homecoming> homecoming,
            PrintWriter out,
            boolean terminal,
            Duration patience) {
        this.platform = platform;
        this.credentials = credentials;
        this.homecoming = homecoming;
        this.out = out;
        this.terminal = terminal;
        this.patience = patience;
    }

    /** @throws ClientFailure at the first step that cannot be checked true */
    void run() {
        requireReady();
        Map<Referral, Receipt> answers = takeIn();
        readBack(answers);
        goHome(answers);
        slide();
        next();
    }

    private void requireReady() {
        JsonNode health = step(
                "health",
                () -> platform.get("/health?tags=ready", Map.of()).expect(200).json());
        out.println("  health " + health.path("status").asText() + ", "
                + health.path("checks").size() + " checks");
    }

    private Map<Referral, Receipt> takeIn() {
        out.println();
        out.println("  37 referrals from nine counties, by SOAP and by REST");
        long start = System.nanoTime();
        Map<Referral, Receipt> answers =
                step("intake", () -> new Intake(platform, credentials).run(new Progress(out, terminal, 37)));
        int replays = Intake.replays(answers);
        String seconds = String.format("%.1f s", (System.nanoTime() - start) / 1e9);
        if (replays == answers.size()) {
            out.println("  ✓ " + replays + " replays, nothing stored twice   " + seconds);
        } else {
            out.println("  ✓ " + (answers.size() - replays) + " cases stored, " + replays + " replays   " + seconds);
        }
        return answers;
    }

    private void readBack(Map<Referral, Receipt> answers) {
        ReadBack readBack = new ReadBack(platform, credentials);
        answers.forEach((referral, receipt) -> {
            if (READ_BACK.contains(referral.seed().number())) {
                step("read back", () -> {
                    readBack.check(referral, receipt);
                    readBack.checkHidden(receipt, referral.agency().equals("SE-BD") ? "SE-AB" : "SE-BD");
                    return receipt;
                });
            }
        });
        out.println("  ✓ " + READ_BACK.size()
                + " cases read back: what was sent is what is stored; to another county they do not exist");
    }

    private void goHome(Map<Referral, Receipt> answers) {
        homecoming.ifPresent(way -> answers.forEach((referral, receipt) -> {
            if (referral.seed().number() == Homecoming.CASE) {
                way.run(receipt.caseId(), referral.agency());
            }
        }));
    }

    private void slide() {
        out.println();
        out.println("  Statistik återvändandeprojektet");
        Slide slide = step("statistics", () -> new Slide(new Programme(platform, credentials, patience).report()));
        List<Slide.Line> lines = slide.lines();
        lines.forEach(this::print);
        out.println("  " + mark(slide.addsUp()) + " " + slide.sum());
        if (!slide.addsUp() || !lines.stream().allMatch(Slide.Line::equal)) {
            throw new ClientFailure("statistics: the report does not equal the slide; see the lines marked ✗");
        }
    }

    private void print(Slide.Line line) {
        out.println("  " + mark(line.equal()) + " " + (line.computed().isEmpty() ? "–" : line.computed()));
        if (!line.equal()) {
            out.println("      the slide says: " + line.expected());
        }
    }

    private static String mark(boolean holds) {
        return holds ? "✓" : "✗";
    }

    private void next() {
        out.println();
        out.println("  API docs  " + platform.at("/api/docs") + "    contract " + platform.at("/api/v1/openapi.json"));
        out.println("  WSDL      " + platform.at("/soap/case-exchange?wsdl"));
        out.println("  Health    " + platform.at("/health?tags=ready") + "    metrics " + platform.at("/metrics"));
        out.println("  Token     bin/hemresa token --agency SE-AB --role REGION_COORDINATOR");
        out.println("  Shell     bin/hemresa shell      then: hemresa:doctor   case:list   journal:tail"
                + "   stats:report --period 2013-2014");
    }

    /** A step of the demo, whose failure tells its name. */
    private static <T> T step(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (ClientFailure failure) {
            throw new ClientFailure(name + ": " + failure.getMessage(), failure);
        }
    }
}
