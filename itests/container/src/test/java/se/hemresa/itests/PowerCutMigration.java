// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import se.hemresa.api.work.Migration;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A module whose migration never ends the first time, so that the process can be ended in the middle of it. */
public final class PowerCutMigration implements BundleActivator, Migration, CustomTaskChange {

    static final String REACHED = "migration.reached";
    static final String FINISHED = "migration.finished";

    @Override
    public void start(BundleContext context) {
        context.registerService(Migration.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }

    @Override
    public String module() {
        return "powercut";
    }

    @Override
    public String changeLog() {
        return "db/powercut.xml";
    }

    @Override
    public void execute(Database database) {
        Path data = Path.of(FrameworkUtil.getBundle(PowerCutMigration.class)
                .getBundleContext()
                .getProperty("hemresa.data"));
        if (Files.exists(data.resolve(REACHED))) {
            PowerCut.mark(data.resolve(FINISHED));
        } else {
            PowerCut.mark(data.resolve(REACHED));
            PowerCut.waitForTheEnd();
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "";
    }

    @Override
    public void setUp() {
        // Nothing to set up.
    }

    @Override
    public void setFileOpener(ResourceAccessor resourceAccessor) {
        // Reads nothing.
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
