// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority that issues certificates, made by the JDK's own keytool in a folder: its stores are PKCS#12 files with the password
 * {@link #PASSWORD}, which protects nothing but a test.
 */
public final class Authority {

    /** The password of every store. */
    public static final String PASSWORD = "only-for-tests";

    private final Path folder;
    private final Path root;

    /** @param folder where its files are made; empty */
    public Authority(Path folder) {
        this.folder = folder;
        this.root = folder.resolve("root.p12");
        keytool(
                "-genkeypair",
                "-keystore",
                root,
                "-alias",
                "root",
                "-dname",
                "CN=Test authority",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-ext",
                "bc:c");
        keytool("-exportcert", "-keystore", root, "-alias", "root", "-rfc", "-file", folder.resolve("root.pem"));
    }

    /**
     * @param name the CN
     * @param from the first day it is valid, as keytool writes it: {@code 2026/11/01}
     * @param days how long
     * @param options as in {@link #issue}
     * @return a certificate for a new key
     */
    public X509Certificate certificate(String name, String from, int days, String... options) {
        List<String> all =
                new ArrayList<>(List.of("-startdate", from + " 00:00:00", "-validity", String.valueOf(days)));
        all.addAll(List.of(options));
        return certificate(issue(name, all.toArray(String[]::new)));
    }

    /**
     * Issues a certificate for a new key.
     *
     * @param name the name of its store, and the CN
     * @param options of keytool's {@code -gencert}, e.g. {@code -startdate}, {@code -validity}, {@code -ext}
     * @return a store with the key, under the alias {@code key}, and the authority's certificate as trusted
     */
    public Path issue(String name, String... options) {
        Path store = folder.resolve(name + ".p12");
        Path request = folder.resolve(name + ".csr");
        Path certificate = folder.resolve(name + ".pem");
        keytool(
                "-genkeypair",
                "-keystore",
                store,
                "-alias",
                "key",
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1");
        keytool("-certreq", "-keystore", store, "-alias", "key", "-file", request);
        List<Object> issue = new ArrayList<>(List.of(
                "-gencert", "-keystore", root, "-alias", "root", "-rfc", "-infile", request, "-outfile", certificate));
        issue.addAll(List.of(options));
        keytool(issue.toArray());
        keytool(
                "-importcert",
                "-keystore",
                store,
                "-alias",
                "authority",
                "-noprompt",
                "-file",
                folder.resolve("root.pem"));
        keytool("-importcert", "-keystore", store, "-alias", "key", "-noprompt", "-file", certificate);
        return store;
    }

    /** @return the store, opened */
    public static KeyStore open(Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(in, PASSWORD.toCharArray());
            return opened;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** @return the certificate of the key of a store */
    public static X509Certificate certificate(Path store) {
        try {
            return (X509Certificate) open(store).getCertificate("key");
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** @return a certificate in PEM */
    public static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException unencodable) {
            throw new IllegalStateException(unencodable);
        }
    }

    private static void keytool(Object... arguments) {
        try {
            List<String> command = new ArrayList<>();
            command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool");
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-J-XX:TieredStopAtLevel=1"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
