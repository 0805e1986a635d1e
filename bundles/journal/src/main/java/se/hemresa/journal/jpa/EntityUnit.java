// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.eclipse.persistence.jpa.PersistenceProvider;

import se.hemresa.journal.work.JdbcUnitOfWork;

/**
 * The entities of one module: EclipseLink's factory, and one {@code EntityManager} for all threads that takes part in
 * whatever unit of work is running. To be closed when the module goes.
 */
public final class EntityUnit implements AutoCloseable {

    private static final AtomicLong OPENINGS = new AtomicLong();
    private static final Set<String> UNITS_OWN = Set.of("close", "getTransaction", "joinTransaction");
    private static final Set<String> WRITING = Set.of("persist", "merge", "remove", "lock");

    private final JdbcUnitOfWork units;
    private final EntityManagerFactory factory;
    private final EntityManager shared;

    /**
     * Opens the factory, which reads and checks the mappings; 50–300 ms.
     *
     * @param module the module's short name
     * @param classes the binary names of its entities, embeddables and converters
     * @param loader what loads them
     * @param root where they lie
     * @param units whose units they take part in
     */
    public EntityUnit(String module, List<String> classes, ClassLoader loader, URL root, JdbcUnitOfWork units) {
        this.units = units;
        ClassLoader sees = new ModuleClassLoader(loader);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(sees);
        try {
            UnitInfo info = new UnitInfo(module, List.copyOf(classes), root, sees, new UnitDataSource(units));
            factory = units.read(() -> open(info, properties(module, sees, units)));
        } finally {
            thread.setContextClassLoader(before);
        }
        shared = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::call);
    }

    /** @return the module's entity manager: any thread, inside a unit of work only */
    public EntityManager entities() {
        return shared;
    }

    @Override
    public void close() {
        factory.close();
    }

    /** EclipseLink makes its session at the first entity manager; here, so that a wrong mapping stops the module at once. */
    private static EntityManagerFactory open(UnitInfo info, Map<String, Object> properties) {
        EntityManagerFactory opened = new PersistenceProvider().createContainerEntityManagerFactory(info, properties);
        opened.createEntityManager().close();
        return opened;
    }

    private static Map<String, Object> properties(String module, ClassLoader loader, JdbcUnitOfWork units) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("eclipselink.session-name", "hemresa-" + module + "-" + OPENINGS.incrementAndGet());
        properties.put("eclipselink.classloader", loader);
        properties.put("eclipselink.target-database", units.dialect().eclipseLinkPlatform());
        properties.put("eclipselink.cache.shared.default", "false");
        properties.put("eclipselink.jdbc.batch-writing", "JDBC");
        properties.put("eclipselink.deploy-on-startup", "true");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.logger", "JavaLogger");
        // What fails is thrown, and logged where it is handled.
        properties.put("eclipselink.logging.level", "SEVERE");
        // Values of entities belong in no log and in no exception's message.
        properties.put("eclipselink.logging.parameters", "false");
        return properties;
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(name, proxy, arguments);
        }
        if (UNITS_OWN.contains(name)) {
            throw new IllegalStateException("The unit of work begins and ends the transaction");
        }
        if (name.equals("isOpen")) {
            return factory.isOpen();
        }
        if (WRITING.contains(name) && !units.writing()) {
            throw new IllegalStateException("This unit of work only reads");
        }
        try {
            return method.invoke(session().entities(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private EntitySession session() {
        boolean writes = units.writing();
        return (EntitySession) units.participant(
                this,
                () -> new EntitySession(
                        factory.createEntityManager(), writes, units.wall().parts()));
    }

    private Object ofObject(String name, Object proxy, Object[] arguments) {
        return switch (name) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "EntityManager of a unit of work";
        };
    }
}
