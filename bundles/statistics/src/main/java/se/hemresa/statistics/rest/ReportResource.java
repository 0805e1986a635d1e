// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import se.hemresa.statistics.Report;
import se.hemresa.statistics.ReportDesk;

/** {@code /statistics/reports}. */
@Path("statistics/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {

    private final ReportDesk desk;

    ReportResource(ReportDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("programme")
    public Report programme(@QueryParam("period") String period) {
        return desk.programme(period);
    }

    @GET
    @Path("journey")
    public Report journey(@QueryParam("period") String period) {
        return desk.journey(period);
    }
}
