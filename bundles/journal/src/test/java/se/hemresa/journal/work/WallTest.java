// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.Page;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The second wall over a real PostgreSQL, whose user owns the tables and is no superuser. */
public class WallTest {

    private static final Caller MODULE = Caller.module("shelf");
    private static final Caller OWNER = Story.KARIN;
    private static final Caller ANNA = person("SE-M", "anna");
    private static final Caller BO = person("SE-M", "bo");
    private static final Caller SYSTEM_OF_M =
            new Caller(new AgencyId("SE-M"), "SOCIAL_SERVICES", Optional.empty(), "CASE_WORK");
    private static final CaseId MINE = Story.caseOf(1);
    private static final CaseId OTHER = Story.caseOf(2);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));

    @Rule
    public final TestDatabase database = TestDatabase.postgresql().clock(clock).walled();

    private UnitOfWork work;
    private CaseScope scope;
    private EntityManager pages;

    @Before
    public void fillTheShelf() {
        database.migrate("shelf", "db/shelf.xml", getClass().getClassLoader(), List.of("shelf_file.id"));
        pages = database.entityManager("shelf", Page.class);
        work = database.unitOfWork();
        scope = database.scope();
        for (CaseId each : List.of(MINE, OTHER)) {
            as(MODULE, () -> {
                pages.persist(new Page(page(each), each, "secret"));
                pages.createNativeQuery("INSERT INTO shelf_file (id) VALUES ('" + each + "')")
                        .executeUpdate();
            });
        }
        as(OWNER, () -> scope.open(MINE, OWNER.agency(), Optional.empty(), Optional.empty()));
    }

    @Test
    public void aStrangerSeesNoRowOfAnyTable() {
        assertThat(seenBy(ANNA)).isEmpty();
        assertThat(filesSeenBy(ANNA)).isEmpty();
    }

    @Test
    public void nobodyBoundSeesNoRow() {
        assertThat(work.read(() -> rows("SELECT id FROM shelf_page"))).isEmpty();
    }

    @Test
    public void aModuleSeesAllRows() {
        assertThat(seenBy(MODULE)).hasSize(2);
        assertThat(filesSeenBy(MODULE)).hasSize(2);
    }

    @Test
    public void theOwnerSeesTheRowsOfItsOwnCaseOnly() {
        assertThat(seenBy(OWNER)).containsExactly(page(MINE));
        assertThat(filesSeenBy(OWNER)).containsExactly(MINE.toString());
    }

    @Test
    public void aNamedAgencySeesTheCaseThroughEachOfItsUsers() {
        as(OWNER, () -> scope.open(MINE, ANNA.agency(), Optional.empty(), Optional.empty()));

        assertThat(seenBy(ANNA)).hasSize(1);
        assertThat(seenBy(SYSTEM_OF_M)).hasSize(1);
    }

    @Test
    public void aNamedUserSeesTheCaseAndNobodyElseOfTheAgency() {
        as(OWNER, () -> scope.open(MINE, ANNA.agency(), ANNA.user(), Optional.empty()));

        assertThat(seenBy(ANNA)).hasSize(1);
        assertThat(seenBy(BO)).isEmpty();
        assertThat(seenBy(SYSTEM_OF_M)).isEmpty();
        assertThat(seenBy(person("SE-U", "anna"))).isEmpty();
    }

    @Test
    public void anOpeningIsOverAtItsEnd() {
        as(
                OWNER,
                () -> scope.open(
                        MINE,
                        ANNA.agency(),
                        ANNA.user(),
                        Optional.of(clock.instant().plusSeconds(60))));

        clock.move(Duration.ofSeconds(59));
        assertThat(seenBy(ANNA)).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(seenBy(ANNA)).isEmpty();
    }

    @Test
    public void aClosedCaseIsSeenNoMore() {
        as(OWNER, () -> scope.open(MINE, ANNA.agency(), Optional.empty(), Optional.empty()));
        as(OWNER, () -> scope.close(MINE, ANNA.agency(), Optional.empty()));

        assertThat(seenBy(ANNA)).isEmpty();
    }

    @Test
    public void aRowOfAForeignCaseIsRefused() {
        assertThatThrownBy(() -> as(ANNA, () -> pages.persist(new Page("new", MINE, "forged"))))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("row-level security");
        assertThat(seenBy(OWNER)).hasSize(1);
    }

    @Test
    public void rowsOfAForeignCaseAreNeitherChangedNorDeleted() {
        as(ANNA, () -> {
            assertThat(change("UPDATE shelf_page SET text = 'forged'")).isZero();
            assertThat(change("DELETE FROM shelf_page")).isZero();
        });

        assertThat(seenBy(MODULE)).hasSize(2);
    }

    @Test
    public void aRowIsNotMovedToAForeignCase() {
        assertThatThrownBy(() -> as(OWNER, () -> change("UPDATE shelf_page SET case_id = '" + OTHER + "'")))
                .hasMessageContaining("row-level security");
    }

    @Test
    public void aModulesWorkWidensTheViewAndItsEndNarrowsItAgain() {
        OWNER.call(() -> work.read(() -> {
            assertThat(rows("SELECT id FROM shelf_page")).hasSize(1);
            MODULE.call(() -> assertThat(rows("SELECT id FROM shelf_page")).hasSize(2));
            ANNA.call(() -> assertThat(rows("SELECT id FROM shelf_page")).hasSize(0));
            return assertThat(rows("SELECT id FROM shelf_page")).hasSize(1);
        }));
    }

    @Test
    public void whatAModuleWritesInBetweenIsWrittenAsTheModule() {
        as(
                OWNER,
                () -> MODULE.run(() -> {
                    pages.persist(new Page("note", OTHER, "of the module"));
                    pages.find(Page.class, page(OTHER)).rewrite("changed");
                }));

        assertThat(text("note")).isEqualTo("of the module");
        assertThat(text(page(OTHER))).isEqualTo("changed");
    }

    @Test
    public void whatACallerWritesDoesNotPassBecauseAModuleLooksForSomethingAfterwards() {
        assertThatThrownBy(() -> as(ANNA, () -> {
                    pages.persist(new Page("new", MINE, "forged"));
                    MODULE.call(() -> pages.createQuery("select p from Page p").getResultList());
                }))
                .hasMessageContaining("row-level security");
    }

    @Test
    public void aPooledConnectionDoesNotKeepTheLastCaller() {
        for (int i = 0; i < 40; i++) {
            seenBy(MODULE);
            assertThat(work.read(() -> rows("SELECT id FROM shelf_page"))).isEmpty();
            assertThat(seenBy(ANNA)).isEmpty();
        }
    }

    @Test
    public void aFailedUnitLeavesNothingOfItsCaller() {
        assertThatThrownBy(() -> as(MODULE, () -> {
                    assertThat(rows("SELECT id FROM shelf_page")).hasSize(2);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(seenBy(ANNA)).isEmpty();
    }

    @Test
    public void goingBackToASavepointDoesNotBringBackAnEarlierCaller() {
        OWNER.call(() -> work.run(() -> {
            var connection = database.platform().units().connection();
            MODULE.call(() -> rows("SELECT id FROM shelf_page"));
            var savepoint = sql(connection::setSavepoint);
            assertThat(rows("SELECT id FROM shelf_page")).hasSize(1);
            sql(() -> {
                connection.rollback(savepoint);
                return null;
            });
            return assertThat(rows("SELECT id FROM shelf_page")).hasSize(1);
        }));
    }

    @Test
    public void theWallOfTestsOfTheFirstWallLetsEverybodyPass() {
        database.walled(false).restart();

        assertThat(database.unitOfWork().read(() -> rows("SELECT id FROM shelf_page")))
                .hasSize(2);
        assertThat(ANNA.call(() -> database.unitOfWork().read(() -> rows("SELECT id FROM shelf_page"))))
                .hasSize(2);
    }

    @Test
    public void onlyAWritingUnitOpensAndCloses() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OWNER.call(() -> work.read(() -> {
                    scope.open(MINE, ANNA.agency(), Optional.empty(), Optional.empty());
                    return null;
                })));
        assertThatIllegalStateException()
                .isThrownBy(() -> OWNER.call(() -> work.read(() -> {
                    scope.close(MINE, ANNA.agency(), Optional.empty());
                    return null;
                })));
    }

    private List<String> seenBy(Caller caller) {
        return caller.call(() -> work.read(() -> rows("SELECT id FROM shelf_page")));
    }

    private List<String> filesSeenBy(Caller caller) {
        return caller.call(() -> work.read(() -> rows("SELECT id FROM shelf_file")));
    }

    private static String page(CaseId caseId) {
        return "page-" + (caseId.equals(MINE) ? "mine" : "other");
    }

    private String text(String page) {
        return MODULE.call(() -> work.read(() -> pages.find(Page.class, page).text()));
    }

    private void as(Caller caller, Runnable writing) {
        caller.run(() -> work.run(writing));
    }

    /** By hand, through the connection that entities get. */
    private List<String> rows(String select) {
        return sql(() -> {
            try (Statement statement = database.platform().units().connection().createStatement();
                    ResultSet rows = statement.executeQuery(select)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private int change(String update) {
        return sql(() -> {
            try (Statement statement = database.platform().units().connection().createStatement()) {
                return statement.executeUpdate(update);
            }
        });
    }

    private interface Jdbc<T> {
        T get() throws SQLException;
    }

    private static <T> T sql(Jdbc<T> work) {
        try {
            return work.get();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static Caller person(String agency, String user) {
        return new Caller(new AgencyId(agency), "SOCIAL_SERVICES", Optional.of(user), "CASE_WORK");
    }
}
