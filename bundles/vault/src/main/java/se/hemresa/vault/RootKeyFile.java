// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.crypto.SecretKey;

/**
 * The root key: 32 raw bytes in a file outside the database, named by the environment variable {@code HEMRESA_ROOT_KEY_FILE}.
 * In development mode it may be left out; then {@code <hemresa.data>/keys/root.key} is taken, and made with mode 0600 if it
 * is not there. Production makes no key: one made by mistake would look like a loss of every case.
 */
final class RootKeyFile {

    static final String VARIABLE = "HEMRESA_ROOT_KEY_FILE";

    private final UnaryOperator<String> property;
    private final UnaryOperator<String> environment;

    /**
     * @param property gives {@code hemresa.mode} and {@code hemresa.data}; null if not set
     * @param environment gives the environment variable; null if not set
     */
    RootKeyFile(UnaryOperator<String> property, UnaryOperator<String> environment) {
        this.property = property;
        this.environment = environment;
    }

    /**
     * @return the root key, made now if this is the first start in development mode
     * @throws IllegalStateException if there is none, or the file holds no 32 bytes; the message says what to do
     */
    SecretKey load() {
        Path file = path();
        if (development() && !Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    /** @return the root key as it is in the file now; as {@link #load()}, but makes none */
    SecretKey read() {
        return read(path());
    }

    private Path path() {
        String named = environment.apply(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String data = property.apply("hemresa.data");
        if (!development() || data == null) {
            throw new IllegalStateException(
                    "Set " + VARIABLE + " to a file with 32 random bytes, and keep a copy of it");
        }
        return Path.of(data, "keys", "root.key");
    }

    private boolean development() {
        return "development".equals(property.apply("hemresa.mode"));
    }

    private static SecretKey read(Path file) {
        try {
            byte[] raw = Files.readAllBytes(file);
            if (raw.length != AesGcm.KEY_BYTES) {
                throw new IllegalStateException("The root key file must hold exactly 32 bytes: " + file);
            }
            return AesGcm.key(raw);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The root key file cannot be read: " + file, unreadable);
        }
    }

    /** Under another name first: a process killed meanwhile leaves no short key behind. */
    private static void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            write(draft);
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            read(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The root key file cannot be made: " + file, unwritable);
        }
    }

    private static void write(Path draft) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (SeekableByteChannel channel = Files.newByteChannel(draft, options, ownerOnly)) {
            channel.write(java.nio.ByteBuffer.wrap(AesGcm.newKey().getEncoded()));
        }
    }
}
