// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.shell;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.statistics.Report;
import se.hemresa.statistics.Report.Line;
import se.hemresa.statistics.ReportDesk;

/** {@code stats:report}: a report, for internal use, as the national coordination reads it. */
@Service
@Command(
        scope = "stats",
        name = "report",
        description = "Prints a report, for internal use. Example: stats:report journey --period 2013-2014 --json")
public final class ReportCommand implements Action {

    private static final String PROGRAMME = "programme";
    private static final String JOURNEY = "journey";

    @Reference
    private ReportDesk desk;

    @Reference
    private Session session;

    @Argument(name = "report", description = "The name of the report: programme or journey")
    private String name = PROGRAMME;

    @Option(name = "--period", description = "The years of referral, first-last, e.g. 2013-2014", required = true)
    private String period;

    @Option(name = "--json", description = "Prints the report as one JSON object, as the REST interface does")
    private boolean json;

    @Override
    public Object execute() throws IOException {
        Report report = caller().call(this::report);
        if (json) {
            session.getConsole().println(json(report));
        } else {
            report.lines().forEach(line -> session.getConsole().println(line.sv()));
        }
        return null;
    }

    private Report report() {
        return switch (name) {
            case PROGRAMME -> desk.programme(period);
            case JOURNEY -> desk.journey(period);
            default -> throw new IllegalArgumentException("There is no such report; there are programme and journey.");
        };
    }

    private Caller caller() {
        Optional<String> user = Optional.ofNullable(session.get("USER")).map(Object::toString);
        return new Caller(new AgencyId("hemresa:shell"), "NATIONAL_COORDINATION", user, "STATISTICS");
    }

    /** Written by hand, because a mapper would keep this class loader in its caches. */
    static String json(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("report", report.report());
            json.writeObjectFieldStart("period");
            json.writeNumberField("from", report.period().from());
            json.writeNumberField("to", report.period().to());
            json.writeEndObject();
            json.writeStringField("county", report.county());
            json.writeStringField("use", report.use());
            json.writeNumberField("position", report.position());
            json.writeNumberField("facts", report.facts());
            json.writeArrayFieldStart("lines");
            for (Line line : report.lines()) {
                write(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", line.key());
        json.writeStringField("sv", line.sv());
        json.writeStringField("en", line.en());
        json.writeObjectFieldStart("figures");
        for (Map.Entry<String, Long> figure : line.figures().entrySet()) {
            json.writeNumberField(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
