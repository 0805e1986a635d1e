// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.AgencyKey;
import se.hemresa.vault.WrappedKeys.RingKey;

/**
 * What is authenticated with a sealed value: where it belongs. A purpose, then the parts, texts with their length before
 * them, so that two different places never give the same bytes. The forms are kept for ever; a new one gets a new purpose.
 */
final class Binding {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Binding(String purpose) {
        text(purpose);
    }

    static byte[] value(SealContext context) {
        return new Binding(context.ring() == Ring.ORDINARY ? "value" : "protected-value")
                .uuid(context.caseId().value())
                .text(context.table())
                .uuid(context.row())
                .number(context.version())
                .toBytes();
    }

    /** The first key that there was has the form of the time when there was no other. */
    static byte[] caseKey(CaseId caseId, AgencyKey by) {
        if (isFirst(by)) {
            return new Binding("case-key")
                    .uuid(caseId.value())
                    .text(by.agency().value())
                    .toBytes();
        }
        return new Binding("case-key-of-generation")
                .uuid(caseId.value())
                .text(by.agency().value())
                .text(by.ring().name())
                .number(by.generation())
                .toBytes();
    }

    static byte[] agencyKey(AgencyId agency, Ring ring, int generation) {
        if (ring == Ring.ORDINARY && generation == 1) {
            return new Binding("agency-key").text(agency.value()).toBytes();
        }
        return new Binding("agency-key-of-generation")
                .text(agency.value())
                .text(ring.name())
                .number(generation)
                .toBytes();
    }

    private static boolean isFirst(AgencyKey key) {
        return key.ring() == Ring.ORDINARY && key.generation() == 1;
    }

    /** The index key has the form of the time when it was the only one. */
    static byte[] ringKey(RingKey which) {
        return switch (which) {
            case INDEX -> new Binding("index-key").toBytes();
            case PROTECTED -> new Binding("protected-ring-key").toBytes();
            case SIGNATURE -> new Binding("signature-key").toBytes();
        };
    }

    static byte[] secret(String name) {
        return new Binding("secret").text(name).toBytes();
    }

    static byte[] indexField(String field) {
        return new Binding("index-field").text(field).toBytes();
    }

    private Binding text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).raw(utf8);
    }

    private Binding uuid(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    private Binding number(long number) {
        try {
            out.writeLong(number);
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Binding raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    private byte[] toBytes() {
        return bytes.toByteArray();
    }
}
