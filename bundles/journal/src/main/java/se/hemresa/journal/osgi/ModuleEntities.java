// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.net.URL;
import java.util.Hashtable;
import java.util.Map;

import javax.persistence.EntityManager;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import se.hemresa.api.work.EntityModel;
import se.hemresa.api.work.Schema;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.jpa.EntityUnit;

/** The {@code EntityManager} service of one module, there while its tables and its model are. */
final class ModuleEntities extends ServiceTracker<Schema, ModuleEntities.Opened> {

    private final EntityModel model;
    private final JournalPlatform platform;
    private final Worker worker;

    /** The service and the factory behind it, which is closed after it. */
    static final class Opened {
        private final Publication service = new Publication();
        private EntityUnit unit;
    }

    ModuleEntities(BundleContext context, EntityModel model, JournalPlatform platform, Worker worker) {
        super(context, tablesOf(model.module()), null);
        this.model = model;
        this.platform = platform;
        this.worker = worker;
    }

    @Override
    public Opened addingService(ServiceReference<Schema> reference) {
        Opened opened = new Opened();
        worker.untilDone(
                "Opening the entities of " + model.module(), () -> !opened.service.withdrawn(), () -> open(opened));
        return opened;
    }

    @Override
    public void removedService(ServiceReference<Schema> reference, Opened opened) {
        opened.service.withdraw();
        close(opened);
    }

    private void open(Opened opened) {
        ClassLoader loader = model.getClass().getClassLoader();
        URL root = FrameworkUtil.getBundle(model.getClass()).getEntry("/");
        EntityUnit unit = platform.entities(model.module(), model.classes(), loader, root);
        synchronized (opened) {
            opened.unit = unit;
        }
        opened.service.publish(() -> context.registerService(
                EntityManager.class, unit.entities(), new Hashtable<>(Map.of("unit", model.module()))));
        if (opened.service.withdrawn()) {
            close(opened);
        }
    }

    private static void close(Opened opened) {
        synchronized (opened) {
            if (opened.unit != null) {
                opened.unit.close();
                opened.unit = null;
            }
        }
    }

    private static Filter tablesOf(String module) {
        try {
            return FrameworkUtil.createFilter("(&(objectClass=" + Schema.class.getName() + ")(module=" + module + "))");
        } catch (InvalidSyntaxException wrongName) {
            throw new IllegalArgumentException("Not a module's name", wrongName);
        }
    }
}
