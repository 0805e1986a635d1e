// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/**
 * Proofs from the stored leaves (RFC 9162 §2.1.3.1, §2.1.4.1), in the running unit of work. Roots of complete subtrees of
 * {@value #BLOCK} leaves are kept in memory, 32 bytes each: they never change. So a proof reads the leaves of two or three such
 * blocks, whatever the size of the tree. Any thread.
 */
final class Proofs {

    private static final int BLOCK = 1024;

    private final Sql sql;
    private final TreeStore heads;
    private final int block;
    private final Map<Long, byte[]> blocks = new ConcurrentHashMap<>();

    Proofs(JdbcUnitOfWork units) {
        this(units, BLOCK);
    }

    /** @param block a power of two */
    Proofs(JdbcUnitOfWork units, int block) {
        this.sql = new Sql(units);
        this.heads = new TreeStore(units);
        this.block = block;
    }

    InclusionProof inclusion(long position, long size) {
        require(1 <= position && position <= size && size <= heads.head().size());
        byte[] leaf = sql.one(
                        "SELECT " + EntryRow.COLUMNS + " FROM journal_position p"
                                + " JOIN journal_entry e ON e.number = p.number WHERE p.position = ?",
                        row -> EntryRow.read(row).canonical(),
                        position)
                .orElseThrow(Proofs::damaged);
        List<byte[]> path = new ArrayList<>();
        addPath(path, position - 1, 0, size);
        return new InclusionProof(position, size, leaf, path);
    }

    List<byte[]> consistency(long from, long size) {
        require(1 <= from && from <= size && size <= heads.head().size());
        List<byte[]> path = new ArrayList<>();
        if (from < size) {
            addSubproof(path, from, 0, size, true);
        }
        return path;
    }

    /** PATH of RFC 9162 §2.1.3.1 for the leaf with that index, in the subtree of the leaves begin to end. */
    private void addPath(List<byte[]> path, long index, long begin, long end) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + widthOfLeft(end - begin);
        if (index < middle) {
            addPath(path, index, begin, middle);
            path.add(root(middle, end));
        } else {
            addPath(path, index, middle, end);
            path.add(root(begin, middle));
        }
    }

    /** SUBPROOF of RFC 9162 §2.1.4.1 for the tree that ends before the leaf {@code from}. */
    private void addSubproof(List<byte[]> path, long from, long begin, long end, boolean known) {
        if (from == end) {
            if (!known) {
                path.add(root(begin, end));
            }
            return;
        }
        long middle = begin + widthOfLeft(end - begin);
        if (from <= middle) {
            addSubproof(path, from, begin, middle, known);
            path.add(root(middle, end));
        } else {
            addSubproof(path, from, middle, end, false);
            path.add(root(begin, middle));
        }
    }

    private byte[] root(long begin, long end) {
        if (end - begin > block) {
            long middle = begin + widthOfLeft(end - begin);
            return MerkleTree.node(root(begin, middle), root(middle, end));
        }
        // A width that is not the block's belongs to a narrower subtree, or to the unfinished edge of the tree.
        return end - begin == block ? blocks.computeIfAbsent(begin, first -> fold(first, end)) : fold(begin, end);
    }

    private byte[] fold(long begin, long end) {
        MerkleTree tree = new MerkleTree();
        sql.list(
                        "SELECT leaf FROM journal_position WHERE position > ? AND position <= ? ORDER BY position",
                        row -> row.getBytes(1),
                        begin,
                        end)
                .forEach(tree::add);
        if (tree.size() != end - begin) {
            throw damaged();
        }
        return tree.root();
    }

    /** @return the largest power of two below the width */
    private static long widthOfLeft(long width) {
        return Long.highestOneBit(width - 1);
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("The journal is not in order; journal:verify tells where");
    }

    private static void require(boolean there) {
        if (!there) {
            throw new PlatformException(JournalError.NO_SUCH_PROOF);
        }
    }
}
