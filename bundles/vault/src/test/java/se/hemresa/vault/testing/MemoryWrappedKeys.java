// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.vault.WrappedKeys;

/** Wrapped keys in memory. Knows no rollback: for tests that need one, {@link TestVault#on} takes the real tables. */
public final class MemoryWrappedKeys implements WrappedKeys {

    private final Map<CaseId, CaseKey> cases = new ConcurrentHashMap<>();
    private final Map<AgencyId, byte[]> agencies = new ConcurrentHashMap<>();
    private volatile byte[] index;

    @Override
    public Optional<CaseKey> ofCase(CaseId caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public void add(CaseKey key) {
        if (cases.putIfAbsent(key.caseId(), key) != null) {
            throw new IllegalStateException("The case has a key already");
        }
    }

    @Override
    public Optional<byte[]> ofAgency(AgencyId agency) {
        return Optional.ofNullable(agencies.get(agency));
    }

    @Override
    public void add(AgencyId agency, byte[] wrapped) {
        agencies.put(agency, wrapped);
    }

    @Override
    public Optional<byte[]> ofIndex() {
        return Optional.ofNullable(index);
    }

    @Override
    public void setIndex(byte[] wrapped) {
        index = wrapped;
    }

    @Override
    public void lock() {
        // One thread makes keys in these tests.
    }

    /** Erases a case. */
    public void destroy(CaseId caseId) {
        cases.remove(caseId);
    }

    /** @return every wrapped key that is stored */
    public List<byte[]> everything() {
        return Stream.of(cases.values().stream().map(CaseKey::wrapped), agencies.values().stream(), Stream.of(index))
                .flatMap(keys -> keys)
                .toList();
    }
}
