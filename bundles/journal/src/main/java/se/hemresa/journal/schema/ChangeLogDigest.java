// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A digest of a change log and of every file it names, so that an unchanged one need not be opened with Liquibase. */
final class ChangeLogDigest {

    private static final Pattern NAMED_FILE = Pattern.compile("(?:file|path)\\s*[=:]\\s*[\"']?([^\"'\\s]+)");

    private final ClassLoader loader;
    private final Set<String> seen = new LinkedHashSet<>();
    private final MessageDigest digest;

    private ChangeLogDigest(ClassLoader loader) {
        this.loader = loader;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param changeLog its path
     * @param loader what finds it
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if there is no such resource
     */
    static String of(String changeLog, ClassLoader loader) {
        ChangeLogDigest reading = new ChangeLogDigest(loader);
        if (!reading.add(changeLog)) {
            throw new IllegalArgumentException("The change log " + changeLog + " is not among the module's resources");
        }
        return HexFormat.of().formatHex(reading.digest.digest());
    }

    private boolean add(String path) {
        if (!seen.add(path)) {
            return true;
        }
        try (InputStream resource = loader.getResourceAsStream(path)) {
            if (resource == null) {
                return false;
            }
            byte[] content = resource.readAllBytes();
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
            Matcher named = NAMED_FILE.matcher(new String(content, StandardCharsets.UTF_8));
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            while (named.find()) {
                if (!add(named.group(1))) {
                    add(folder + named.group(1));
                }
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
