// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.Test;

import se.hemresa.cases.Resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The life cycle as data. */
public class StateTableTest {

    private static final int WALKS = 2_000;
    private static final int STEPS = 60;

    private final StateTable table = new StateTable();

    @Test
    public void holdsEveryStateAndTransitionOfTheGuide() {
        assertThat(table.phases()).hasSize(20);
        assertThat(table.rules()).hasSize(43);
        assertThat(table.initialState()).isEqualTo("REFERRED");
    }

    @Test
    public void namesEveryGuardWithItsOwnerAndWhatItReads() {
        assertThat(table.rules()).flatExtracting(StateRule::guards).allSatisfy(guard -> {
            assertThat(guard.owner()).isNotEmpty();
            assertThat(guard.reads()).isNotEmpty();
            assertThat(guard.swedish()).isNotEmpty();
        });
    }

    @Test
    public void refusesAnUnknownState() {
        assertRefused("\"to\": \"COUNSELLING\"", "\"to\": \"NOWHERE\"", "leads to an unknown state");
    }

    @Test
    public void refusesAnUnknownSet() {
        assertRefused("\"@BREAKABLE\"", "\"@NOTHING\"", "leaves an unknown set");
    }

    @Test
    public void refusesASetWithAnUnknownState() {
        assertRefused("\"BREAKABLE\": [", "\"BREAKABLE\": [\"NOWHERE\", ", "a set with an unknown state");
    }

    @Test
    public void refusesAGuardWithoutOwner() {
        assertRefused("\"owner\": \"case-core\"", "\"owner\": \"\"", "has no owner");
    }

    @Test
    public void refusesAnEmergencyOverrideThatSparesAnUnknownGuard() {
        String fault = "the emergency override of travelComplete names an unknown guard";
        assertRefused(
                "\"neverSkips\": [\n          \"reception-confirmed\"", "\"neverSkips\": [\n          \"x\"", fault);
        assertRefused("\"neverSkipsForChild\": [", "\"neverSkipsForChild\": [\"x\", ", fault);
    }

    @Test
    public void refusesAnEmergencyOverrideWithoutApproversOrReview() {
        String fault = "the emergency override of travelComplete needs approvers and a review";
        assertRefused("\"approvers\": 2", "\"approvers\": 0", fault);
        assertRefused("\"reviewTaskWithinHours\": 24", "\"reviewTaskWithinHours\": 0", fault);
    }

    @Test
    public void refusesAnUnknownInitialState() {
        assertRefused("\"initialState\": \"REFERRED\"", "\"initialState\": \"NOWHERE\"", "unknown initial state");
    }

    /** Whatever is fired, a case stays in a known state, comes back only to where it has been, and can always end. */
    @Test
    public void keepsEveryWalkInsideTheTable() {
        Random random = new Random(37);
        Set<String> reached = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            List<String> visited = new ArrayList<>(List.of(table.initialState()));
            for (int step = 0; step < STEPS; step++) {
                step(visited, random);
            }
            reached.addAll(visited);
        }
        assertThat(reached).isEqualTo(table.phases().keySet());
    }

    private void step(List<String> visited, Random random) {
        String state = visited.get(visited.size() - 1);
        List<StateRule> rules = table.rules().stream()
                .filter(rule -> rule.from().contains(state))
                .toList();
        assertThat(rules).as("ways out of " + state).isNotEmpty();
        List<StateRule> onward = rules.stream()
                .filter(rule -> rule.from().size() == 1 && !rule.to().equals(StateTable.CLOSED))
                .toList();
        // Most steps lead onward, or few walks would come as far as the journey.
        List<StateRule> choice = onward.isEmpty() || random.nextInt(8) == 0 ? rules : onward;
        StateRule rule = choice.get(random.nextInt(choice.size()));
        String target = table.target(rule, state, visited).orElseThrow();
        assertThat(table.phases()).containsKey(target);
        if (rule.to().equals(StateRule.PREVIOUS)) {
            assertThat(visited).contains(target);
            assertThat(Set.of("ON_HOLD", "RESTRICTED", "ALARM")).doesNotContain(target);
        }
        if (rule.to().equals(StateRule.SAME)) {
            assertThat(target).isEqualTo(state);
        }
        visited.add(target);
    }

    @Test
    public void letsEveryCaseEndFromEveryState() {
        Set<String> ending = new HashSet<>(Set.of(StateTable.CLOSED));
        int before;
        do {
            before = ending.size();
            table.rules().stream()
                    .filter(rule -> ending.contains(rule.to()))
                    .forEach(rule -> ending.addAll(rule.from()));
        } while (ending.size() > before);
        assertThat(ending).containsAll(table.phases().keySet());
    }

    @Test
    public void neverLetsAGuardBlockAWithdrawal() {
        assertThat(table.rules())
                .filteredOn(rule -> rule.event().equals("withdraw"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.guards()).isEmpty());
    }

    @Test
    public void offersACoordinatorOnlyWhatTheRoleMayFire() {
        assertThat(table.offered("REFERRED", "REGION_COORDINATOR"))
                .extracting(StateRule::event)
                .contains("open", "withdraw", "hold")
                .doesNotContain("closeAdministratively");
        assertThat(table.offered("REFERRED", "TRAVEL_OFFICER")).isEmpty();
    }

    @Test
    public void letsOthersSpeakForThePersonAndTheTwoIomRolesForIom() {
        assertThat(table.offered("REFERRED", "SOCIAL_SERVICES"))
                .extracting(StateRule::event)
                .containsExactly("withdraw", "consentWithdrawn");
        assertThat(table.offered("IN_TRANSIT", "IOM_RECEIVING"))
                .extracting(StateRule::event)
                .contains("arrived", "breakOff");
    }

    private static void assertRefused(String sound, String unsound, String fault) {
        String source = new String(Resources.bytes("data/state-machine.json"), StandardCharsets.UTF_8);
        assertThat(source).contains(sound);
        byte[] broken = source.replaceFirst(Pattern.quote(sound), unsound).getBytes(StandardCharsets.UTF_8);
        assertThatIllegalStateException()
                .isThrownBy(() -> new StateTable(broken))
                .withMessageContaining(fault);
    }
}
