// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.aftercare.CareReading;
import se.hemresa.aftercare.Ceiling;

/** {@code /grant-ceilings}: reference data, to be read only. */
@Path("grant-ceilings")
@Produces(MediaType.APPLICATION_JSON)
public final class CeilingResource {

    private final CareReading reading;

    CeilingResource(CareReading reading) {
        this.reading = reading;
    }

    @GET
    public Map<String, List<Map<String, Object>>> read() {
        return Map.of(
                "ceilings",
                reading.ceilings().stream().map(CeilingResource::tree).toList());
    }

    private static Map<String, Object> tree(Ceiling ceiling) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("country", ceiling.country());
        tree.put("personType", ceiling.personType());
        tree.put("measure", ceiling.measure());
        tree.put("most", ceiling.most().tree());
        tree.put("validFrom", ceiling.validFrom().toString());
        ceiling.validTo().ifPresent(day -> tree.put("validTo", day.toString()));
        return tree;
    }
}
