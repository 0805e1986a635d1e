// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import javax.xml.ws.soap.SOAPBinding;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;

import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.gateway.contract.JsonReading;

/**
 * CXF on a bus of our own, without its servlet: each server stands at an internal address that no request can name, and the
 * dispatcher hands requests to its destination (stack.md §7).
 */
public final class Engine implements AutoCloseable {

    private final Bus bus;

    /** Starts the bus. */
    public Engine() {
        this.bus = asCxf(() -> new ExtensionManagerBus(null, null, ExtensionManagerBus.class.getClassLoader()));
        bus.setProperty(FaultListener.class.getName(), new SilentFaults());
    }

    /**
     * @param address the internal address, e.g. {@code /cases-3}
     * @param resources objects with {@code javax.ws.rs} annotations
     * @return a running server with a JSON mapper of its own
     */
    Server rest(String address, Collection<Object> resources) {
        return asCxf(() -> {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setServiceBeans(List.copyOf(resources));
            factory.setProviders(List.of(new JacksonJsonProvider(JsonReading.strict()), new FailureKeeping()));
            return new Server(factory.create());
        });
    }

    /**
     * A server with the binding of SOAP 1.2, which CXF lets take 1.1 too and answer each in its own version.
     *
     * @param address the internal address
     * @param endpoint the endpoint
     * @return a running server
     */
    Server soap(String address, SoapEndpoint endpoint) {
        return asCxf(() -> {
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
            factory.setServiceBean(new PayloadService(endpoint.operations()));
            factory.getInInterceptors().add(new ParsedEnvelope());
            factory.getInInterceptors().add(new UnderstoodHeaders());
            factory.getOutInterceptors().add(new AnswerAddressing());
            factory.getOutFaultInterceptors().add(new FaultKeeping());
            return new Server(factory.create());
        });
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }

    static <T> T asCxf(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Bus.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
