// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a comparison found.
 *
 * @param operations how many were asked for
 * @param acknowledged how many of them the clients were told are done
 * @param findings everything that was found
 */
public record Verdict(long operations, long acknowledged, List<Finding> findings) {

    private static final int EXAMPLES = 5;

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** What can be found. */
    public enum Kind {
        /** Acknowledged, and neither there nor on its way. */
        LOST,
        /** There more than once. */
        DUPLICATED,
        /** There, but never asked for, or refused, or not as it was sent. */
        PHANTOM,
        /** There before something that the client had asked for earlier about the same case. */
        REORDERED,
        /** Acknowledged or unanswered, not there, and still on its way after everything has healed. */
        STUCK,
        /** Unanswered, so that it may be there once or not at all: no fault. */
        UNDECIDED
    }

    /**
     * One thing.
     *
     * @param kind what
     * @param store where; empty text for what is no matter of a place
     * @param id of the operation, or of what comes from none
     */
    public record Finding(Kind kind, String store, String id) {}

    /** @return whether there is no fault */
    public boolean clean() {
        return findings.stream().allMatch(finding -> finding.kind() == Kind.UNDECIDED);
    }

    /** @return how often something was found */
    public long count(Kind kind) {
        return of(kind).size();
    }

    /** @return the findings of a kind */
    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** One line with all counts, and a line for each kind of fault with the first few of it. */
    @Override
    public String toString() {
        String counts = Arrays.stream(Kind.values())
                .map(kind -> count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String faults = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.UNDECIDED && count(kind) > 0)
                .map(kind -> "\n  " + kind + ": "
                        + of(kind).stream()
                                .limit(EXAMPLES)
                                .map(finding -> finding.id() + " (" + finding.store() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining());
        return operations + " operations, " + acknowledged + " acknowledged: " + counts + faults;
    }
}
