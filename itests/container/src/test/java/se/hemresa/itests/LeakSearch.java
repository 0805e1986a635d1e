// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import se.hemresa.client.demo.SyntheticPerson;

/** Looks through every byte that was written, by the simulated partners aside, for what no one may find there. */
final class LeakSearch {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** In folders so called the simulated partners keep what they were told, in the clear, as a real partner may elsewhere. */
    private static final Pattern PARTNERS = Pattern.compile("sandbox|hemresa-partners-.*");

    private final List<Path> places;

    /** @param places files, and folders with all that is below them */
    LeakSearch(Path... places) {
        this.places = List.of(places);
    }

    /** @return the family names, given names and birth dates of the demo's people */
    static List<String> demoPeople() {
        try (InputStream seed = SyntheticPerson.class.getResourceAsStream("/demo/seed-37-cases.csv")) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(","))
                    .map(row -> SyntheticPerson.of(
                            Integer.parseInt(row[0]), LocalDate.parse(row[2]), Integer.parseInt(row[7])))
                    .flatMap(person -> Stream.of(
                            person.given(), person.family(), person.birthDate().toString(), person.phone()))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return where any of the words stands, in any encoding, as {@code word in file} */
    List<String> findAny(Collection<String> words) {
        List<List<Needle>> needles = byFirstBytes(words);
        return files().parallelStream()
                .flatMap(file -> wordsIn(read(file), needles).stream().map(word -> word + " in " + file))
                .toList();
    }

    /** A word as it would stand in a file. */
    private record Needle(String word, byte[] bytes) {

        boolean standsAt(byte[] content, int start) {
            int end = start + bytes.length;
            return end <= content.length && Arrays.equals(content, start, end, bytes, 0, bytes.length);
        }
    }

    /** One pass a file, however many words: at each place only those that begin with its two bytes are compared. */
    private static List<List<Needle>> byFirstBytes(Collection<String> words) {
        List<List<Needle>> needles = new ArrayList<>(Collections.nCopies(1 << 16, List.of()));
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = word.getBytes(encoding);
                int first = pair(bytes, 0);
                List<Needle> more = new ArrayList<>(needles.get(first));
                more.add(new Needle(word, bytes));
                needles.set(first, more);
            }
        }
        return needles;
    }

    private static Set<String> wordsIn(byte[] content, List<List<Needle>> needles) {
        Set<String> found = new TreeSet<>();
        for (int start = 0; start + 1 < content.length; start++) {
            for (Needle needle : needles.get(pair(content, start))) {
                if (needle.standsAt(content, start)) {
                    found.add(needle.word());
                }
            }
        }
        return found;
    }

    private static int pair(byte[] bytes, int start) {
        return (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
    }

    /**
     * Puts words where the search must find them: into each of the folders, until this process ends.
     *
     * @return the files that they stand in
     */
    List<Path> plant(String words) {
        return places.stream()
                .filter(Files::isDirectory)
                .map(folder -> planted(folder.resolve("planted.log"), words))
                .toList();
    }

    private static Path planted(Path file, String words) {
        try {
            Files.writeString(file, "x" + words + "y", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return how many files are looked through */
    int size() {
        return files().size();
    }

    private List<Path> files() {
        return places.stream().flatMap(place -> below(place).stream()).toList();
    }

    private static List<Path> below(Path place) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean partners = !folder.equals(place)
                            && PARTNERS.matcher(folder.getFileName().toString()).matches();
                    return partners ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
