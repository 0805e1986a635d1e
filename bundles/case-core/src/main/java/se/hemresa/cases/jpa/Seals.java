// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;

/** Seals what is secret of a row as one JSON. Such rows are written once, so their version is 1. */
public final class Seals {

    private static final long WRITTEN_ONCE = 1;

    private final Vault vault;
    private final Ring ring;

    /** With a cache of types of its own: the common one would keep the classes of every version of this bundle. */
    private final LookupCache<Object, JavaType> types = new LRUMap<>(16, 500);

    private final ObjectMapper json = JsonMapper.builder()
            .typeFactory(TypeFactory.defaultInstance().withCache(types))
            .addModule(new JavaTimeModule())
            .build();

    /** @param vault who seals, under the ordinary ring of keys */
    public Seals(Vault vault) {
        this(vault, Ring.ORDINARY);
    }

    /**
     * @param vault who seals
     * @param ring under which ring of keys
     */
    Seals(Vault vault, Ring ring) {
        this.vault = vault;
        this.ring = ring;
    }

    /**
     * @param caseId the case whose key seals
     * @param table the table
     * @param row the id of the row
     * @param secret a record; null for nothing
     * @return the bytes to be stored; null for nothing
     */
    public byte[] seal(CaseId caseId, String table, UUID row, Object secret) {
        if (secret == null) {
            return null;
        }
        try {
            return vault.seal(new SealContext(caseId, table, row, WRITTEN_ONCE, ring), json.writeValueAsBytes(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param caseId the case, as at sealing
     * @param table the table, as at sealing
     * @param row the id of the row, as at sealing
     * @param sealed what was stored
     * @param type of what record
     * @param <T> the record
     * @return what was sealed; null if nothing was
     */
    public <T> T open(CaseId caseId, String table, UUID row, byte[] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        try {
            return json.readValue(vault.open(new SealContext(caseId, table, row, WRITTEN_ONCE, ring), sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
