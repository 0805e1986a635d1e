// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.testing;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.junit.rules.ExternalResource;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.journal.Evidence;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.Looks;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.DatabaseSettings;
import se.hemresa.journal.jpa.EntityUnit;

/**
 * The real unit of work, journal, inbox and entity managers over a new database without a container; in it are the
 * journal's own tables and nothing else. A rule: use it
 * with {@code @Rule} or {@code @ClassRule}, and run each store's tests on {@link #derby()} and on {@link #postgresql()}.
 *
 * <pre>{@code
 * @Rule public final TestDatabase database = TestDatabase.derby();
 *
 * database.migrate("cases", "db/cases.xml", getClass().getClassLoader());
 * EntityManager entities = database.entityManager("cases", CaseEntity.class);
 * CaseStore store = new JpaCaseStore(entities);
 * database.unitOfWork().run(() -> store.insert(…));
 * }</pre>
 */
public final class TestDatabase extends ExternalResource {

    private final String name;
    private final Function<Path, String> newUrl;
    private final Consumer<String> forget;
    private final List<EntityUnit> entityUnits = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Optional<CaseDirectory> cases = Optional.empty();
    private boolean sequencing = true;
    private boolean walled;
    private DatabaseSettings settings;
    private Path folder;
    private JournalPlatform platform;

    private TestDatabase(String name, Function<Path, String> newUrl, Consumer<String> forget) {
        this.name = name;
        this.newUrl = newUrl;
        this.forget = forget;
    }

    /** @return a rule that gives each test an embedded Derby in a temporary folder */
    public static TestDatabase derby() {
        return new TestDatabase("Derby", Templates::copyOfDerby, url -> {});
    }

    /** @return as {@link #derby()}, in memory: no crash is survived, and nothing waits for a disk */
    public static TestDatabase memory() {
        return new TestDatabase("Derby in memory", Templates::newInMemory, Templates::dropFromMemory);
    }

    /** @return a rule that gives each test an empty database of a private PostgreSQL, one server for the whole process */
    public static TestDatabase postgresql() {
        return postgresql(PostgresCluster::shared);
    }

    /**
     * @param cluster which server
     * @return as {@link #postgresql()}, on that server
     */
    public static TestDatabase postgresql(Supplier<PostgresCluster> cluster) {
        return new TestDatabase(
                "PostgreSQL",
                folder -> Templates.copyIn(cluster.get()),
                url -> cluster.get().drop(url));
    }

    /** @return rows of one new rule each, for {@code Parameterized} tests: Derby and PostgreSQL */
    public static List<Object[]> both() {
        return List.of(new Object[] {derby()}, new Object[] {postgresql()});
    }

    /**
     * @param instead the clock that journal, inbox and timers see
     * @return this
     */
    public TestDatabase clock(Clock instead) {
        this.clock = instead;
        return this;
    }

    /**
     * Starts without the sequencer's thread: {@link #sequence} does its work when told.
     *
     * @return this
     */
    public TestDatabase withoutSequencer() {
        this.sequencing = false;
        return this;
    }

    /**
     * Lets the second wall stand, on PostgreSQL: a unit sees the rows of the cases that are open to its caller. Without this
     * everybody passes, so that a store can be tested on nobody's behalf.
     *
     * @return this
     */
    public TestDatabase walled() {
        return walled(true);
    }

    /**
     * As {@link #walled()}, or not; after a start it counts from the next {@link #restart}.
     *
     * @param stands whether it does
     * @return this
     */
    public TestDatabase walled(boolean stands) {
        this.walled = stands;
        return this;
    }

    /** @return the unit of work */
    public UnitOfWork unitOfWork() {
        return platform.units();
    }

    /** @return the journal */
    public Journal journal() {
        return platform.journal();
    }

    /** @return the subscriptions */
    public Subscriptions subscriptions() {
        return platform.subscriptions();
    }

    /** @return the inbox */
    public Inbox inbox() {
        return platform.inbox();
    }

    /** @return the journal of looks */
    public Looks looks() {
        return platform.looks();
    }

    /** @return what an agency takes home */
    public Evidence evidence() {
        return platform.evidence();
    }

    /**
     * @param directory who knows the owners of cases from now on; without it nobody does
     * @return this
     */
    public TestDatabase cases(CaseDirectory directory) {
        cases = Optional.of(directory);
        return this;
    }

    /** @return the scope of the second wall */
    public CaseScope scope() {
        return platform.scope();
    }

    /** @return everything, for the journal's own tests */
    public JournalPlatform platform() {
        return platform;
    }

    /**
     * Brings a module's tables in place.
     *
     * @param module its short name
     * @param changeLog the path of its change log
     * @param loader what finds it
     */
    public void migrate(String module, String changeLog, ClassLoader loader) {
        platform.migrate(module, changeLog, loader);
    }

    /**
     * Brings a module's tables in place.
     *
     * @param module its short name
     * @param changeLog the path of its change log
     * @param loader what finds it
     * @param caseKeys as {@link se.hemresa.api.work.Migration#caseKeys()}
     */
    public void migrate(String module, String changeLog, ClassLoader loader, List<String> caseKeys) {
        platform.migrate(module, changeLog, loader, caseKeys);
    }

    /**
     * @param module its short name
     * @param classes its entities, embeddables and converters
     * @return its entity manager, as the platform gives it: for all threads, in units of work only
     */
    public EntityManager entityManager(String module, Class<?>... classes) {
        URL root = classes[0].getProtectionDomain().getCodeSource().getLocation();
        List<String> names = Stream.of(classes).map(Class::getName).toList();
        EntityUnit unit = platform.entities(module, names, classes[0].getClassLoader(), root);
        entityUnits.add(unit);
        return unit.entities();
    }

    /** Gives everything that is committed and due its position, now. */
    public void sequence() {
        while (platform.sequencer().unsequenced() > 0) {
            platform.sequencer().sequence();
        }
    }

    /** Stops everything and starts anew over the same database, as a process does. Migrate and ask for entities again. */
    public void restart() {
        stop();
        open();
    }

    /** @return where the database is, for a second node over the same one */
    public DatabaseSettings settings() {
        return settings;
    }

    /** @return where heads of the journal are kept outside the database */
    public Path heads() {
        return folder.resolve("heads");
    }

    /** @return another node over the same PostgreSQL database, its sequencer not started; to be closed */
    public JournalPlatform secondNode() {
        return platform("heads-of-the-second");
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    protected void before() throws IOException {
        folder = Files.createTempDirectory("hemresa-test-");
        settings = new DatabaseSettings(newUrl.apply(folder), Optional.empty(), Optional.empty(), folder);
        open();
    }

    @Override
    protected void after() {
        stop();
        // One rule serves many tests of a Parameterized class; what one of them asked for is not the next one's.
        clock = Clock.systemUTC();
        cases = Optional.empty();
        sequencing = true;
        walled = false;
        forget.accept(settings.url());
        Templates.delete(folder);
    }

    /** Starts anew over the same database, after {@link #stop}. */
    public void open() {
        platform = platform("heads");
        if (sequencing) {
            platform.start();
        } else {
            platform.prepare();
        }
    }

    private JournalPlatform platform(String heads) {
        return new JournalPlatform(Templates.open(settings), clock, !walled, folder.resolve(heads), () -> cases);
    }

    /** Stops everything, so that another process may open the database. */
    public void stop() {
        entityUnits.forEach(EntityUnit::close);
        entityUnits.clear();
        platform.close();
    }
}
