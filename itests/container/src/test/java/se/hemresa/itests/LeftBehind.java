// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of {@code .ci/run}: looks through what demo and tests have left behind for every word that they said of a person. */
final class LeftBehind {

    /** Where the tests write down the words that each text of the contract was given. */
    static final Path SAID = Path.of("target", "words-said");

    private static final String PLANTED = "Kanarieutplanterad";

    private LeftBehind() {}

    /** Notes words that {@link #main} is to look for. */
    static void note(Collection<String> said) throws IOException {
        Files.write(SAID, said);
    }

    /**
     * Ends with 0 only if no word was found, and the one that was planted was found in each of the folders.
     *
     * @param arguments {@link #SAID}, then the files and folders to look through
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> words = new TreeSet<>(Files.readAllLines(Path.of(arguments[0])));
        words.addAll(Canaries.all());
        words.addAll(LeakSearch.demoPeople());
        LeakSearch search =
                new LeakSearch(Stream.of(arguments).skip(1).map(Path::of).toArray(Path[]::new));
        int files = search.size();
        Set<String> planted = search.plant(PLANTED).stream()
                .map(file -> PLANTED + " in " + file)
                .collect(Collectors.toSet());
        words.add(PLANTED);

        List<String> found = new ArrayList<>(search.findAny(words));

        boolean searched = !planted.isEmpty() && found.containsAll(planted);
        found.removeAll(planted);
        found.forEach(System.out::println);
        System.out.printf(
                "%d words looked for in %d files: %s%n",
                words.size() - 1,
                files,
                !searched ? "not all that was planted was found" : found.isEmpty() ? "none stands there" : "found");
        System.exit(searched && found.isEmpty() ? 0 : 1);
    }
}
