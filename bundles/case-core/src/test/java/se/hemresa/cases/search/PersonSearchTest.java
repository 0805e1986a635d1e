// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Searches;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cases are found by an exact number or reference, and by nothing else. */
public class PersonSearchTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final String NUMBER = "19960501-1234";

    private final County county = County.on(DATABASE);
    private final Count count = new Count();
    private final PersonSearch search = new PersonSearch(
            county.stores().cases(),
            county.stores().trust().index(),
            county.work(),
            county.access(),
            count,
            Stores.VAULT);
    private final CaseId id = county.refer();

    @Test
    public void findsACaseByTheExactNumberHoweverItIsWritten() {
        number("PERSONNUMMER", NUMBER);

        assertThat(find(Story.COORDINATOR, "199605011234")).containsExactly(id);
        assertThat(find(Story.COORDINATOR, " 19960501-1234")).containsExactly(id);
        assertThat(find(Story.COORDINATOR, "199605011235")).isEmpty();
        assertThat(find(Story.COORDINATOR, "19960501")).isEmpty();
        assertThat(count.told).containsExactly("admit", "admit", "admit", "missed", "admit", "missed");
    }

    @Test
    public void findsACaseByANumberOfAnyType() {
        number("DOSSIERNUMMER", "45-678 901");

        assertThat(find(Story.COORDINATOR, "45-678901")).containsExactly(id);
    }

    @Test
    public void findsACaseByItsExactReference() {
        String reference = county.file(id).caseRef();

        assertThat(Story.COORDINATOR.call(() -> search.byReference(reference))).containsExactly(id);
        assertThat(Story.COORDINATOR.call(() -> search.byReference("ATV-2026-9999")))
                .isEmpty();
    }

    @Test
    public void countsAHitInTheCaseOfAnotherAsAMiss() {
        number("PERSONNUMMER", NUMBER);
        String reference = county.file(id).caseRef();

        assertThat(find(Story.STRANGER, NUMBER)).isEmpty();
        assertThat(Story.STRANGER.call(() -> search.byReference(reference))).isEmpty();
        assertThat(count.told).containsExactly("admit", "missed", "admit", "missed");
    }

    @Test
    public void asksAsMuchOfAccessWhetherThereIsNothingOrNothingOfTheCallers() {
        number("PERSONNUMMER", NUMBER);
        AskedAccess access = new AskedAccess(county.access());
        PersonSearch watched = new PersonSearch(
                county.stores().cases(),
                county.stores().trust().index(),
                county.work(),
                access.asked(),
                count,
                Stores.VAULT);

        Story.STRANGER.call(() -> watched.byIdentifier(NUMBER));
        assertThat(access.questions()).isEqualTo(1);
        Story.STRANGER.call(() -> watched.byIdentifier("199001011234"));
        assertThat(access.questions()).isEqualTo(2);
    }

    @Test
    public void neverFindsAProtectedPerson() {
        number("PERSONNUMMER", NUMBER);
        Story.COORDINATOR.call(() -> county.protection().raise(id, "PROTECTED_REGISTRATION"));

        assertThat(find(Story.COORDINATOR, NUMBER)).isEmpty();
        assertThat(Story.COORDINATOR.call(
                        () -> search.byReference(county.file(id).caseRef())))
                .isEmpty();
    }

    @Test
    public void searchesNothingForWhoIsLockedOut() {
        number("PERSONNUMMER", NUMBER);
        count.locked = true;

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> find(Story.COORDINATOR, NUMBER))
                .withMessage("locked");
        assertThat(count.told).isEmpty();
    }

    private void number(String type, String value) {
        Story.COORDINATOR.call(() -> county.facts().record(id, new Identifier(type, null, value, null)));
    }

    private List<CaseId> find(Caller caller, String number) {
        return caller.call(() -> search.byIdentifier(number));
    }

    /** Remembers what it was told. */
    private static final class Count implements Searches {

        private final List<String> told = new ArrayList<>();
        private boolean locked;

        @Override
        public void admit() {
            if (locked) {
                throw new IllegalStateException("locked");
            }
            told.add("admit");
        }

        @Override
        public void missed() {
            told.add("missed");
        }
    }

    /** Counts the questions on their way to the access of the county. */
    private record AskedAccess(Access access, List<String> names) {

        AskedAccess(Access access) {
            this(access, new ArrayList<>());
        }

        Access asked() {
            return (Access) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Access.class}, (proxy, method, arguments) -> {
                        names.add(method.getName());
                        return method.invoke(access, arguments);
                    });
        }

        int questions() {
            return names.size();
        }
    }
}
