// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import javax.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.gateway.access.Rules;
import se.hemresa.gateway.identity.DevelopmentTokens;
import se.hemresa.gateway.identity.Identity;
import se.hemresa.gateway.pages.Metrics;
import se.hemresa.gateway.pages.OwnResource;
import se.hemresa.gateway.pages.ProblemPages;

/** Puts the dispatcher together and into the web server, once the platform stands. */
@Component(
        service = {},
        immediate = true)
public final class Gateway {

    private final List<ServiceRegistration<?>> registrations;

    /**
     * @param context where it is registered
     * @param serving what is served
     * @param units around every request
     * @param inbox where a write is taken in once
     * @param journal where refusals go
     * @param metrics what is counted
     */
    @Activate
    public Gateway(
            BundleContext context,
            @Reference Serving serving,
            @Reference UnitOfWork units,
            @Reference Inbox inbox,
            @Reference Journal journal,
            @Reference Metrics metrics) {
        Path data = Path.of(String.valueOf(context.getProperty("hemresa.data")));
        var tokens = new DevelopmentTokens(context.getProperty("hemresa.mode"), data, serving.clock());
        Boot boot = new Boot(context);
        Dispatcher dispatcher = new Dispatcher(
                serving.modules(),
                new Waiting(serving.modules(), serving.parking(), serving.clock(), boot::isFinished),
                new Identity(tokens, Rules.load().purposes()),
                new Work(units, inbox),
                new Refusals(units, journal),
                metrics);
        metrics.watchParked(serving.parking()::size);
        this.registrations = List.of(
                context.registerService(
                        RestResource.class,
                        new OwnPart(
                                new OwnResource(journal, () -> serving.merged().document())),
                        null),
                context.registerService(
                        Servlet.class, new GatewayServlet(dispatcher, new ProblemPages(serving.modules())), servlet()));
    }

    /** Leaves the web server. */
    @Deactivate
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private static Dictionary<String, Object> servlet() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "hemresa-gateway");
        properties.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/api/*", "/soap/*"});
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        return properties;
    }

    private record OwnPart(OwnResource resource) implements RestResource {

        @Override
        public Collection<Object> resources() {
            return List.of(resource);
        }

        @Override
        public Collection<? extends ErrorCode> errors() {
            return List.of();
        }
    }
}
