// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import se.hemresa.client.demo.SyntheticPerson;

/** Looks through every byte that an instance has written, its simulated partners aside, for what no one may find there. */
final class LeakSearch {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** The simulated partners keep here what they were told, in the clear, as a real partner may elsewhere. */
    private static final String PARTNERS = "sandbox";

    private final List<Path> folders;

    LeakSearch(Path... folders) {
        this.folders = List.of(folders);
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
    List<String> findAny(List<String> words) {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            byte[] content = read(file);
            for (String word : words) {
                if (ENCODINGS.stream().anyMatch(encoding -> contains(content, word.getBytes(encoding)))) {
                    found.add(word + " in " + file);
                }
            }
        }
        return found;
    }

    /** Puts words where the search must find them: in the middle of a file that is there already. */
    void plant(String words) {
        try {
            Path file = files().stream()
                    .filter(candidate -> candidate.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "x" + words + "y", StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(file -> !file.startsWith(folder.resolve(PARTNERS)))
                        .filter(Files::isRegularFile)
                        .filter(Files::isReadable)
                        .forEach(files::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
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

    private static boolean contains(byte[] content, byte[] word) {
        int last = content.length - word.length;
        for (int start = 0; start <= last; start++) {
            int matched = 0;
            while (matched < word.length && content[start + matched] == word[matched]) {
                matched++;
            }
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }
}
