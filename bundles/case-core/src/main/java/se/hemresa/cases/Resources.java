// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that lie in the bundle beside the classes. */
public final class Resources {

    private Resources() {}

    /**
     * @param path the path from the root of the bundle
     * @return the lines of the file, UTF-8
     * @throws IllegalStateException if the bundle has no such file
     */
    public static List<String> lines(String path) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path the path from the root of the bundle
     * @return the bytes of the file
     * @throws IllegalStateException if the bundle has no such file
     */
    public static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Resources.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The bundle lacks " + path);
        }
        return in;
    }
}
