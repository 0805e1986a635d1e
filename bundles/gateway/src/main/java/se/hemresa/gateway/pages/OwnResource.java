// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.time.Instant;
import java.util.function.Supplier;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;

/** The door's own part of the interface. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnResource {

    private final Journal journal;
    private final Supplier<JsonNode> contract;

    /**
     * @param journal whose head is told
     * @param contract gives the merged contract of this moment
     */
    public OwnResource(Journal journal, Supplier<JsonNode> contract) {
        this.journal = journal;
        this.contract = contract;
    }

    /** @return the newest tree head */
    @GET
    @Path("journal/head")
    public Head head() {
        TreeHead head = journal.head();
        return new Head(head.size(), head.rootHash(), head.at());
    }

    /** @return the contract of everything that is installed now */
    @GET
    @Path("openapi.json")
    public JsonNode contract() {
        return contract.get();
    }

    /** @return what the Swedish REST API profile asks for (VER.06) */
    @GET
    @Path("api-info")
    public Info info() {
        return new Info("Hemresa", "1.0.0", "2026-11-24", "/api/docs", "active");
    }

    /**
     * The head of the journal.
     *
     * @param size the number of entries
     * @param rootHash the root, in JSON as base64
     * @param at when it was made
     */
    public record Head(long size, byte[] rootHash, Instant at) {}

    /**
     * About the interface.
     *
     * @param apiName its name
     * @param apiVersion its version
     * @param apiReleased since when
     * @param apiDocumentation where it is explained
     * @param apiStatus how far along it is
     */
    public record Info(
            String apiName, String apiVersion, String apiReleased, String apiDocumentation, String apiStatus) {}
}
