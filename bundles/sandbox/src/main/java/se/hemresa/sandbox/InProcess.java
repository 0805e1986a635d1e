// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The simulated partners inside the platform's own process, in development mode only; in any other mode the bundle does
 * nothing. Their home is {@code <hemresa.data>/sandbox}.
 */
@Component(
        service = {},
        immediate = true)
public final class InProcess {

    private static final Logger LOG = System.getLogger(InProcess.class.getName());

    private final Optional<Sandbox> sandbox;

    /** @param context tells mode, data folder, ports */
    @Activate
    public InProcess(BundleContext context) {
        if (!"development".equals(context.getProperty("hemresa.mode"))) {
            LOG.log(Level.WARNING, "The sandbox is for development mode; it stays closed");
            this.sandbox = Optional.empty();
            return;
        }
        Path data = Path.of(context.getProperty("hemresa.data"));
        String platform = said(context, "hemresa.sandbox.platform", "HEMRESA_SANDBOX_PLATFORM")
                .orElse("http://localhost:"
                        + said(context, "hemresa.http.port", "HEMRESA_HTTP_PORT")
                                .orElse("8181"));
        int port = Integer.parseInt(
                said(context, "hemresa.sandbox.port", "HEMRESA_SANDBOX_PORT").orElse("0"));
        this.sandbox = Optional.of(new Sandbox(
                new Settings(port, data.resolve("sandbox"), Optional.of(URI.create(platform)), Optional.of(data)),
                Clock.systemUTC()));
    }

    private static Optional<String> said(BundleContext context, String property, String environment) {
        return Optional.ofNullable(context.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .filter(value -> !value.isBlank());
    }

    /** Closes their doors. */
    @Deactivate
    public void close() {
        sandbox.ifPresent(Sandbox::close);
    }
}
