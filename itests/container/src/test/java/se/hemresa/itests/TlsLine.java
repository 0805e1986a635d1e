// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;

import se.hemresa.identity.testing.Authority;

/** One TLS connection over which a system asks again and again, with a certificate that it shows whoever asks for one. */
final class TlsLine implements AutoCloseable {

    private final SSLSocket socket;
    private final InputStream answers;

    /**
     * @param port of the server on this machine
     * @param trusted a store that holds the authority of the server
     * @param own the store with the certificate; empty for none
     */
    TlsLine(int port, Path trusted, Optional<Path> own) throws IOException {
        socket = (SSLSocket)
                context(trusted, own).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** @return TLS for a client */
    static SSLContext context(Path trusted, Optional<Path> own) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Authority.open(trusted));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(own.isEmpty() ? null : keys(Authority.open(own.get())), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyManager[] keys(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Authority.PASSWORD.toCharArray());
        return new KeyManager[] {new Insistent((X509KeyManager) keys.getKeyManagers()[0])};
    }

    /**
     * @param path what is read
     * @return the status of the answer, which has been read to its end
     * @throws IOException if the server has ended the connection
     */
    int get(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        String header = line();
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            header = line();
        }
        answers.readNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = answers.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("The server has ended the connection");
            }
            line.append((char) next);
            next = answers.read();
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The JDK shows a certificate only to who names its authority; a stranger's would never be shown, and nothing tested. */
    private static final class Insistent implements X509KeyManager {

        private final X509KeyManager keys;

        Insistent(X509KeyManager keys) {
            this.keys = keys;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return "key";
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {"key"};
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain("key");
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey("key");
        }
    }
}
