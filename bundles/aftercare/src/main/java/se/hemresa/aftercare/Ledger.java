// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the entries of a case add up to. An approved entry moves its amount; one that waits only holds it back on the account
 * that it will leave; one that was reversed before it was approved does nothing, and neither does its reversal.
 *
 * <p><strong>Balanced</strong> means: nothing waits for approval, and in every currency no account but GRANT is below 0
 * (BUDGET ≥ COMMIT ≥ DISBURSE) and DISBURSED holds exactly 0: every payment is covered by receipts and refunds. Money that
 * is budgeted or committed and not paid may remain; an empty ledger is balanced.
 */
public final class Ledger {

    private final Map<UUID, LedgerEntry> entries;
    private final Map<UUID, LedgerEntry> reversals;
    private final Set<UUID> idle = new HashSet<>();

    /** @param all every entry of the case, in the order in which they were entered */
    public Ledger(List<LedgerEntry> all) {
        entries = all.stream()
                .collect(Collectors.toMap(LedgerEntry::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        reversals = all.stream()
                .filter(entry -> entry.reverses().isPresent())
                .collect(Collectors.toMap(entry -> entry.reverses().get(), Function.identity()));
        reversals.forEach((reversed, reversal) -> {
            if (!entries.get(reversed).approved()) {
                idle.add(reversed);
                idle.add(reversal.id());
            }
        });
    }

    /**
     * What a currency's accounts hold, by account.
     *
     * @param currency ISO 4217
     * @param held what each account holds by approved entries
     */
    public record Balance(String currency, Map<LedgerAccount, BigDecimal> held) {}

    /** @return every entry, in the order in which they were entered */
    public Collection<LedgerEntry> entries() {
        return entries.values();
    }

    /**
     * @param id an entry
     * @return it; empty if the case has none of this id
     */
    public Optional<LedgerEntry> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** @return whether the entry moves nothing for ever: reversed before it was approved, or such a reversal */
    boolean isIdle(LedgerEntry entry) {
        return idle.contains(entry.id());
    }

    /** @return what the accounts hold, by currency; empty without entries */
    public List<Balance> balances() {
        Map<String, Map<LedgerAccount, BigDecimal>> held = new TreeMap<>();
        for (LedgerEntry entry : moving()) {
            Map<LedgerAccount, BigDecimal> accounts =
                    held.computeIfAbsent(entry.posting().money().currency(), any -> new EnumMap<>(LedgerAccount.class));
            if (entry.approved()) {
                BigDecimal amount = entry.posting().money().amount();
                accounts.merge(from(entry), amount.negate(), BigDecimal::add);
                accounts.merge(to(entry), amount, BigDecimal::add);
            }
        }
        return held.entrySet().stream()
                .map(one -> new Balance(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * @param account an account
     * @param currency a currency
     * @return what may still leave the account: what it holds less what waiting entries will take from it
     */
    BigDecimal free(LedgerAccount account, String currency) {
        BigDecimal free = BigDecimal.ZERO;
        for (LedgerEntry entry : moving()) {
            Money money = entry.posting().money();
            if (money.currency().equals(currency)) {
                if (from(entry) == account) {
                    free = free.subtract(money.amount());
                }
                if (to(entry) == account && entry.approved()) {
                    free = free.add(money.amount());
                }
            }
        }
        return free;
    }

    /** @return what of a disbursement is neither covered by a receipt nor refunded, waiting ones included */
    BigDecimal unsettled(LedgerEntry disbursement) {
        return followers(disbursement).stream()
                .map(entry -> entry.posting().money().amount())
                .reduce(disbursement.posting().money().amount(), BigDecimal::subtract);
    }

    /** @return whether the entry may be taken back: it is no reversal, has none, and nothing builds on it */
    boolean isReversible(LedgerEntry entry) {
        if (entry.type() == LedgerEntry.Type.REVERSE || !isStanding(entry)) {
            return false;
        }
        BigDecimal amount = entry.posting().money().amount();
        String currency = entry.posting().money().currency();
        return !entry.approved()
                || followers(entry).isEmpty()
                        && free(entry.type().to(), currency).compareTo(amount) >= 0;
    }

    /** @return whether no reversal takes it back, not even one that waits */
    boolean isStanding(LedgerEntry entry) {
        return !reversals.containsKey(entry.id());
    }

    private List<LedgerEntry> followers(LedgerEntry disbursement) {
        return moving().stream()
                .filter(entry -> entry.posting().references().settles().equals(Optional.of(disbursement.id())))
                .filter(entry -> entry.type().settles() && !takenBack(entry))
                .toList();
    }

    /** @return whether it is balanced, as the class says */
    public boolean balanced() {
        return moving().stream().allMatch(LedgerEntry::approved)
                && balances().stream().allMatch(balance -> inOrder(balance.held()));
    }

    private static boolean inOrder(Map<LedgerAccount, BigDecimal> held) {
        return held.getOrDefault(LedgerAccount.DISBURSED, BigDecimal.ZERO).signum() == 0
                && held.entrySet().stream()
                        .filter(one -> one.getKey() != LedgerAccount.GRANT)
                        .allMatch(one -> one.getValue().signum() >= 0);
    }

    /** @return whether every payment has an approved receipt with its document, unless all of it was refunded */
    public boolean receiptsComplete() {
        return moving().stream()
                .filter(entry -> entry.type() == LedgerEntry.Type.DISBURSE && entry.approved() && !takenBack(entry))
                .allMatch(this::hasReceipt);
    }

    private boolean hasReceipt(LedgerEntry disbursement) {
        List<LedgerEntry> approved =
                followers(disbursement).stream().filter(LedgerEntry::approved).toList();
        BigDecimal refunded = approved.stream()
                .filter(entry -> entry.type() == LedgerEntry.Type.REFUND)
                .map(entry -> entry.posting().money().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return refunded.compareTo(disbursement.posting().money().amount()) == 0
                || approved.stream()
                        .anyMatch(entry -> entry.type() == LedgerEntry.Type.RECEIPT
                                && entry.posting().references().evidence().isPresent());
    }

    private boolean takenBack(LedgerEntry entry) {
        return Optional.ofNullable(reversals.get(entry.id()))
                .filter(LedgerEntry::approved)
                .isPresent();
    }

    private List<LedgerEntry> moving() {
        return entries.values().stream()
                .filter(entry -> !idle.contains(entry.id()))
                .toList();
    }

    private LedgerAccount from(LedgerEntry entry) {
        return entry.reverses()
                .map(id -> entries.get(id).type().to())
                .orElse(entry.type().from());
    }

    private LedgerAccount to(LedgerEntry entry) {
        return entry.reverses()
                .map(id -> entries.get(id).type().from())
                .orElse(entry.type().to());
    }
}
