// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.Hashtable;
import java.util.Map;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import se.hemresa.api.work.Migration;
import se.hemresa.api.work.Schema;
import se.hemresa.journal.JournalPlatform;

/** Whiteboard of {@link Migration}: brings the tables in place, then registers {@link Schema} for the module. */
final class MigrationTracker extends ServiceTracker<Migration, Publication> {

    private final JournalPlatform platform;
    private final Worker worker;

    MigrationTracker(BundleContext context, JournalPlatform platform, Worker worker) {
        super(context, Migration.class, null);
        this.platform = platform;
        this.worker = worker;
    }

    @Override
    public Publication addingService(ServiceReference<Migration> reference) {
        Migration migration = context.getService(reference);
        Publication schema = new Publication();
        worker.untilDone(
                "The migration of " + migration.module(), () -> !schema.withdrawn(), () -> migrate(migration, schema));
        return schema;
    }

    @Override
    public void removedService(ServiceReference<Migration> reference, Publication schema) {
        schema.withdraw();
        context.ungetService(reference);
    }

    /** @return how many modules wait for their tables */
    long pending() {
        return getTracked().values().stream()
                .filter(schema -> !schema.published())
                .count();
    }

    private void migrate(Migration migration, Publication schema) {
        String module = migration.module();
        ClassLoader loader = migration.getClass().getClassLoader();
        platform.migrate(module, migration.changeLog(), loader, migration.caseKeys());
        record InPlace(String module) implements Schema {}
        schema.publish(() ->
                context.registerService(Schema.class, new InPlace(module), new Hashtable<>(Map.of("module", module))));
    }
}
