// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * A client certificate of a foreign authority, or out of its time, ends the handshake: nobody has asked anything then, and yet
 * somebody was refused, so the journal is told here. Other handshakes that fail are none of its business: a scan of ports, a
 * client that does not trust us. On Jetty's threads, many at a time.
 */
@Component(service = HttpConfiguration.Customizer.class)
public final class RefusedHandshakes implements HttpConfiguration.Customizer, SslHandshakeListener {

    private final Witness witness;
    private final Set<Connector> watched = ConcurrentHashMap.newKeySet();

    /** @param witness writes down what was refused */
    @Activate
    public RefusedHandshakes(@Reference Witness witness) {
        this.witness = witness;
    }

    /**
     * Listens to every connector from the first request on, which is the one that asks whether the server is ready: Pax Web lets
     * nobody near Jetty's connectors earlier without starting the server anew.
     */
    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        for (Connector each : connector.getServer().getConnectors()) {
            if (watched.add(each)) {
                each.addBean(this);
            }
        }
    }

    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        if (causes(failure).anyMatch(CertificateException.class::isInstance)) {
            witness.refusedCertificate(isOutOfTime(failure) ? "certificate-out-of-time" : "foreign-certificate");
        }
    }

    private static boolean isOutOfTime(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    @Deactivate
    void leave() {
        watched.forEach(connector -> connector.removeBean(this));
    }
}
