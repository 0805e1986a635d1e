// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.time.Instant;

/**
 * The head of the journal's Merkle tree.
 *
 * @param size the number of entries covered
 * @param rootHash SHA-256 root, 32 bytes (RFC 9162 §2.1.1)
 * @param at when it was made
 */
public record TreeHead(long size, byte[] rootHash, Instant at) {}
