// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks kept checkpoints and own entries of a journal; without a server unless one is named. */
@Command(
        name = "verify",
        description = {
            "Checks what an agency has kept of a server's journal: that every checkpoint is signed by the one key, that each",
            "is the beginning of the next, that every own entry stands where it is said to stand. Asks nobody, unless",
            "--base-url names a server: then what it shows now is fetched into the folder first.",
            "Exit code 0 only if everything is in order."
        },
        footer = {
            "",
            "Example:",
            "  bin/hemresa token --agency SE-AB --role REGION_COORDINATOR > token",
            "  … verify --folder evidence --base-url http://localhost:8181 --token-file token",
            "  … verify --folder evidence"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--folder", required = true, description = "Where the evidence is kept.")
    private Path folder;

    @Option(names = "--base-url", paramLabel = "URL", description = "Fetch from this server first.")
    private Optional<URI> baseUrl;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is a bearer token of the agency; needed with --base-url.")
    private Optional<Path> tokenFile;

    @Override
    public Integer call() {
        KeptEvidence kept = new KeptEvidence(folder);
        baseUrl.ifPresent(server -> new EvidenceFetch(new Platform(server), token(), kept).run());
        PrintWriter out = spec.commandLine().getOut();
        new OfflineCheck(kept).run().forEach(out::println);
        out.println("In order, as far as it can be seen from here.");
        return 0;
    }

    private String token() {
        Path file = tokenFile.orElseThrow(
                () -> new CommandLine.ParameterException(spec.commandLine(), "--base-url needs --token-file"));
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new ClientFailure("The file " + file + " cannot be read", unreadable);
        }
    }
}
