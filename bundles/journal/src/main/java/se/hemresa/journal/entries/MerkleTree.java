// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Merkle tree as in RFC 9162 §2.1.1 (SHA-256, prefix 0x00 for leaves and 0x01 for nodes), of which only the frontier is
 * kept: the roots of the complete subtrees, widest first, one for each bit set in the size. Not thread-safe.
 */
public final class MerkleTree {

    private static final int HASH = 32;

    private final MessageDigest sha256 = sha256();
    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    /** An empty tree. */
    public MerkleTree() {}

    /**
     * @param size the number of leaves
     * @param frontier what {@link #frontier} gave at that size
     */
    public MerkleTree(long size, byte[] frontier) {
        if (frontier.length != HASH * Long.bitCount(size)) {
            throw new IllegalArgumentException("The frontier does not belong to a tree of this size");
        }
        this.size = size;
        for (int from = 0; from < frontier.length; from += HASH) {
            this.frontier.add(Arrays.copyOfRange(frontier, from, from + HASH));
        }
    }

    /**
     * @param content the bytes of a leaf
     * @return its hash
     */
    public byte[] leaf(byte[] content) {
        sha256.update((byte) 0);
        return sha256.digest(content);
    }

    /** @param leaf the hash of the next leaf */
    public void add(byte[] leaf) {
        byte[] node = leaf;
        for (long bit = size; (bit & 1) == 1; bit >>= 1) {
            node = join(frontier.remove(frontier.size() - 1), node);
        }
        frontier.add(node);
        size++;
    }

    /** @return the number of leaves */
    public long size() {
        return size;
    }

    /** @return the root hash; of an empty tree the hash of nothing */
    public byte[] root() {
        if (frontier.isEmpty()) {
            return sha256.digest();
        }
        byte[] root = frontier.get(frontier.size() - 1);
        for (int i = frontier.size() - 2; i >= 0; i--) {
            root = join(frontier.get(i), root);
        }
        return root;
    }

    /** @return the hashes of the frontier, one after the other */
    public byte[] frontier() {
        byte[] all = new byte[HASH * frontier.size()];
        for (int i = 0; i < frontier.size(); i++) {
            System.arraycopy(frontier.get(i), 0, all, HASH * i, HASH);
        }
        return all;
    }

    /**
     * @param left the root of the left subtree
     * @param right the root of the right one
     * @return the root of both
     */
    static byte[] node(byte[] left, byte[] right) {
        return new MerkleTree().join(left, right);
    }

    private byte[] join(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
