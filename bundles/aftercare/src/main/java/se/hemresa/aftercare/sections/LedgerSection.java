// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.sections;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Ledger;
import se.hemresa.aftercare.LedgerAccount;
import se.hemresa.aftercare.LedgerDesk;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.LedgerStore;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;

/**
 * The section {@code ledger}: entries and balances. COST_LINES leaves the entries of kind TRAVEL_COST and ESCORT_COST without
 * payee; TOTALS leaves the sums of what is approved, by kind, currency and type, less what was taken back.
 */
@Component
public final class LedgerSection implements CaseSection {

    private final LedgerStore ledgers;

    @Activate
    public LedgerSection(@Reference LedgerStore ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        Ledger ledger = ledgers.ledger(caseId);
        if (ledger.entries().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> section = new LinkedHashMap<>();
        if (view.whole()) {
            section.put(
                    "entries",
                    ledger.entries().stream().map(LedgerSection::tree).toList());
            section.put(
                    "balances",
                    ledger.balances().stream().map(LedgerSection::tree).toList());
            section.put("balanced", ledger.balanced());
            return Optional.of(section);
        }
        if (view.covers("COST_LINES")) {
            section.put("entries", costLines(ledger));
        }
        if (view.covers("TOTALS")) {
            section.put("totals", totals(ledger));
        }
        return Optional.of(section);
    }

    private static List<Map<String, Object>> costLines(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> LedgerDesk.COST_LINES.contains(entry.posting().kind()))
                .map(LedgerSection::tree)
                .peek(tree -> tree.remove("payee"))
                .toList();
    }

    private static List<Map<String, Object>> totals(Ledger ledger) {
        Map<List<String>, BigDecimal> sums =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        ledger.entries().stream().filter(LedgerEntry::approved).forEach(entry -> add(sums, ledger, entry));
        return sums.entrySet().stream()
                .map(sum -> total(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static void add(Map<List<String>, BigDecimal> sums, Ledger ledger, LedgerEntry entry) {
        Optional<LedgerEntry> reversed = entry.reverses().flatMap(ledger::find);
        BigDecimal amount = entry.posting().money().amount();
        List<String> key = Stream.of(
                        entry.posting().kind(),
                        entry.posting().money().currency(),
                        reversed.orElse(entry).type().name())
                .toList();
        sums.merge(key, reversed.isPresent() ? amount.negate() : amount, BigDecimal::add);
    }

    private static Map<String, Object> total(List<String> key, BigDecimal amount) {
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("kind", key.get(0));
        total.put("currency", key.get(1));
        total.put("type", key.get(2));
        total.put("amount", amount.toPlainString());
        return total;
    }

    private static Map<String, Object> tree(Ledger.Balance balance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("currency", balance.currency());
        for (LedgerAccount account : LedgerAccount.values()) {
            if (account != LedgerAccount.GRANT) {
                BigDecimal held = balance.held().getOrDefault(account, BigDecimal.ZERO.setScale(2));
                tree.put(account.name().toLowerCase(Locale.ROOT), held.toPlainString());
            }
        }
        return tree;
    }

    private static Map<String, Object> tree(LedgerEntry entry) {
        LedgerEntry.Posting posting = entry.posting();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id().toString());
        tree.put("type", posting.type().name());
        tree.put("kind", posting.kind());
        tree.put("amount", posting.money().tree());
        posting.rate().ifPresent(rate -> tree.put("rate", tree(rate)));
        tree.put("valueDate", posting.valueDate().toString());
        posting.references().payee().ifPresent(payee -> tree.put("payee", payee));
        posting.references().evidence().ifPresent(id -> tree.put("evidenceDocumentId", id.toString()));
        posting.references().settles().ifPresent(id -> tree.put("settles", id.toString()));
        entry.reverses().ifPresent(id -> tree.put("reverses", id.toString()));
        tree.put("enteredBy", entry.entered().by());
        tree.put("enteredAt", entry.entered().at().toString());
        entry.approval().ifPresent(approval -> {
            tree.put("approvedBy", approval.by());
            tree.put("approvedAt", approval.at().toString());
        });
        return tree;
    }

    private static Map<String, Object> tree(LedgerEntry.Rate rate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sekPerEur", rate.sekPerEur().stripTrailingZeros().toPlainString());
        tree.put("on", rate.on().toString());
        return tree;
    }
}
