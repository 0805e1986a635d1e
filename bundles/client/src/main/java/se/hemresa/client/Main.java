// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import se.hemresa.client.demo.DemoCommand;
import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.keys.KeysCommand;
import se.hemresa.client.token.TokenCommand;
import se.hemresa.client.verify.VerifyCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The client's command line: development keys and tokens, the demo, and the check of a journal from outside. It knows the server by its published contracts only.
 * Exit code 0 is success, 1 a failure that was told on standard error, 2 a wrong use.
 */
@Command(
        name = "hemresa",
        description = "Talks to a Hemresa server by its published contracts.",
        subcommands = {KeysCommand.class, TokenCommand.class, DemoCommand.class, VerifyCommand.class})
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    private Main() {}

    /** @param arguments a sub-command with its options; {@code --help} lists them */
    public static void main(String[] arguments) {
        // The words are Swedish; the platform's charset may be ASCII in a bare environment.
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /**
     * @param out where results go
     * @param err where failures are told
     * @param arguments a sub-command with its options
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Main()).setOut(out).setErr(err);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ClientFailure told) {
                err.println(told.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        if (arguments.length == 0) {
            commands.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return commands.execute(arguments);
    }
}
