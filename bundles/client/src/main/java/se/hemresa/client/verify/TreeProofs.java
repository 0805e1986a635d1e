// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks proofs of a Merkle tree with nothing but hashes (RFC 9162 §2.1.3.2, §2.1.4.2). */
final class TreeProofs {

    private static final int HASH = 32;

    private TreeProofs() {}

    /**
     * @param content the bytes of a leaf
     * @return its hash
     */
    static byte[] leafHash(byte[] content) {
        MessageDigest sha256 = Bytes.sha256();
        sha256.update((byte) 0);
        return sha256.digest(content);
    }

    /** @return the hash of two subtrees side by side */
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = Bytes.sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /**
     * @param leaf the hash of a leaf
     * @param index its place, from 0
     * @param size the number of leaves
     * @param path from the leaf to the root
     * @param root the root of the tree
     * @return whether the leaf stands there
     */
    static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || !hashes(path) || leaf.length != HASH) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] node : path) {
            if (sn == 0) {
                return false;
            }
            if (odd(fn) || fn == sn) {
                hash = node(node, hash);
                while (!odd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, node);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /**
     * @param first the size of the earlier tree, at least 1
     * @param second the size of the later one
     * @param path the proof
     * @param firstRoot the root of the earlier tree
     * @param secondRoot the root of the later one
     * @return whether the earlier tree is the beginning of the later one
     */
    static boolean consistent(long first, long second, List<byte[]> path, byte[] firstRoot, byte[] secondRoot) {
        // Every tree begins with the empty one, so that proves nothing.
        if (first < 1 || first > second || !hashes(path)) {
            return false;
        }
        if (first == second || path.isEmpty()) {
            return first == second && path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> nodes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            nodes.add(0, firstRoot);
        }
        int shared = Long.numberOfTrailingZeros(first);
        return folds(nodes, (first - 1) >> shared, (second - 1) >> shared, firstRoot, secondRoot);
    }

    private static boolean folds(List<byte[]> nodes, long first, long second, byte[] firstRoot, byte[] secondRoot) {
        long fn = first;
        long sn = second;
        byte[] fr = nodes.get(0);
        byte[] sr = nodes.get(0);
        for (byte[] node : nodes.subList(1, nodes.size())) {
            if (sn == 0) {
                return false;
            }
            if (odd(fn) || fn == sn) {
                fr = node(node, fr);
                sr = node(node, sr);
                while (!odd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, node);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    private static boolean hashes(List<byte[]> path) {
        return path.stream().allMatch(node -> node.length == HASH);
    }

    private static boolean odd(long number) {
        return (number & 1) == 1;
    }
}
