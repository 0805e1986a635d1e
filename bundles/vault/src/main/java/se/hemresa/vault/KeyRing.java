// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import javax.crypto.SecretKey;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;

/**
 * The ring of keys: root → agency → case → sealed value, the same once more below the key of the protected ring, and root →
 * index → field → blind index. Only wrapped keys are stored. The row of a case's key is read in every unit of work, so a
 * destroyed key opens nothing from the moment its destruction is committed, on whichever node that was; what is kept in memory
 * saves the unwrapping only ({@link OpenKeys}).
 *
 * <p>Immediate: a root key that is missing or foreign is told at the start, not by the first case.
 */
@Component(service = Vault.class, immediate = true)
public final class KeyRing implements Vault {

    private static final int BLIND_INDEX_BYTES = 16;

    private final UnitOfWork work;
    private final WrappedKeys stored;
    private final OpenKeys open = new OpenKeys();
    private final RingKeys rings;
    private final CaseKeys cases;
    private final Rotation rotation;

    /** Starts in the container, with the root key of {@code HEMRESA_ROOT_KEY_FILE} or of the development mode. */
    @Activate
    public KeyRing(
            @Reference UnitOfWork work,
            @Reference WrappedKeys stored,
            @Reference Journal journal,
            BundleContext context) {
        this(work, stored, journal::append, new RootKeyFile(context::getProperty, System::getenv).load());
    }

    private KeyRing(UnitOfWork work, WrappedKeys stored, Consumer<Event> told, SecretKey root) {
        this.work = work;
        this.stored = stored;
        this.rings = new RingKeys(stored, root, open);
        AgencyKeys agencies = new AgencyKeys(stored, rings, open);
        this.cases = new CaseKeys(stored, agencies, open);
        this.rotation = new Rotation(work, stored, agencies, cases, told);
        work.run(rings::make);
    }

    /**
     * A ring outside the container.
     *
     * @param work where the keys of the rings are made, at the very first start, and where keys are rotated
     * @param stored the wrapped keys
     * @param told hears of each rotation, in the unit of work that ends it
     * @param root the root key, 32 bytes
     * @return the ring
     * @throws IllegalStateException if the root key is not the one that the stored keys were wrapped with
     */
    public static KeyRing of(UnitOfWork work, WrappedKeys stored, Consumer<Event> told, SecretKey root) {
        return new KeyRing(work, stored, told, root);
    }

    @Deactivate
    void forget() {
        open.forget();
    }

    @Override
    public void createCaseKey(CaseId caseId, AgencyId owner) {
        cases.make(caseId, owner, Ring.ORDINARY);
    }

    @Override
    public void destroyCaseKeys(CaseId caseId) {
        stored.destroy(caseId);
    }

    @Override
    public long rotate(AgencyId agency, LongConsumer rewrapped) {
        if (work.active()) {
            throw new IllegalStateException("A rotation has units of work of its own");
        }
        try {
            return rotation.rotate(agency, rewrapped);
        } finally {
            open.forget();
        }
    }

    @Override
    public byte[] seal(SealContext context, byte[] plain) {
        return AesGcm.seal(cases.toSeal(context.caseId(), context.ring()), Binding.value(context), plain);
    }

    @Override
    public byte[] open(SealContext context, byte[] sealed) {
        return AesGcm.open(cases.toOpen(context.caseId(), context.ring()), Binding.value(context), sealed);
    }

    @Override
    public byte[] sealFields(SealContext context, Map<String, ?> fields) {
        return seal(context, SealedFields.toBytes(fields));
    }

    @Override
    public Map<String, Object> openFields(SealContext context, byte[] sealed) {
        return sealed == null ? Map.of() : SealedFields.fromBytes(open(context, sealed));
    }

    @Override
    public byte[] sign(byte[] text) {
        return Ed25519.sign(Arrays.copyOf(signature(), Ed25519.KEY_BYTES), text);
    }

    @Override
    public byte[] signatureKey() {
        return Arrays.copyOfRange(signature(), Ed25519.KEY_BYTES, 2 * Ed25519.KEY_BYTES);
    }

    private byte[] signature() {
        return work.read(rings::signature);
    }

    @Override
    public byte[] sealSecret(String name, byte[] plain) {
        return AesGcm.seal(rings.root(), Binding.secret(name), plain);
    }

    @Override
    public byte[] openSecret(String name, byte[] sealed) {
        return AesGcm.open(rings.root(), Binding.secret(name), sealed);
    }

    @Override
    public byte[] blindIndex(String field, String normalised) {
        byte[] fieldKey =
                Hkdf.derive(new byte[0], rings.index().getEncoded(), Binding.indexField(field), AesGcm.KEY_BYTES);
        byte[] hash = Hkdf.hmac(fieldKey, normalised.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash, BLIND_INDEX_BYTES);
    }
}
