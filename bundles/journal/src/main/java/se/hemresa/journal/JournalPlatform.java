// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.journal.database.Database;
import se.hemresa.journal.entries.Anchors;
import se.hemresa.journal.entries.JdbcEvidence;
import se.hemresa.journal.entries.JdbcJournal;
import se.hemresa.journal.entries.Sequencer;
import se.hemresa.journal.jpa.EntityUnit;
import se.hemresa.journal.looks.JdbcLooks;
import se.hemresa.journal.schema.Migrations;
import se.hemresa.journal.subscription.JdbcSubscriptions;
import se.hemresa.journal.subscription.News;
import se.hemresa.journal.work.JdbcCaseScope;
import se.hemresa.journal.work.JdbcInbox;
import se.hemresa.journal.work.JdbcModuleRegister;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Wall;

/** Everything this bundle gives, put together over one database; with a container or without one. */
public final class JournalPlatform implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final Anchors anchors;
    private final JdbcUnitOfWork units;
    private final Migrations migrations;
    private final Sequencer sequencer;
    private final JdbcJournal journal;
    private final JdbcEvidence evidence;
    private final JdbcLooks looks;
    private final JdbcSubscriptions subscriptions;
    private final JdbcInbox inbox;
    private final JdbcModuleRegister register;
    private final JdbcCaseScope scope;

    /**
     * @param database the open pool, closed with this
     * @param clock the time
     * @param open whether the second wall lets everybody through, which only tests ask for
     * @param heads the file in which heads of the journal are kept outside the database
     * @param cases who knows the owner of a case; may be away
     */
    public JournalPlatform(
            Database database, Clock clock, boolean open, Path heads, Supplier<Optional<CaseDirectory>> cases) {
        News news = new News();
        this.anchors = new Anchors(heads);
        this.clock = clock;
        this.database = database;
        this.units = new JdbcUnitOfWork(database, Wall.of(database.dialect(), open, clock));
        this.migrations = new Migrations(database, units);
        this.sequencer = new Sequencer(units, clock, anchors, news::tell);
        this.journal = new JdbcJournal(units, clock, anchors, sequencer::wake);
        this.evidence = new JdbcEvidence(units);
        this.looks = new JdbcLooks(units, clock, sequencer::wake, cases);
        this.subscriptions = new JdbcSubscriptions(units, clock, news);
        this.inbox = new JdbcInbox(units, clock);
        this.register = new JdbcModuleRegister(units);
        this.scope = new JdbcCaseScope(units);
    }

    /**
     * Puts the journal's own tables in place and starts the sequencer.
     *
     * @throws se.hemresa.api.error.PlatformException {@code journal.database-away}; may be called again
     */
    public void start() {
        prepare();
        sequencer.start();
    }

    /**
     * Everything but the sequencer: the journal's own tables, its name, the thread that writes looks.
     *
     * @throws se.hemresa.api.error.PlatformException {@code journal.database-away}; may be called again
     */
    public void prepare() {
        migrate("journal", "db/journal.xml", getClass().getClassLoader());
        evidence.name();
        journal.linkOldHeads();
        looks.start();
    }

    /**
     * Brings the tables of a module up to date that names the case nowhere but in columns {@code case_id}.
     *
     * @param module its short name
     * @param changeLog the path of its change log
     * @param loader what finds it
     * @return whether there was anything to do
     */
    public boolean migrate(String module, String changeLog, ClassLoader loader) {
        return migrate(module, changeLog, loader, List.of());
    }

    /**
     * Brings a module's tables up to date, and puts them under the policy of the second wall.
     *
     * @param module its short name
     * @param changeLog the path of its change log
     * @param loader what finds it
     * @param caseKeys the columns that hold the id of a case under another name than {@code case_id}
     * @return whether there was anything to do
     */
    public boolean migrate(String module, String changeLog, ClassLoader loader, List<String> caseKeys) {
        return migrations.migrate(module, changeLog, loader, caseKeys);
    }

    /**
     * Opens the entities of a module, whose tables are in place.
     *
     * @param module its short name
     * @param classes the binary names of its classes
     * @param loader what loads them
     * @param root where they lie
     * @return the unit, to be closed when the module goes
     */
    public EntityUnit entities(String module, List<String> classes, ClassLoader loader, URL root) {
        return new EntityUnit(module, classes, loader, root, units);
    }

    /**
     * Another journal takes the place of this one.
     *
     * @throws IOException if what was kept of this one cannot be put aside
     */
    public void beginAnew() throws IOException {
        anchors.beginAnew(clock.instant());
    }

    /** @return the pool */
    public Database database() {
        return database;
    }

    /** @return the unit of work */
    public JdbcUnitOfWork units() {
        return units;
    }

    /** @return the sequencer */
    public Sequencer sequencer() {
        return sequencer;
    }

    /** @return the journal */
    public JdbcJournal journal() {
        return journal;
    }

    /** @return what an agency takes home */
    public JdbcEvidence evidence() {
        return evidence;
    }

    /** @return the journal of looks */
    public JdbcLooks looks() {
        return looks;
    }

    /** @return the subscriptions */
    public JdbcSubscriptions subscriptions() {
        return subscriptions;
    }

    /** @return the inbox */
    public JdbcInbox inbox() {
        return inbox;
    }

    /** @return the register of modules */
    public JdbcModuleRegister register() {
        return register;
    }

    /** @return the scope of the second wall */
    public JdbcCaseScope scope() {
        return scope;
    }

    @Override
    public void close() {
        looks.close();
        sequencer.close();
        database.close();
    }
}
