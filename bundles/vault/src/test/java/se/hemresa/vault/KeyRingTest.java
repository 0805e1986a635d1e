// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Before;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.vault.testing.DirectWork;
import se.hemresa.vault.testing.MemoryWrappedKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class KeyRingTest {

    private static final AgencyId STOCKHOLM = new AgencyId("SE-AB");
    private static final byte[] SECRET = "Secret of a person".getBytes(StandardCharsets.UTF_8);

    private final MemoryWrappedKeys stored = new MemoryWrappedKeys();
    private final UnitOfWork work = new DirectWork();
    private final List<Event> told = new ArrayList<>();
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final SealContext place = new SealContext(caseId, "cases_person", UUID.randomUUID(), 1);
    private final KeyRing ring = KeyRing.of(work, stored, told::add, AesGcm.key(new byte[32]));

    @Before
    public void takeInCase() {
        ring.createCaseKey(caseId, STOCKHOLM);
    }

    @Test
    public void opensWhatItSealed() {
        assertThat(ring.open(place, ring.seal(place, SECRET))).isEqualTo(SECRET);
    }

    @Test
    public void sealsTheSameDifferentlyEachTime() {
        assertThat(ring.seal(place, SECRET)).isNotEqualTo(ring.seal(place, SECRET));
    }

    @Test
    public void refusesValueMovedToAnotherPlace() {
        byte[] sealed = ring.seal(place, SECRET);
        CaseId other = new CaseId(UUID.randomUUID());
        ring.createCaseKey(other, STOCKHOLM);

        for (SealContext elsewhere : List.of(
                new SealContext(other, place.table(), place.row(), place.version()),
                new SealContext(caseId, "cases_exploitation", place.row(), place.version()),
                new SealContext(caseId, place.table(), UUID.randomUUID(), place.version()),
                new SealContext(caseId, place.table(), place.row(), 2))) {
            assertThatThrownBy(() -> ring.open(elsewhere, sealed))
                    .extracting("code")
                    .isEqualTo(VaultError.BROKEN_SEAL);
        }
    }

    @Test
    public void sealsFieldsAsOneAndLeavesOutWhatIsNull() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("place", "Vidin");
        fields.put("numbers", List.of(1, 2));
        fields.put("nothing", null);

        byte[] sealed = ring.sealFields(place, fields);

        assertThat(ring.openFields(place, sealed)).isEqualTo(Map.of("place", "Vidin", "numbers", List.of(1, 2)));
        assertThat(ring.openFields(place, null)).isEmpty();
    }

    @Test
    public void opensSecretUnderItsOwnNameOnly() {
        byte[] sealed = ring.sealSecret("exchange.sign", SECRET);

        assertThat(ring.openSecret("exchange.sign", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> ring.openSecret("exchange.encrypt", sealed))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
    }

    @Test
    public void opensNothingOnceTheKeyIsDestroyed() {
        byte[] sealed = ring.seal(place, SECRET);

        ring.destroyCaseKeys(caseId);

        assertThatThrownBy(() -> ring.open(place, sealed)).extracting("code").isEqualTo(VaultError.NO_KEY);
        assertThatThrownBy(() -> ring.seal(place, SECRET)).extracting("code").isEqualTo(VaultError.NO_KEY);
    }

    @Test
    public void opensNothingWithKeyOfAnotherMakingOfTheSameCase() {
        byte[] sealed = ring.seal(place, SECRET);

        stored.destroy(caseId);
        ring.createCaseKey(caseId, STOCKHOLM);

        assertThatThrownBy(() -> ring.open(place, sealed)).extracting("code").isEqualTo(VaultError.BROKEN_SEAL);
    }

    @Test
    public void refusesWrappedKeyPutOnAnotherCase() {
        CaseId other = new CaseId(UUID.randomUUID());
        byte[] wrapped = stored.ofCase(caseId, Ring.ORDINARY).orElseThrow().wrapped();
        stored.add(new WrappedKeys.CaseKey(other, Ring.ORDINARY, STOCKHOLM, 1, wrapped));
        KeyRing restarted = KeyRing.of(work, stored, told::add, AesGcm.key(new byte[32]));

        assertThatThrownBy(() -> restarted.seal(new SealContext(other, "t", other.value(), 1), SECRET))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
    }

    @Test
    public void opensAfterRestartWithTheSameRootKeyOnly() {
        byte[] sealed = ring.seal(place, SECRET);
        byte[] another = new byte[32];
        another[0] = 1;

        assertThat(KeyRing.of(work, stored, told::add, AesGcm.key(new byte[32])).open(place, sealed))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> KeyRing.of(work, stored, told::add, AesGcm.key(another)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("root key");
    }

    @Test
    public void keepsTheIndexKeyOverRestarts() {
        byte[] before = ring.blindIndex("person.identifier", "191212121212");
        KeyRing restarted = KeyRing.of(work, stored, told::add, AesGcm.key(new byte[32]));

        assertThat(restarted.blindIndex("person.identifier", "191212121212"))
                .hasSize(16)
                .isEqualTo(before);
    }

    @Test
    public void indexesFieldsApart() {
        assertThat(ring.blindIndex("person.identifier", "191212121212"))
                .isNotEqualTo(ring.blindIndex("person.name", "191212121212"))
                .isNotEqualTo(ring.blindIndex("person.identifier", "191212121213"));
    }

    @Test
    public void sealsProtectedIdentitiesUnderAKeyOfTheirOwn() {
        SealContext hidden = inProtectedRing(place);

        byte[] sealed = ring.seal(hidden, SECRET);

        assertThat(ring.open(hidden, sealed)).isEqualTo(SECRET);
        assertThat(stored.ofCase(caseId, Ring.PROTECTED)).isPresent();
        assertThatThrownBy(() -> ring.open(place, sealed)).extracting("code").isEqualTo(VaultError.BROKEN_SEAL);
        assertThatThrownBy(() -> ring.open(hidden, ring.seal(place, SECRET)))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
    }

    @Test
    public void wrapsTheKeysOfTheProtectedRingByNoKeyOfTheOrdinaryOne() {
        ring.seal(inProtectedRing(place), SECRET);

        var ordinary = stored.newest(STOCKHOLM, Ring.ORDINARY).orElseThrow();
        var hidden = stored.newest(STOCKHOLM, Ring.PROTECTED).orElseThrow();
        assertThatThrownBy(() -> AesGcm.open(
                        AesGcm.key(new byte[32]), Binding.agencyKey(STOCKHOLM, Ring.PROTECTED, 1), hidden.wrapped()))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
        byte[] ordinaryKey = AesGcm.open(
                AesGcm.key(new byte[32]), Binding.agencyKey(STOCKHOLM, Ring.ORDINARY, 1), ordinary.wrapped());
        assertThatThrownBy(() -> AesGcm.open(
                        AesGcm.key(ordinaryKey),
                        Binding.caseKey(caseId, hidden),
                        stored.ofCase(caseId, Ring.PROTECTED).orElseThrow().wrapped()))
                .extracting("code")
                .isEqualTo(VaultError.BROKEN_SEAL);
    }

    @Test
    public void makesNoKeyOfTheProtectedRingToOpenWithNorForACaseThatIsGone() {
        SealContext hidden = inProtectedRing(place);
        assertThatThrownBy(() -> ring.open(hidden, new byte[64]))
                .extracting("code")
                .isEqualTo(VaultError.NO_KEY);

        byte[] sealed = ring.seal(hidden, SECRET);
        ring.destroyCaseKeys(caseId);

        assertThatThrownBy(() -> ring.open(hidden, sealed)).extracting("code").isEqualTo(VaultError.NO_KEY);
        assertThatThrownBy(() -> ring.seal(hidden, SECRET)).extracting("code").isEqualTo(VaultError.NO_KEY);
    }

    @Test
    public void signsWithOneKeyOverRestarts() throws Exception {
        byte[] text = "A tree head".getBytes(StandardCharsets.UTF_8);

        KeyRing restarted = KeyRing.of(work, stored, told::add, AesGcm.key(new byte[32]));

        assertThat(ring.signatureKey()).hasSize(32).isEqualTo(restarted.signatureKey());
        assertThat(Ed25519Test.verifies(ring.signatureKey(), text, restarted.sign(text)))
                .isTrue();
        assertThat(Ed25519Test.verifies(ring.signatureKey(), SECRET, restarted.sign(text)))
                .isFalse();
    }

    @Test
    public void rotatesBothRingsAndTellsCountsOnly() {
        byte[] sealed = ring.seal(place, SECRET);
        byte[] hidden = ring.seal(inProtectedRing(place), SECRET);

        long rewrapped = Caller.module("test").call(() -> ring.rotate(STOCKHOLM, done -> {}));

        assertThat(rewrapped).isEqualTo(2);
        assertThat(ring.open(place, sealed)).isEqualTo(SECRET);
        assertThat(ring.open(inProtectedRing(place), hidden)).isEqualTo(SECRET);
        assertThat(stored.ofAgency(STOCKHOLM, Ring.ORDINARY, 1)).isEmpty();
        assertThat(stored.ofAgency(STOCKHOLM, Ring.PROTECTED, 1)).isEmpty();
        assertThat(told)
                .extracting(Event::payload)
                .containsExactly(
                        Map.of("agency", "SE-AB", "ring", "ORDINARY", "generation", "2", "rewrapped", "1"),
                        Map.of("agency", "SE-AB", "ring", "PROTECTED", "generation", "2", "rewrapped", "1"));
    }

    @Test
    public void rotatesNothingOfAnAgencyWithoutKeys() {
        long rewrapped = Caller.module("test").call(() -> ring.rotate(new AgencyId("SE-C"), done -> {}));

        assertThat(rewrapped).isZero();
        assertThat(told).isEmpty();
        assertThat(stored.newest(new AgencyId("SE-C"), Ring.ORDINARY)).isEmpty();
    }

    private static SealContext inProtectedRing(SealContext place) {
        return new SealContext(place.caseId(), place.table(), place.row(), place.version(), Ring.PROTECTED);
    }

    @Test
    public void storesNothingThatOpensWithoutTheRootKey() {
        assertThat(stored.everything())
                .isNotEmpty()
                .allSatisfy(wrapped -> assertThat(wrapped.length - AesGcm.NONCE_BYTES - AesGcm.TAG_BYTES)
                        .isIn(AesGcm.KEY_BYTES, 2 * AesGcm.KEY_BYTES));
    }

    @Test
    public void sealsAndOpensOnSixteenThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<byte[]>> works = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                SealContext here = new SealContext(caseId, "cases_person", UUID.randomUUID(), i);
                works.add(() -> ring.open(here, ring.seal(here, SECRET)));
            }
            for (Future<byte[]> opened : threads.invokeAll(works)) {
                assertThat(opened.get()).isEqualTo(SECRET);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
