// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.cases.lifecycle.StateTable;

/** Serves the life cycle as data, byte for byte as it was loaded. */
@Path("lifecycle")
@Produces(MediaType.APPLICATION_JSON)
public final class LifecycleResource {

    private final StateTable states;

    LifecycleResource(StateTable states) {
        this.states = states;
    }

    @GET
    public byte[] table() {
        return states.source();
    }
}
