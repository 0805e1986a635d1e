// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.journal;

import java.time.Instant;
import java.util.List;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import se.hemresa.api.access.Caller;
import se.hemresa.api.journal.Evidence;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.vault.Vault;

/**
 * What an agency takes home to check the journal with a program of its own: heads and proofs are hashes and for everybody
 * who can say who they are; leaves are those of the own agency.
 */
@Path("/journal")
@Produces(MediaType.APPLICATION_JSON)
public final class ProofResource {

    /** What goes before a leaf in its hash (RFC 9162 §2.1.1). */
    private static final byte[] LEAF = {0};

    private final Journal journal;
    private final Evidence evidence;
    private final Vault vault;

    /**
     * @param journal heads and proofs
     * @param evidence leaves, and the name of the journal
     * @param vault signs heads
     */
    public ProofResource(Journal journal, Evidence evidence, Vault vault) {
        this.journal = journal;
        this.evidence = evidence;
        this.vault = vault;
    }

    /** @return the newest head, signed */
    @GET
    @Path("head")
    public Head head() {
        TreeHead head = journal.head();
        byte[] key = vault.signatureKey();
        var checkpoint = new Checkpoint(evidence.origin(), head.size(), head.rootHash());
        return new Head(
                head.size(),
                head.rootHash(),
                head.at(),
                checkpoint.signed(key, vault::sign),
                Checkpoint.keyLine(checkpoint.origin(), key));
    }

    /**
     * @param position the place of an entry, from 1
     * @param size the size of the tree
     * @return that the entry stands in the tree
     */
    @GET
    @Path("proof")
    public Inclusion proof(@QueryParam("position") long position, @QueryParam("size") long size) {
        InclusionProof proof = journal.inclusion(position, size);
        byte[] hash = Checkpoint.sha256(Checkpoint.joined(LEAF, proof.leaf()));
        return new Inclusion(position, size, hash, proof.path());
    }

    /**
     * @param from the size of the earlier tree
     * @param size the size of the later one
     * @return that the earlier tree is the beginning of the later
     */
    @GET
    @Path("consistency")
    public Consistency consistency(@QueryParam("from") long from, @QueryParam("size") long size) {
        return new Consistency(from, size, journal.consistency(from, size));
    }

    /**
     * @param after the position after which to begin
     * @param limit how many at the most
     * @return the leaves of the caller's own agency, by rising position
     */
    @GET
    @Path("entries")
    public Entries entries(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Entries(evidence.leaves(Caller.current().agency(), after, limit).stream()
                .map(leaf -> new Leaf(leaf.position(), leaf.content()))
                .toList());
    }

    /**
     * The head of the journal. Bytes are base64 in JSON, here and below.
     *
     * @param size the number of entries
     * @param rootHash the root
     * @param at when it was made
     * @param checkpoint the same as a signed text, to be kept
     * @param key the key to check it with, in one line
     */
    public record Head(long size, byte[] rootHash, Instant at, String checkpoint, String key) {}

    /**
     * That an entry stands in a tree.
     *
     * @param position its place
     * @param size the size of the tree
     * @param leafHash SHA-256 of a zero byte and the leaf
     * @param path the hashes from the leaf to the root
     */
    public record Inclusion(long position, long size, byte[] leafHash, List<byte[]> path) {}

    /**
     * That a tree is the beginning of another.
     *
     * @param from the size of the earlier
     * @param size the size of the later
     * @param path the hashes
     */
    public record Consistency(long from, long size, List<byte[]> path) {}

    /**
     * Leaves.
     *
     * @param items by rising position
     */
    public record Entries(List<Leaf> items) {}

    /**
     * An entry as it stands in the tree.
     *
     * @param position its place
     * @param leaf its bytes
     */
    public record Leaf(long position, byte[] leaf) {}
}
