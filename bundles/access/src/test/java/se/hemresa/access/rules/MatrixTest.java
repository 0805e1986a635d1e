// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.Before;
import org.junit.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.access.rules.Table.Cell;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.error.PlatformException;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of the matrix: role, purpose, section, relation, protection level and operation, with every condition held or not. */
public class MatrixTest {

    private static final Logger LOG = LoggerFactory.getLogger(MatrixTest.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> LEVELS =
            List.of("NONE", "SECRECY_MARKING", "PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    private static final Set<String> NEVER_OF_A_CASE = Set.of("ownCard", "ownCounty", "twoPerson");

    private final TestDesk platform = new TestDesk(NOON);
    private JsonNode file;
    private Table table;
    private Set<String> conditions;
    private int cells;
    private int given;

    @Before
    public void read() throws IOException {
        file = Table.file();
        table = Table.ofTheFile();
        conditions = new TreeSet<>();
        file.path("conditions")
                .forEach(condition -> conditions.add(condition.path("code").asText()));
        conditions.removeAll(NEVER_OF_A_CASE);
    }

    @Test
    public void decidesEveryCellAsTheFileSays() {
        forEveryCell(LEVELS, cell -> compare(table, cell));

        LOG.info("Matrix: {} questions, {} of them answered with something", cells, given);
        assertThat(cells).isGreaterThan(100_000);
        assertThat(given).isGreaterThan(2_000);
    }

    @Test
    public void decidesAsTheTablesSayThatWereReadByHand() throws IOException {
        Table byHand = Table.byHand();

        forEveryCell(LEVELS, cell -> {
            if (!byHand.conditions(cell).isEmpty()
                    || !table.masks(cell, purposes(cell.role()), conditions).isEmpty()) {
                compare(byHand, cell);
            }
        });

        LOG.info("Cross-check by hand: {} questions, {} of them answered with something", cells, given);
        assertThat(given).isGreaterThan(1_000);
    }

    @Test
    public void holdsTheSameRowsInTheFileAndByHandBothWays() throws IOException {
        Table byHand = Table.byHand();

        assertThat(byHand.lines()).isEqualTo(table.lines());
        assertThat(byHand.lines()).hasSameSizeAs(byHand.rows());
        LOG.info("By hand: {} rows, the same in the file", byHand.rows().size());
        assertThat(byHand.rows().size()).isGreaterThan(400);
    }

    @Test
    public void reachesIntoWhatBelongsToNoCaseAsTheTablesSayThatWereReadByHand() throws IOException {
        Table byHand = Table.byHand();
        int asked = 0;
        for (String role : roles()) {
            for (String section : sections()) {
                for (Operation operation : Operation.values()) {
                    Caller caller = platform.as(role);
                    assertThat(caller.call(() -> platform.desk.reach(section, operation)))
                            .as(role + " " + section + " " + operation)
                            .isEqualTo(reach(byHand, role, section, operation));
                    asked++;
                }
            }
        }
        LOG.info("Reach: {} questions", asked);
    }

    private static Reach reach(Table byHand, String role, String section, Operation operation) {
        Set<String> masks = new HashSet<>();
        boolean ownCounty = false;
        for (Table.Row row : byHand.rows()) {
            boolean isAbout = row.role().equals(role)
                    && row.section().equals(section)
                    && row.operation().equals(operation.name())
                    && "NONE".equals(row.relation());
            if (isAbout && (row.conditions().isEmpty() || row.conditions().equals(Set.of("twoPerson")))) {
                masks.add(row.mask());
            }
            ownCounty |= isAbout && row.conditions().equals(Set.of("ownCounty"));
        }
        if (ownCounty) {
            return new Reach(View.WHOLE, true);
        }
        return new Reach(masks.contains("NONE") ? View.WHOLE : new View(false, masks), false);
    }

    private void forEveryCell(List<String> levels, Consumer<Cell> check) {
        for (String role : roles()) {
            Set<String> purposes = new LinkedHashSet<>(purposes(role));
            purposes.add("STATISTICS");
            for (String purpose : purposes) {
                for (String section : sections()) {
                    for (Relation relation : Relation.values()) {
                        for (String level : levels) {
                            for (Operation operation : Operation.values()) {
                                check.accept(
                                        new Cell(role, purpose, section, relation.name(), level, operation.name()));
                            }
                        }
                    }
                }
            }
        }
    }

    /** With every condition held, and then without each of those on which the cell may hang. */
    private void compare(Table expected, Cell cell) {
        compare(expected, cell, conditions);
        for (String condition : expected.conditions(cell)) {
            if (conditions.contains(condition)) {
                Set<String> holding = new HashSet<>(conditions);
                holding.remove(condition);
                if ("journey".equals(condition)) {
                    // An alarm is part of the journey: without the one there cannot be the other.
                    holding.remove("alarmOpen");
                }
                compare(expected, cell, holding);
            }
        }
    }

    private void compare(Table expected, Cell cell, Set<String> holding) {
        Set<String> masks = expected.masks(cell, purposes(cell.role()), holding);
        View view = masks.contains("NONE") ? View.WHOLE : new View(false, masks);
        View decided = decide(cell, holding);
        if (!decided.equals(view)) {
            assertThat(decided).as(cell + " with " + holding).isEqualTo(view);
        }
        cells++;
        given += view.isNothing() ? 0 : 1;
    }

    private View decide(Cell cell, Set<String> holding) {
        arrange(cell, holding);
        Caller caller = TestDesk.as(cell.role(), cell.purpose());
        Operation operation = Operation.valueOf(cell.operation());
        if (operation != Operation.APPROVE || !holding.contains("fourEyes")) {
            return caller.call(() -> platform.desk.view(OneCase.ID, cell.section(), operation));
        }
        return caller.call(() -> {
            try {
                platform.desk.requireApproval(OneCase.ID, cell.section(), "u-2");
                return View.WHOLE;
            } catch (PlatformException refused) {
                assertThat(refused).hasMessageStartingWith("platform.not-found");
                return View.NOTHING;
            }
        });
    }

    private void arrange(Cell cell, Set<String> holding) {
        OneCase one = platform.one;
        one.calls.clear();
        one.relations = Set.of(Relation.valueOf(cell.relation()));
        one.protection = cell.level();
        one.state = holding.contains("alarmOpen") ? "ALARM" : holding.contains("journey") ? "IN_TRANSIT" : "REFERRED";
        one.needToKnow = holding.contains("namedSection") ? Set.of(cell.section()) : Set.of();
        one.namesUser = holding.contains("namedPerson");
        one.ages.put(TODAY, holding.contains("childCase") ? AgeGroup.CHILD : AgeGroup.ADULT);
        one.reached = new HashSet<>();
        if (holding.contains("afterSubmitted")) {
            one.reached.add("SUBMITTED_TO_IOM");
        }
        if (holding.contains("afterAccepted")) {
            one.reached.add("ACCEPTED");
        }
        platform.open.clear();
        platform.open.addAll(Set.of(Openings.BREAK_GLASS, Openings.SECOND_PERSON, Openings.CONFIRM_OPEN));
        platform.open.retainAll(holding);
        platform.told.clear();
        platform.told.addAll(holding);
    }

    private Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        file.path("purposes").fieldNames().forEachRemaining(roles::add);
        return roles;
    }

    private Set<String> purposes(String role) {
        return Table.texts(file.path("purposes"), role);
    }

    private Set<String> sections() {
        Set<String> sections = new TreeSet<>();
        file.path("rules").forEach(rule -> sections.addAll(Table.texts(rule, "sections")));
        return sections;
    }
}
