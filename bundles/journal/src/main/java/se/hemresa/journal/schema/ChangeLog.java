// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.sql.Connection;
import java.util.Locale;
import java.util.Map;

import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A module's change log and the one place that speaks to Liquibase. */
record ChangeLog(String module, String path, ClassLoader loader) {

    /** Held here because a logger that nobody holds forgets its level. Liquibase tells at length that all is well. */
    private static final java.util.logging.Logger TALKATIVE = java.util.logging.Logger.getLogger("liquibase");

    static {
        TALKATIVE.setLevel(java.util.logging.Level.WARNING);
    }

    /**
     * Runs what has not run yet, in the transaction of the connection; neither commits nor rolls back.
     *
     * @param connection not in automatic commit
     * @throws MigrationFailure if it does not run
     */
    void update(Connection connection) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        ResourceAccessor resources = new ClassLoaderResourceAccessor(loader);
        try {
            Scope.child(scope(resources), () -> run(resources, NestedTransaction.in(connection)));
            resources.close();
        } catch (Exception failed) {
            throw new MigrationFailure(module, failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> scope(ResourceAccessor resources) {
        return Map.of(
                Scope.Attr.classLoader.name(),
                Liquibase.class.getClassLoader(),
                Scope.Attr.resourceAccessor.name(),
                resources,
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                // Liquibase would report each run to its maker.
                "liquibase.analytics.enabled",
                false,
                GlobalConfiguration.SHOW_BANNER.getKey(),
                false);
    }

    private void run(ResourceAccessor resources, Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // Derby: with an underscore in these names the first run works and every later one fails (LIKE patterns).
        database.setDatabaseChangeLogTableName(module.toUpperCase(Locale.ROOT) + "CHANGES");
        database.setDatabaseChangeLogLockTableName(module.toUpperCase(Locale.ROOT) + "CHANGELOCK");
        try {
            Liquibase liquibase = new Liquibase(path, resources, database);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            // We hold our own lock; whoever left Liquibase's own lock set is dead.
            liquibase.forceReleaseLocks();
            liquibase.update(new Contexts(), new LabelExpression());
        } finally {
            forget();
        }
    }

    /** Liquibase's singletons keep every database they saw, with its connection. */
    private static void forget() {
        LockServiceFactory.getInstance().resetAll();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
    }
}
