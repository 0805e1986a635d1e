// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.xml.XmlConfiguration;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.identity.certificates.PublicKeyHash;
import se.hemresa.identity.testing.Authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file that production mode sets HTTPS up with: it asks for a certificate, needs none, and takes none of a stranger. */
public class HandshakeTest {

    private static final Path SETTINGS =
            Path.of("..", "..", "karaf-assembly", "src", "main", "resources", "etc", "jetty-production.xml");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Server server = new Server();
    private Authority authority;
    private Path serverStore;
    private URI address;

    @Before
    public void open() throws Exception {
        authority = new Authority(folder.newFolder().toPath());
        serverStore = authority.issue("server", "-ext", "san=dns:localhost");
        Path password = folder.newFile().toPath();
        Files.writeString(password, Authority.PASSWORD + "\n");
        Path settings = folder.newFile("jetty.xml").toPath();
        Files.writeString(
                settings,
                Files.readString(SETTINGS)
                        .replace("<Env name=\"HEMRESA_TLS_KEYSTORE\"/>", serverStore.toString())
                        .replace("<Env name=\"HEMRESA_TLS_PASSWORD_FILE\"/>", password.toString())
                        .replace("<Env name=\"HEMRESA_HTTPS_PORT\" default=\"8443\"/>", "0"));
        XmlConfiguration configuration = new XmlConfiguration(Resource.newResource(settings));
        configuration.getIdMap().put("httpConfig", new HttpConfiguration());
        configuration.configure(server);
        server.setHandler(new WhoIsThere());
        server.start();
        address = URI.create("https://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @After
    public void close() throws Exception {
        server.stop();
    }

    @Test
    public void aBrowserNeedsNoCertificate() throws Exception {
        assertThat(ask(Optional.empty())).isEqualTo("nobody");
    }

    @Test
    public void theCertificateOfATrustedAuthorityReachesTheGateway() throws Exception {
        Path county = authority.issue("county");

        assertThat(ask(Optional.of(county))).isEqualTo(PublicKeyHash.of(Authority.certificate(county)));
    }

    @Test
    public void aForeignOrExpiredCertificateEndsTheHandshake() throws Exception {
        Path foreign = new Authority(folder.newFolder().toPath()).issue("county");
        Path expired = authority.issue("expired", "-startdate", "2025/01/01 00:00:00", "-validity", "10");

        assertThatThrownBy(() -> ask(Optional.of(foreign))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask(Optional.of(expired))).isInstanceOf(IOException.class);
    }

    private String ask(Optional<Path> own) throws IOException, InterruptedException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(Authority.open(serverStore));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.isEmpty() ? null : keys(Authority.open(own.get())), trust.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static KeyManager[] keys(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Authority.PASSWORD.toCharArray());
        // The JDK shows a certificate only to who names its authority; a stranger's would never be shown, and nothing
        // tested.
        return new KeyManager[] {new Insistent((X509ExtendedKeyManager) keys.getKeyManagers()[0])};
    }

    private static final class Insistent extends X509ExtendedKeyManager {

        private final X509ExtendedKeyManager keys;

        Insistent(X509ExtendedKeyManager keys) {
            this.keys = keys;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return "key";
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return "key";
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {"key"};
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain(keys.getClientAliases("EC", null)[0]);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey(keys.getClientAliases("EC", null)[0]);
        }
    }

    private static final class WhoIsThere extends AbstractHandler {

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Object shown = request.getAttribute("javax.servlet.request.X509Certificate");
            response.getWriter()
                    .print(shown instanceof X509Certificate[] chain ? PublicKeyHash.of(chain[0]) : "nobody");
            base.setHandled(true);
        }
    }
}
