// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.api.journal.Evidence;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.CommitListener;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseSettings;
import se.hemresa.journal.looks.AuditSection;

/** The journal over one driver: opened at once, its services registered when the database has answered. */
final class RunningJournal implements AutoCloseable {

    private final BundleContext context;
    private final SecondWall wall;
    private final JournalPlatform platform;
    private final Worker worker = new Worker();
    private final MigrationTracker migrations;
    private final EntityModelTracker models;
    private final ServiceTracker<CommitListener, CommitListener> listeners;
    private final ServiceTracker<CaseDirectory, CaseDirectory> cases;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private volatile boolean started;
    private volatile boolean closed;

    RunningJournal(BundleContext context, DatabaseSettings settings, Path heads, Driver driver) {
        Clock clock = Clock.systemUTC();
        this.context = context;
        this.wall = new SecondWall(context::getProperty);
        this.cases = new ServiceTracker<>(context, CaseDirectory.class, null);
        this.platform = new JournalPlatform(
                Database.open(settings, driver),
                clock,
                wall.open(),
                heads,
                () -> Optional.ofNullable(cases.getService()));
        this.migrations = new MigrationTracker(context, platform, worker);
        this.models = new EntityModelTracker(context, platform, worker);
        this.listeners = new ServiceTracker<>(context, CommitListener.class, null) {
            @Override
            public CommitListener addingService(ServiceReference<CommitListener> reference) {
                CommitListener listener = super.addingService(reference);
                platform.units().add(listener);
                return listener;
            }

            @Override
            public void removedService(ServiceReference<CommitListener> reference, CommitListener listener) {
                platform.units().remove(listener);
                super.removedService(reference, listener);
            }
        };
        worker.untilDone("Opening the database", () -> !closed, () -> start(clock));
    }

    JournalPlatform platform() {
        return platform;
    }

    SecondWall wall() {
        return wall;
    }

    boolean started() {
        return started;
    }

    /** @return how many modules wait for their tables; the journal itself is one of them until it has started */
    long pendingMigrations() {
        return started ? migrations.pending() : migrations.pending() + 1;
    }

    private void start(Clock clock) {
        wall.check(platform.database());
        platform.start();
        listeners.open();
        cases.open();
        synchronized (services) {
            if (closed) {
                return;
            }
            register(Clock.class, clock);
            register(UnitOfWork.class, platform.units());
            register(Journal.class, platform.journal());
            register(Evidence.class, platform.evidence());
            register(Looks.class, platform.looks());
            register(CaseSection.class, new AuditSection(platform.looks()));
            register(Subscriptions.class, platform.subscriptions());
            register(Inbox.class, platform.inbox());
            register(CaseScope.class, platform.scope());
            register(ModuleRegister.class, platform.register());
        }
        migrations.open();
        models.open();
        started = true;
    }

    private <T> void register(Class<T> type, T service) {
        services.add(context.registerService(type, service, null));
    }

    /** Modules go first, then what they stood on, then the database. */
    @Override
    public void close() {
        closed = true;
        worker.close();
        models.close();
        migrations.close();
        List<ServiceRegistration<?>> registered;
        synchronized (services) {
            registered = List.copyOf(services);
            services.clear();
        }
        registered.forEach(ServiceRegistration::unregister);
        listeners.close();
        cases.close();
        platform.close();
    }
}
