// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import se.hemresa.api.id.Opaque;

/**
 * Where the database is. Read once, from the environment only: an address or a password never lies in a file of ours.
 *
 * @param url the JDBC URL
 * @param user the database user; empty for the driver's default
 * @param passwordFile a file whose first line is the password, read at each new connection so that it can be changed
 * @param folder where an embedded database keeps its files and its log
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<Path> passwordFile, Path folder) {

    /**
     * @param environment {@code HEMRESA_DB_URL}, {@code HEMRESA_DB_USER}, {@code HEMRESA_DB_PASSWORD_FILE}; without the
     *     first, an embedded Derby below the data folder
     * @param data the folder {@code hemresa.data}
     * @return the settings
     */
    public static DatabaseSettings of(Map<String, String> environment, Path data) {
        Path folder = data.resolve("derby");
        return new DatabaseSettings(
                value(environment, "HEMRESA_DB_URL").orElse("jdbc:derby:" + folder.resolve("hemresa") + ";create=true"),
                value(environment, "HEMRESA_DB_USER"),
                value(environment, "HEMRESA_DB_PASSWORD_FILE").map(Path::of),
                folder);
    }

    /** @return whose database it is */
    public Dialect dialect() {
        return Dialect.of(url);
    }

    /** @return user and password for a driver, as far as they are given */
    Properties credentials() {
        Properties credentials = new Properties();
        user.ifPresent(name -> credentials.setProperty("user", name));
        passwordFile.ifPresent(file -> credentials.setProperty("password", firstLine(file)));
        return credentials;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("HEMRESA_DB_PASSWORD_FILE cannot be read", unreadable);
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
