// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.keys;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the development key pair. */
@Command(
        name = "keys",
        description = "Makes the key pair for development tokens, unless it is there.",
        footer = {"", "Example:", "  hemresa keys --data ./data"})
public final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:HEMRESA_DATA:-data}",
            description = "Data folder of the server; default HEMRESA_DATA, or data.")
    private Path data;

    @Override
    public Integer call() {
        DevelopmentKeys keys = new DevelopmentKeys(data);
        boolean made = keys.makeIfAbsent();
        spec.commandLine().getOut().println((made ? "Made " : "Kept ") + keys.privateFile());
        return 0;
    }
}
