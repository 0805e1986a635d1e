// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;

import javax.net.ssl.SSLHandshakeException;

import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.Test;

import se.hemresa.api.journal.Looks.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the journal is told of a certificate that TLS refuses. */
public class RefusedHandshakesTest {

    private final MemoryPlatform platform = new MemoryPlatform();
    private final RefusedHandshakes handshakes = new RefusedHandshakes(new Witness(platform));

    @Test
    public void aForeignCertificateLeavesADenialOfAStranger() {
        handshakes.handshakeFailed(null, handshake(new CertificateException("No authority of ours")));

        assertThat(platform.looks()).singleElement().satisfies(seen -> {
            assertThat(seen.caller()).isEqualTo(Witness.STRANGER);
            assertThat(seen.look().kind()).isEqualTo(Kind.DENY);
            assertThat(seen.look().outcome()).isEqualTo("gateway.not-authenticated/foreign-certificate");
            assertThat(seen.look().cases()).isEmpty();
        });
    }

    @Test
    public void oneThatIsOutOfItsTimeIsToldAsSuch() {
        handshakes.handshakeFailed(
                null,
                handshake(new CertificateException(new CertPathValidatorException(new CertificateExpiredException()))));

        assertThat(platform.looks())
                .singleElement()
                .satisfies(seen -> assertThat(seen.look().outcome())
                        .isEqualTo("gateway.not-authenticated/certificate-out-of-time"));
    }

    @Test
    public void aHandshakeThatFailsOverSomethingElseIsNoRefusal() {
        handshakes.handshakeFailed(null, new SSLHandshakeException("No cipher in common"));

        assertThat(platform.looks()).isEmpty();
    }

    @Test
    public void listensToEveryConnectorFromTheFirstRequestOnUntilItLeaves() throws Exception {
        Server jetty = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(handshakes);
        ServerConnector plain = new ServerConnector(jetty, new HttpConnectionFactory(configuration));
        ServerConnector other = new ServerConnector(jetty);
        jetty.addConnector(plain);
        jetty.addConnector(other);
        jetty.start();
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + plain.getLocalPort()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());

            assertThat(other.getBean(SslHandshakeListener.class)).isSameAs(handshakes);
            handshakes.leave();
            assertThat(other.getBean(SslHandshakeListener.class)).isNull();
        } finally {
            jetty.stop();
        }
    }

    private static SSLHandshakeException handshake(Throwable cause) {
        SSLHandshakeException failure = new SSLHandshakeException("The certificate is refused");
        failure.initCause(cause);
        return failure;
    }
}
