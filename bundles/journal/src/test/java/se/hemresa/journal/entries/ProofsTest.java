// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Evidence.Leaf;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.journal.work.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RunWith(Parameterized.class)
public class ProofsTest {

    /** The leaves of the reference tree of Certificate Transparency, of which proofs have been published. */
    private static final List<String> REFERENCE =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Rule
    public final TestDatabase database;

    public ProofsTest(TestDatabase database) {
        this.database = database.withoutSequencer();
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void givesTheRootWithEveryLeafOfEveryTree() {
        List<byte[]> leaves = fill(40);
        Proofs narrow = new Proofs(database.platform().units(), 4);

        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = Slow.root(leaves.subList(0, size));
            for (int position = 1; position <= size; position++) {
                InclusionProof proof = inclusion(narrow, position, size);

                assertThat(new MerkleTree().leaf(proof.leaf())).isEqualTo(leaves.get(position - 1));
                assertThat(Slow.rootBy(proof.path(), position - 1, size, leaves.get(position - 1)))
                        .isEqualTo(root);
            }
        }
    }

    @Test
    public void provesThatEveryTreeIsTheBeginningOfEveryLaterOne() {
        List<byte[]> leaves = fill(40);
        Proofs narrow = new Proofs(database.platform().units(), 4);

        for (int size = 1; size <= leaves.size(); size++) {
            for (int from = 1; from <= size; from++) {
                int first = from;
                int second = size;
                List<byte[]> path = database.unitOfWork().read(() -> narrow.consistency(first, second));

                assertThat(path)
                        .usingElementComparator(Arrays::compare)
                        .isEqualTo(Slow.subproof(from, leaves.subList(0, size), true));
            }
        }
    }

    @Test
    public void spansManyBlocks() {
        List<byte[]> leaves = fill(2500);
        byte[] root = database.journal().head().rootHash();

        for (int position : new int[] {1, 1024, 1025, 2048, 2049, 2500}) {
            InclusionProof proof = database.journal().inclusion(position, 2500);

            assertThat(Slow.rootBy(proof.path(), position - 1, 2500, leaves.get(position - 1)))
                    .isEqualTo(root);
        }
        assertThat(database.journal().consistency(1500, 2500))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(Slow.subproof(1500, leaves, true));
    }

    @Test
    public void givesThePathsThatWerePublishedForTheReferenceTree() {
        fill(8);
        database.unitOfWork().run(() -> {
            for (int index = 0; index < REFERENCE.size(); index++) {
                byte[] leaf = new MerkleTree().leaf(HexFormat.of().parseHex(REFERENCE.get(index)));
                new Sql(database.platform().units())
                        .update("UPDATE journal_position SET leaf = ? WHERE position = ?", leaf, index + 1L);
            }
        });

        // transparency-dev/merkle, testdata/inclusion/1/happy-path.json and testdata/consistency/2/happy-path.json
        assertThat(base64(database.journal().inclusion(1, 8).path()))
                .containsExactly(
                        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
                        "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
                        "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=");
        assertThat(base64(database.journal().consistency(6, 8)))
                .containsExactly(
                        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
                        "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
                        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=");
    }

    @Test
    public void knowsNoProofForWhatIsNotThere() {
        fill(5);

        for (long[] asked : new long[][] {{0, 5}, {6, 5}, {1, 6}, {-1, 3}, {4, 3}}) {
            assertThatThrownBy(() -> database.journal().inclusion(asked[0], asked[1]))
                    .isInstanceOfSatisfying(
                            PlatformException.class,
                            none -> assertThat(none.code()).isEqualTo(JournalError.NO_SUCH_PROOF));
            assertThatThrownBy(() -> database.journal().consistency(asked[0], asked[1]))
                    .isInstanceOf(PlatformException.class);
        }
        assertThat(database.journal().consistency(5, 5)).isEmpty();
    }

    @Test
    public void anAgencyTakesItsOwnLeavesHome() {
        fill(3);
        Caller other = new Caller(new AgencyId("SE-O"), "REGION_COORDINATOR", Optional.empty(), "CASE_WORK");
        other.call(() -> database.unitOfWork().run(() -> database.journal().append(Story.about(1, 1))));
        fill(1);

        List<Leaf> own = database.evidence().leaves(new AgencyId("SE-AB"), 1, 10);

        assertThat(own).extracting(Leaf::position).containsExactly(2L, 3L, 5L);
        assertThat(own.get(2).content())
                .isEqualTo(database.journal().inclusion(5, 5).leaf());
        assertThat(database.evidence().leaves(new AgencyId("SE-O"), 0, 1)).hasSize(1);
        assertThat(database.evidence().leaves(new AgencyId("SE-X"), 0, 1000)).isEmpty();
    }

    @Test
    public void keepsItsNameForEver() {
        String name = database.evidence().origin();

        database.restart();

        assertThat(name).matches("hemresa/[0-9a-f-]{36}");
        assertThat(database.evidence().origin()).isEqualTo(name);
    }

    private InclusionProof inclusion(Proofs proofs, long position, long size) {
        return database.unitOfWork().read(() -> proofs.inclusion(position, size));
    }

    private List<byte[]> fill(int entries) {
        Story.KARIN.call(() -> database.unitOfWork().run(() -> {
            for (int line = 0; line < entries; line++) {
                database.journal().append(Story.about(1, line));
            }
            return null;
        }));
        database.sequence();
        return database.unitOfWork()
                .read(() -> new Sql(database.platform().units())
                        .list("SELECT leaf FROM journal_position ORDER BY position", row -> row.getBytes(1)));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    /** The definitions of RFC 9162 word for word, over all leaves in memory. */
    private static final class Slow {

        static byte[] root(List<byte[]> leaves) {
            if (leaves.size() == 1) {
                return leaves.get(0);
            }
            int left = Integer.highestOneBit(leaves.size() - 1);
            return MerkleTree.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
        }

        static List<byte[]> subproof(int from, List<byte[]> leaves, boolean known) {
            int size = leaves.size();
            if (from == size) {
                return known ? List.of() : List.of(root(leaves));
            }
            int left = Integer.highestOneBit(size - 1);
            List<byte[]> path = new ArrayList<>();
            if (from <= left) {
                path.addAll(subproof(from, leaves.subList(0, left), known));
                path.add(root(leaves.subList(left, size)));
            } else {
                path.addAll(subproof(from - left, leaves.subList(left, size), false));
                path.add(root(leaves.subList(0, left)));
            }
            return path;
        }

        /** §2.1.3.2 */
        static byte[] rootBy(List<byte[]> path, long index, long size, byte[] leaf) {
            long fn = index;
            long sn = size - 1;
            byte[] root = leaf;
            for (byte[] node : path) {
                assertThat(sn).isPositive();
                if ((fn & 1) == 1 || fn == sn) {
                    root = MerkleTree.node(node, root);
                    while ((fn & 1) == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    root = MerkleTree.node(root, node);
                }
                fn >>= 1;
                sn >>= 1;
            }
            assertThat(sn).isZero();
            return root;
        }
    }
}
