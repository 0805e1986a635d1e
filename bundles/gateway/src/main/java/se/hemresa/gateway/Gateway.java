// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Dictionary;
import java.util.Hashtable;

import javax.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.gateway.pages.Metrics;
import se.hemresa.gateway.pages.ProblemPages;

/** Puts the dispatcher together and into the web server, once the platform stands. */
@Component(
        service = {},
        immediate = true)
public final class Gateway {

    private final Holding holding = new Holding();
    private final ServiceRegistration<Servlet> registration;

    /**
     * @param context where it is registered
     * @param serving what is served
     * @param callers tells who asks
     * @param work the unit of work around every request
     * @param witness writes down looks and refusals
     * @param metrics what is counted
     */
    @Activate
    public Gateway(
            BundleContext context,
            @Reference Serving serving,
            @Reference Callers callers,
            @Reference Work work,
            @Reference Witness witness,
            @Reference Metrics metrics) {
        Refusals refusals = new Refusals(witness);
        Boot boot = new Boot(context);
        Dispatcher dispatcher = new Dispatcher(
                serving.modules(),
                new Waiting(serving.modules(), serving.parking(), serving.clock(), boot::isFinished),
                callers,
                work,
                refusals,
                new Departure(witness, refusals, holding, metrics));
        metrics.watchParked(serving.parking()::size);
        this.registration = context.registerService(
                Servlet.class, new GatewayServlet(dispatcher, new ProblemPages(serving.modules())), servlet());
    }

    /** Leaves the web server. */
    @Deactivate
    public void close() {
        registration.unregister();
        holding.close();
    }

    private static Dictionary<String, Object> servlet() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "hemresa-gateway");
        properties.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/api/*", "/soap/*"});
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        return properties;
    }
}
