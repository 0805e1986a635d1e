// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.token;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import se.hemresa.client.keys.DevelopmentKeys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a development token, and nothing else, so that it can stand in {@code $(…)}. */
@Command(
        name = "token",
        description = "Prints a short-lived development token. A server in production mode refuses it.",
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(bin/hemresa token --agency SE-AB --role REGION_COORDINATOR)\" …"
        })
public final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:HEMRESA_DATA:-data}",
            description = "Data folder of the server; default HEMRESA_DATA, or data.")
    private Path data;

    @Option(names = "--agency", required = true, description = "The organisation spoken for, e.g. SE-AB, SE-NSPM.")
    private String agency;

    @Option(names = "--role", required = true, description = "A code of the list Role, e.g. REGION_COORDINATOR.")
    private String role;

    @Option(names = "--user", paramLabel = "NAME", description = "Pseudonymous id of a user; absent: a system acts.")
    private Optional<String> user;

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "How long it is good [min], 1 to 60; default ${DEFAULT-VALUE}.")
    private int minutes;

    @Override
    public Integer call() {
        if (minutes < 1 || minutes > DevelopmentTokens.LONGEST.toMinutes()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--minutes must be 1 to 60");
        }
        DevelopmentTokens tokens = new DevelopmentTokens(new DevelopmentKeys(data).privateKey(), Clock.systemUTC());
        spec.commandLine().getOut().println(tokens.sign(agency, role, user, Duration.ofMinutes(minutes)));
        return 0;
    }
}
