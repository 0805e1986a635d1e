// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseSettings;

/** A process of its own, that dies when the second of its two change sets runs. */
final class KilledMigration {

    static final String[] CHANGE_SETS = {
        ModuleVersion.sql("1", "CREATE TABLE diary_page (id INT)"),
        "<changeSet id='2' author='test'><customChange class='" + DeadlyChange.class.getName() + "'/></changeSet>"
    };

    private KilledMigration() {}

    public static void main(String[] arguments) throws SQLException {
        System.setProperty(DeadlyChange.DEADLY, "true");
        Path folder = Path.of(arguments[1]);
        DatabaseSettings settings = new DatabaseSettings(arguments[0], Optional.empty(), Optional.empty(), folder);
        JournalPlatform platform = new JournalPlatform(
                Database.open(settings, DriverManager.getDriver(settings.url())),
                Clock.systemUTC(),
                true,
                folder.resolve("heads"),
                Optional::empty);
        platform.migrate("journal", "db/journal.xml", JournalPlatform.class.getClassLoader());
        platform.migrate("diary", "db/pages.xml", ModuleVersion.of(folder, CHANGE_SETS));
    }
}
