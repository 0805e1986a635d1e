// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.journal.database.DatabaseSettings;

/**
 * Runs the journal while the driver of the configured database is there. The address comes from the environment, the folder
 * from the framework property {@code hemresa.data}.
 */
@Component(service = JournalBundle.class, immediate = true)
public final class JournalBundle {

    private static final Logger LOG = LoggerFactory.getLogger(JournalBundle.class);

    private final DatabaseSettings settings;
    private final Path heads;
    private final ServiceTracker<DataSourceFactory, RunningJournal> drivers;

    /** @param context this bundle's */
    @Activate
    public JournalBundle(BundleContext context) {
        String data = context.getProperty("hemresa.data");
        if (data == null) {
            throw new IllegalStateException("The property hemresa.data names no folder");
        }
        settings = DatabaseSettings.of(System.getenv(), Path.of(data));
        heads = Path.of(data, "journal", "heads");
        drivers = new ServiceTracker<>(context, driver(settings.dialect().driverClass()), null) {
            @Override
            public RunningJournal addingService(ServiceReference<DataSourceFactory> reference) {
                return run(context, reference);
            }

            @Override
            public void removedService(ServiceReference<DataSourceFactory> reference, RunningJournal running) {
                running.close();
                context.ungetService(reference);
            }
        };
        drivers.open();
    }

    @Deactivate
    void close() {
        drivers.close();
    }

    /** @return the running journal; empty while the driver is missing */
    Optional<RunningJournal> running() {
        return Optional.ofNullable(drivers.getService());
    }

    private RunningJournal run(BundleContext context, ServiceReference<DataSourceFactory> reference) {
        if (running().isPresent()) {
            return null;
        }
        try {
            return new RunningJournal(
                    context, settings, heads, context.getService(reference).createDriver(null));
        } catch (SQLException failed) {
            LOG.error("The database driver cannot be used; the journal waits for another", failed);
            context.ungetService(reference);
            return null;
        }
    }

    private static Filter driver(String name) {
        try {
            return FrameworkUtil.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                    + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + name + "))");
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
