// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.Arrays;

/**
 * Compares recorded heads with the recomputed tree as it grows. Two kinds: the rows of the database, linked to each other, and
 * the heads kept outside. Where an entry itself is known to be altered, the roots after it say nothing more.
 */
final class HeadCheck {

    private final Faults faults;
    private byte[] link;
    private long agreed;
    private long anchored;
    private boolean recordedAgree = true;
    private boolean keptAgree = true;

    HeadCheck(Faults faults) {
        this.faults = faults;
    }

    /** @return up to which position the recorded heads agreed with the tree */
    long agreed() {
        return agreed;
    }

    void row(TreeStore.HeadRow row, MerkleTree tree, boolean entriesInOrder) {
        if (!Arrays.equals(row.link(), row.linkAfter(link))) {
            faults.add("The head at position " + row.size()
                    + " is not the recorded one, or a head between positions " + agreed + " and " + row.size()
                    + " was taken away or put in");
        }
        link = row.link();
        if (!entriesInOrder || !recordedAgree) {
            return;
        }
        if (!Arrays.equals(row.root(), tree.root())) {
            faults.add(Faults.positions(agreed + 1, row.size())
                    + " do not give the recorded root: an entry or the order was changed");
            recordedAgree = false;
            return;
        }
        if (!Arrays.equals(row.frontier(), tree.frontier())) {
            faults.add("The frontier at position " + row.size() + " is not the recorded one");
        }
        agreed = row.size();
    }

    void anchor(byte[] root, MerkleTree tree, boolean entriesInOrder) {
        if (entriesInOrder && keptAgree && !Arrays.equals(root, tree.root())) {
            faults.add(Faults.positions(anchored + 1, tree.size())
                    + " do not give the root that was kept outside the database: the journal was rewritten");
            keptAgree = false;
        } else {
            anchored = tree.size();
        }
    }
}
