// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import javax.crypto.SecretKey;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.RingKey;

/** The root key and what hangs on it directly, in the running unit of work. */
final class RingKeys {

    private final WrappedKeys stored;
    private final SecretKey root;
    private final OpenKeys open;

    RingKeys(WrappedKeys stored, SecretKey root, OpenKeys open) {
        this.stored = stored;
        this.root = root;
        this.open = open;
    }

    /**
     * Makes what is missing: all of it at the very first start, a new kind of key at the first start that knows of it.
     *
     * @throws IllegalStateException if the root key is not the one that the stored keys were wrapped with
     */
    void make() {
        stored.lock();
        for (RingKey which : RingKey.values()) {
            byte[] wrapped = stored.ofRing(which).orElseGet(() -> make(which));
            try {
                AesGcm.open(root, Binding.ringKey(which), wrapped);
            } catch (PlatformException foreign) {
                throw new IllegalStateException(
                        "The root key is not the one that this database was made with", foreign);
            }
        }
    }

    private byte[] make(RingKey which) {
        byte[] plain =
                which == RingKey.SIGNATURE ? Ed25519.newPair() : AesGcm.newKey().getEncoded();
        byte[] wrapped = AesGcm.seal(root, Binding.ringKey(which), plain);
        stored.set(which, wrapped);
        return wrapped;
    }

    SecretKey root() {
        return root;
    }

    /** @return what wraps the keys of agencies */
    SecretKey over(Ring ring) {
        return ring == Ring.ORDINARY ? root : key(RingKey.PROTECTED);
    }

    SecretKey index() {
        return key(RingKey.INDEX);
    }

    /** @return seed and public key, opened anew each time so that they stay nowhere */
    byte[] signature() {
        return AesGcm.open(root, Binding.ringKey(RingKey.SIGNATURE), wrapped(RingKey.SIGNATURE));
    }

    private SecretKey key(RingKey which) {
        return open.of(wrapped(which), wrapped -> AesGcm.open(root, Binding.ringKey(which), wrapped));
    }

    private byte[] wrapped(RingKey which) {
        return stored.ofRing(which)
                .orElseThrow(() -> new IllegalStateException("The key " + which + " has not been made"));
    }
}
