// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.time.LocalDate;
import java.util.List;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import se.hemresa.risk.RiskReading;
import se.hemresa.risk.RiskTemplate;

/** {@code /risk-templates}: the instruments. */
@Path("risk-templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplateResource {

    private final RiskReading reading;

    TemplateResource(RiskReading reading) {
        this.reading = reading;
    }

    /**
     * The instruments.
     *
     * @param templates each in short
     */
    record RiskTemplates(List<RiskTemplateHead> templates) {}

    /**
     * An instrument in short.
     *
     * @param code its code
     * @param version its version
     * @param validFrom from which day on it is used
     * @param en what it is called in English
     * @param sv what it is called in Swedish
     * @param items how many questions it has
     */
    record RiskTemplateHead(String code, int version, LocalDate validFrom, String en, String sv, int items) {

        static RiskTemplateHead of(RiskTemplate template) {
            return new RiskTemplateHead(
                    template.code(),
                    template.version(),
                    template.validFrom(),
                    template.titles().get(0),
                    template.titles().get(1),
                    template.items().size());
        }
    }

    @GET
    public RiskTemplates templates() {
        return new RiskTemplates(
                reading.templates().stream().map(RiskTemplateHead::of).toList());
    }

    @GET
    @Path("{code}")
    public byte[] template(@PathParam("code") String code) {
        return reading.template(code);
    }
}
