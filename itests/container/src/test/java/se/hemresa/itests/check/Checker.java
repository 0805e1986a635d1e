// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Store.Held;
import se.hemresa.itests.check.Verdict.Finding;
import se.hemresa.itests.check.Verdict.Kind;

/**
 * Compares what clients were told with what is there. Knows nothing of how the one becomes the other, so that no fault of the
 * platform can be a fault of its own too.
 */
public final class Checker {

    private final Map<String, Operation> operations;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(List<Operation> operations) {
        this.operations = operations.stream()
                .collect(Collectors.toMap(
                        operation -> operation.request().id(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /**
     * @param operations what clients asked for and were told
     * @param stores the places that must hold it
     * @return what is wrong, and what is undecided
     */
    public static Verdict judge(List<Operation> operations, List<Store> stores) {
        Checker checker = new Checker(operations);
        stores.forEach(checker::compare);
        operations.stream()
                .filter(operation -> operation.answer().isEmpty())
                .forEach(operation -> checker.find(Kind.UNDECIDED, "", operation));
        long acknowledged = operations.stream()
                .filter(operation -> operation.is(Answer.ACKNOWLEDGED))
                .count();
        return new Verdict(operations.size(), acknowledged, checker.findings);
    }

    private void compare(Store store) {
        Map<String, List<Held>> held =
                store.held().stream().collect(Collectors.groupingBy(Held::id, LinkedHashMap::new, Collectors.toList()));
        operations.values().stream()
                .filter(operation -> store.kinds().contains(operation.request().kind()))
                .forEach(operation -> compare(
                        store, operation, held.getOrDefault(operation.request().id(), List.of())));
        held.keySet().stream()
                .filter(id -> !belongs(store, id))
                .forEach(id -> findings.add(new Finding(Kind.PHANTOM, store.name(), id)));
        findReordered(store);
    }

    private boolean belongs(Store store, String id) {
        Operation operation = operations.get(id);
        return operation != null && store.kinds().contains(operation.request().kind());
    }

    private void compare(Store store, Operation operation, List<Held> there) {
        boolean waits = store.waiting().contains(operation.request().id());
        if (there.isEmpty() && waits && !operation.is(Answer.REFUSED)) {
            find(Kind.STUCK, store.name(), operation);
        } else if (there.isEmpty() && operation.is(Answer.ACKNOWLEDGED)) {
            find(Kind.LOST, store.name(), operation);
        }
        if (there.size() > 1) {
            find(Kind.DUPLICATED, store.name(), operation);
        }
        if (!there.isEmpty() && operation.is(Answer.REFUSED)
                || there.stream().anyMatch(one -> differs(one, operation))) {
            find(Kind.PHANTOM, store.name(), operation);
        }
    }

    private static boolean differs(Held held, Operation operation) {
        return held.digest()
                .filter(digest -> !digest.equals(operation.request().digest()))
                .isPresent();
    }

    /** Against the highest number seen so far, so that one that came late is found however much came before it. */
    private void findReordered(Store store) {
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        for (Held held : store.held()) {
            Operation operation = operations.get(held.id());
            if (operation != null && first.putIfAbsent(held.id(), 0) == null) {
                int sequence = operation.request().sequence();
                int before = newest.merge(operation.request().caseId(), sequence, Math::max);
                if (before > sequence) {
                    find(Kind.REORDERED, store.name(), operation);
                }
            }
        }
    }

    private void find(Kind kind, String store, Operation operation) {
        findings.add(new Finding(kind, store, operation.request().id()));
    }
}
