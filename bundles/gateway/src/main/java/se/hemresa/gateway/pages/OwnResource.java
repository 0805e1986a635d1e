// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.function.Supplier;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** The door's own part of the interface. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnResource {

    private final Supplier<JsonNode> contract;

    /** @param contract gives the merged contract of this moment */
    public OwnResource(Supplier<JsonNode> contract) {
        this.contract = contract;
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
