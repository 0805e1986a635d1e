// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;

import javax.crypto.SecretKey;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;

/**
 * The ring of keys: root → agency → case → sealed value, and root → index → field → blind index. Only wrapped keys are
 * stored. The row of a key is read in every unit of work, so a destroyed key opens nothing from the moment its destruction is
 * committed, on whichever node that was; what is kept in memory saves the unwrapping only ({@link OpenKeys}).
 *
 * <p>Immediate: a root key that is missing or foreign is told at the start, not by the first case.
 */
@Component(service = Vault.class, immediate = true)
public final class KeyRing implements Vault {

    private static final int BLIND_INDEX_BYTES = 16;

    private final WrappedKeys stored;
    private final SecretKey root;
    private final OpenKeys open = new OpenKeys();

    /** Starts in the container, with the root key of {@code HEMRESA_ROOT_KEY_FILE} or of the development mode. */
    @Activate
    public KeyRing(@Reference UnitOfWork work, @Reference WrappedKeys stored, BundleContext context) {
        this(work, stored, new RootKeyFile(context::getProperty, System::getenv).load());
    }

    private KeyRing(UnitOfWork work, WrappedKeys stored, SecretKey root) {
        this.stored = stored;
        this.root = root;
        work.run(this::makeIndexKey);
    }

    /**
     * A ring outside the container.
     *
     * @param work where the key of the blind index is made, at the very first start
     * @param stored the wrapped keys
     * @param root the root key, 32 bytes
     * @return the ring
     * @throws IllegalStateException if the root key is not the one that the stored keys were wrapped with
     */
    public static KeyRing of(UnitOfWork work, WrappedKeys stored, SecretKey root) {
        return new KeyRing(work, stored, root);
    }

    private void makeIndexKey() {
        stored.lock();
        if (stored.ofIndex().isEmpty()) {
            stored.setIndex(
                    AesGcm.seal(root, Binding.indexKey(), AesGcm.newKey().getEncoded()));
        }
        try {
            indexKey();
        } catch (PlatformException foreign) {
            throw new IllegalStateException("The root key is not the one that this database was made with", foreign);
        }
    }

    @Deactivate
    void forget() {
        open.forget();
    }

    @Override
    public void createCaseKey(CaseId caseId, AgencyId owner) {
        byte[] key = AesGcm.newKey().getEncoded();
        byte[] wrapped = AesGcm.seal(agencyKey(owner), Binding.caseKey(caseId, owner), key);
        stored.add(new WrappedKeys.CaseKey(caseId, owner, wrapped));
    }

    @Override
    public byte[] seal(SealContext context, byte[] plain) {
        return AesGcm.seal(caseKey(context.caseId()), Binding.value(context), plain);
    }

    @Override
    public byte[] open(SealContext context, byte[] sealed) {
        return AesGcm.open(caseKey(context.caseId()), Binding.value(context), sealed);
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
    public void destroyCaseKeys(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long rotate(AgencyId agency, LongConsumer rewrapped) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] sign(byte[] text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] signatureKey() {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] sealSecret(String name, byte[] plain) {
        return AesGcm.seal(root, Binding.secret(name), plain);
    }

    @Override
    public byte[] openSecret(String name, byte[] sealed) {
        return AesGcm.open(root, Binding.secret(name), sealed);
    }

    @Override
    public byte[] blindIndex(String field, String normalised) {
        byte[] fieldKey =
                Hkdf.derive(new byte[0], indexKey().getEncoded(), Binding.indexField(field), AesGcm.KEY_BYTES);
        byte[] hash = Hkdf.hmac(fieldKey, normalised.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash, BLIND_INDEX_BYTES);
    }

    private SecretKey caseKey(CaseId caseId) {
        WrappedKeys.CaseKey key = stored.ofCase(caseId).orElseThrow(() -> new PlatformException(VaultError.NO_KEY));
        return open.of(
                key.wrapped(),
                wrapped -> AesGcm.open(agencyKey(key.owner()), Binding.caseKey(caseId, key.owner()), wrapped));
    }

    private SecretKey agencyKey(AgencyId agency) {
        byte[] stored = this.stored.ofAgency(agency).orElseGet(() -> makeAgencyKey(agency));
        return open.of(stored, wrapped -> AesGcm.open(root, Binding.agencyKey(agency), wrapped));
    }

    private byte[] makeAgencyKey(AgencyId agency) {
        stored.lock();
        return stored.ofAgency(agency).orElseGet(() -> {
            byte[] wrapped =
                    AesGcm.seal(root, Binding.agencyKey(agency), AesGcm.newKey().getEncoded());
            stored.add(agency, wrapped);
            return wrapped;
        });
    }

    private SecretKey indexKey() {
        byte[] stored = this.stored
                .ofIndex()
                .orElseThrow(() -> new IllegalStateException("The key of the blind index has not been made"));
        return open.of(stored, wrapped -> AesGcm.open(root, Binding.indexKey(), wrapped));
    }
}
