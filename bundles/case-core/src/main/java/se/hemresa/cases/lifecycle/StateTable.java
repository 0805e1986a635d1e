// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import se.hemresa.cases.Resources;

/**
 * The life cycle as data ({@code state-machine.json}, domain.md §8). A table that is not sound stops the component, and with it
 * everything that handles cases.
 */
@Component(service = StateTable.class)
public final class StateTable {

    /** The state in which a case is closed. */
    public static final String CLOSED = "CLOSED";

    /** The state of a case whose consent is withdrawn. */
    public static final String RESTRICTED = "RESTRICTED";

    /** States that a case returns from: never its previous state. */
    private static final Set<String> ASIDE = Set.of("ON_HOLD", RESTRICTED, "ALARM");

    private final byte[] source;
    private final StateTableReader.Content content;

    @Activate
    public StateTable() {
        this(Resources.bytes("data/state-machine.json"));
    }

    /**
     * @param source the table in JSON
     * @throws IllegalStateException naming everything that is unsound in it
     */
    StateTable(byte[] source) {
        this.source = source.clone();
        this.content = StateTableReader.read(source);
    }

    /** @return the table as it was read, JSON in UTF-8 */
    public byte[] source() {
        return source.clone();
    }

    /** @return the state in which every case begins */
    public String initialState() {
        return content.initialState();
    }

    /** @return the phase of each state, by state */
    public Map<String, String> phases() {
        return content.phases();
    }

    /** @return every transition, in the order of the table */
    public List<StateRule> rules() {
        return content.rules();
    }

    /** @return the scopes of consent whose withdrawal restricts a case (domain.md §8.4.8) */
    public Set<String> restrictingScopes() {
        return content.restrictingScopes();
    }

    /**
     * @param state a state
     * @param role a role
     * @return what the role may fire in the state, in the order of the table
     */
    public List<StateRule> offered(String state, String role) {
        return content.rules().stream()
                .filter(rule -> rule.from().contains(state) && !rule.follows())
                .filter(rule -> Actors.actor(rule, role).isPresent())
                .toList();
    }

    /**
     * @param rule a transition
     * @param state the state the case is in
     * @param visited the states the case has been in, oldest first, the present one last
     * @return the state the transition leads to; empty if the case has no previous state
     */
    public Optional<String> target(StateRule rule, String state, List<String> visited) {
        return switch (rule.to()) {
            case StateRule.SAME -> Optional.of(state);
            case StateRule.PREVIOUS ->
                visited.stream().filter(before -> !ASIDE.contains(before)).reduce((before, after) -> after);
            default -> Optional.of(rule.to());
        };
    }
}
