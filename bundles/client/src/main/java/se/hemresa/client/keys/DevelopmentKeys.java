// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import se.hemresa.client.http.ClientFailure;

/**
 * The key pair that signs and verifies development tokens, in {@code <data>/keys}: {@code development.key} (EC P-256, PKCS#8
 * PEM, readable by its owner only) and {@code development.pub} (SubjectPublicKeyInfo PEM). A server in production mode reads
 * neither.
 */
public final class DevelopmentKeys {

    private final Path folder;

    /** @param data the data folder of the server */
    public DevelopmentKeys(Path data) {
        this.folder = data.resolve("keys");
    }

    /** @return where the private key lies */
    public Path privateFile() {
        return folder.resolve("development.key");
    }

    /** @return where the public key lies */
    public Path publicFile() {
        return folder.resolve("development.pub");
    }

    /**
     * Makes the pair unless it is there.
     *
     * @return whether it was made now
     * @throws ClientFailure if only one half is there, or the folder cannot be written
     */
    public boolean makeIfAbsent() {
        boolean hasPrivate = Files.exists(privateFile());
        if (hasPrivate != Files.exists(publicFile())) {
            throw new ClientFailure("Only one half of the development key pair is in " + folder
                    + ". Remove development.key and development.pub there and try again.");
        }
        if (!hasPrivate) {
            make();
        }
        return !hasPrivate;
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(publicFile(), "rw-r--r--", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            write(
                    privateFile(),
                    "rw-------",
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (IOException | GeneralSecurityException failed) {
            throw new ClientFailure("Cannot make the development key pair in " + folder, failed);
        }
    }

    /** Written beside and moved, so that nobody ever reads half a key, and never readable by others in between. */
    private static void write(Path file, String permissions, String text) throws IOException {
        Path part = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text, StandardCharsets.US_ASCII);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(permissions));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String label, byte[] encoded) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(encoded) + "\n-----END " + label + "-----\n";
    }

    /**
     * @return the private key
     * @throws ClientFailure if it is absent or unreadable
     */
    public PrivateKey privateKey() {
        if (!Files.exists(privateFile())) {
            throw new ClientFailure("There is no development key at " + privateFile()
                    + ". It is made at the first start in development mode: bin/hemresa start --mode development");
        }
        try {
            String base64 = Files.readString(privateFile(), StandardCharsets.US_ASCII)
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new ClientFailure(privateFile() + " is not a private key in PEM", unreadable);
        }
    }
}
