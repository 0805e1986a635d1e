// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page {@code docs/operating.md}, typed line by line: each block of a console is a command and what it prints, where
 * {@code …} stands for anything on the line and a line of nothing else for any lines.
 */
final class OperatingPage {

    private static final Pattern BLOCK =
            Pattern.compile("^```console\\n\\$ ([^\\n]+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private OperatingPage() {}

    /**
     * Types every command of the page into a server that runs.
     *
     * @param server a distribution with demo data, in order
     */
    static void isTrueOf(Distribution server) {
        List<Block> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(10);
        for (Block block : blocks) {
            String printed = server.typed(block.command()).output();
            assertThat(block.fits(printed))
                    .as("$ %s%n%s%n-- but the page says%n%s", block.command(), printed, block.shape())
                    .isTrue();
        }
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(page());
        while (found.find()) {
            blocks.add(new Block(found.group(1), found.group(2)));
        }
        return blocks;
    }

    private static String page() {
        try {
            return Files.readString(Path.of(System.getProperty("hemresa.root"), "docs", "operating.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private record Block(String command, String shape) {

        private boolean fits(String printed) {
            String lines =
                    printed.lines().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
            String form = shape.lines().map(Block::form).collect(Collectors.joining());
            return Pattern.matches(form, lines);
        }

        private static String form(String line) {
            return line.equals("…")
                    ? "(?:.*\\n)*"
                    : Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\\n";
        }
    }
}
