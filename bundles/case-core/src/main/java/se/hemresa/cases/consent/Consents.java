// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The consents of a case at a moment, and what follows from them for its life cycle (domain.md §8.4.8, §8.4.9). */
public final class Consents {

    private final List<ConsentRecord> records;
    private final Set<String> restricting;
    private final Instant now;

    /**
     * @param records every consent of the case
     * @param restricting the scopes whose withdrawal restricts a case
     * @param now the moment
     */
    Consents(List<ConsentRecord> records, Set<String> restricting, Instant now) {
        this.records = List.copyOf(records);
        this.restricting = Set.copyOf(restricting);
        this.now = now;
    }

    /**
     * @param scope a code of the list {@code ConsentScope}
     * @return whether a consent of it is given, not withdrawn and not run out
     */
    public boolean live(String scope) {
        return of(scope).anyMatch(record -> record.liveAt(now) && !isOvertaken(record));
    }

    /** What was given before a withdrawal went with it, even if it was recorded afterwards. */
    private boolean isOvertaken(ConsentRecord given) {
        return records.stream()
                .filter(given::endsWith)
                .flatMap(record -> record.withdrawal().stream())
                .anyMatch(withdrawal -> given.terms().givenAt().isBefore(withdrawal.at()));
    }

    /** @return whether a restricting scope is withdrawn and has not been given anew */
    public boolean withdrawn() {
        return withdrawnScopes()
                .anyMatch(
                        scope -> !givenAnew(scope, record -> record.withdrawal().isEmpty()));
    }

    /** @return whether, of every restricting scope that was ever withdrawn, a consent given after that is in force */
    public boolean renewed() {
        return withdrawnScopes().allMatch(scope -> givenAnew(scope, record -> record.liveAt(now)));
    }

    private Stream<String> withdrawnScopes() {
        return restricting.stream().filter(scope -> lastWithdrawal(scope).isPresent());
    }

    private boolean givenAnew(String scope, Predicate<ConsentRecord> standing) {
        Instant withdrawnAt = lastWithdrawal(scope).orElseThrow();
        return of(scope)
                .filter(standing)
                .anyMatch(record -> !record.terms().givenAt().isBefore(withdrawnAt));
    }

    private Optional<Instant> lastWithdrawal(String scope) {
        return of(scope)
                .flatMap(record -> record.withdrawal().stream())
                .map(ConsentRecord.Withdrawal::at)
                .max(Comparator.naturalOrder());
    }

    private Stream<ConsentRecord> of(String scope) {
        return records.stream().filter(record -> record.covers(scope));
    }
}
