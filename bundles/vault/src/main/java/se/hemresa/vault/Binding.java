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
        return new Binding("value")
                .uuid(context.caseId().value())
                .text(context.table())
                .uuid(context.row())
                .number(context.version())
                .toBytes();
    }

    static byte[] caseKey(CaseId caseId, AgencyId owner) {
        return new Binding("case-key").uuid(caseId.value()).text(owner.value()).toBytes();
    }

    static byte[] agencyKey(AgencyId agency) {
        return new Binding("agency-key").text(agency.value()).toBytes();
    }

    static byte[] secret(String name) {
        return new Binding("secret").text(name).toBytes();
    }

    static byte[] indexKey() {
        return new Binding("index-key").toBytes();
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
