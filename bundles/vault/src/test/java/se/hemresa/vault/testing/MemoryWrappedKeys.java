// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys;

/** Wrapped keys in memory. Knows no rollback: for tests that need one, {@link TestVault#on} takes the real tables. */
public final class MemoryWrappedKeys implements WrappedKeys {

    private final Map<List<Object>, CaseKey> cases = new ConcurrentHashMap<>();
    private final List<AgencyKey> agencies = new ArrayList<>();
    private final Map<RingKey, byte[]> rings = new EnumMap<>(RingKey.class);

    @Override
    public Optional<CaseKey> ofCase(CaseId caseId, Ring ring) {
        return Optional.ofNullable(cases.get(List.of(caseId, ring)));
    }

    @Override
    public synchronized Optional<Chain> chain(CaseId caseId, Ring ring) {
        return ofCase(caseId, ring)
                .flatMap(key -> ofAgency(key.owner(), ring, key.generation()).map(agency -> new Chain(key, agency)));
    }

    @Override
    public Optional<CaseKey> lockCase(CaseId caseId) {
        return ofCase(caseId, Ring.ORDINARY);
    }

    @Override
    public void add(CaseKey key) {
        if (cases.putIfAbsent(List.of(key.caseId(), key.ring()), key) != null) {
            throw new IllegalStateException("The case has a key already");
        }
    }

    @Override
    public void destroy(CaseId caseId) {
        for (Ring ring : Ring.values()) {
            cases.remove(List.of(caseId, ring));
        }
    }

    @Override
    public List<CaseKey> hangingBefore(AgencyKey newest, int limit) {
        return cases.values().stream()
                .filter(key -> before(newest, key.owner(), key.ring(), key.generation()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean rewrap(CaseKey before, CaseKey after) {
        return cases.replace(List.of(before.caseId(), before.ring()), before, after);
    }

    @Override
    public synchronized Optional<AgencyKey> ofAgency(AgencyId agency, Ring ring, int generation) {
        return of(agency, ring).filter(key -> key.generation() == generation).findFirst();
    }

    @Override
    public synchronized Optional<AgencyKey> newest(AgencyId agency, Ring ring) {
        return of(agency, ring).max(Comparator.comparing(AgencyKey::generation));
    }

    @Override
    public synchronized void add(AgencyKey key) {
        agencies.add(key);
    }

    @Override
    public synchronized Optional<Integer> destroyBefore(AgencyKey newest) {
        if (!hangingBefore(newest, 1).isEmpty()) {
            return Optional.empty();
        }
        int size = agencies.size();
        Predicate<AgencyKey> old = key -> before(newest, key.agency(), key.ring(), key.generation());
        agencies.removeIf(old);
        return Optional.of(size - agencies.size());
    }

    @Override
    public Optional<byte[]> ofRing(RingKey which) {
        return Optional.ofNullable(rings.get(which));
    }

    @Override
    public void set(RingKey which, byte[] wrapped) {
        rings.put(which, wrapped);
    }

    @Override
    public void lock() {
        // One thread makes keys in these tests.
    }

    /** @return every wrapped key that is stored; of what signs too, which is two keys long */
    public synchronized List<byte[]> everything() {
        return Stream.of(
                        cases.values().stream().map(CaseKey::wrapped),
                        agencies.stream().map(AgencyKey::wrapped),
                        rings.values().stream())
                .flatMap(keys -> keys)
                .toList();
    }

    private Stream<AgencyKey> of(AgencyId agency, Ring ring) {
        return agencies.stream().filter(key -> key.agency().equals(agency) && key.ring() == ring);
    }

    private static boolean before(AgencyKey newest, AgencyId agency, Ring ring, int generation) {
        return newest.agency().equals(agency) && newest.ring() == ring && generation < newest.generation();
    }
}
