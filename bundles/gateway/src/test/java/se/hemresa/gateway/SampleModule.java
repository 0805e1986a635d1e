// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;

/** A module as a third party would write it: notes by both doors. What a note says decides what goes wrong. */
@Path("/notes")
@Produces("application/json")
public final class SampleModule implements RestResource, SoapEndpoint {

    /** A note of another agency, which is found out in 3 ms. */
    static final CaseId FOREIGN = CaseId.fromString("019abcde-0000-7000-8000-00000000000f");

    /** A note that does not exist, which is found out at once. */
    static final CaseId ABSENT = CaseId.fromString("019abcde-0000-7000-8000-00000000000a");

    /** Whether the last search, or the last read by SOAP, was called inside a unit of work. */
    volatile boolean inUnit;

    /** Where what was left for later was done, seen from the unit of work. */
    final List<String> afterwards = new CopyOnWriteArrayList<>();

    private final MemoryPlatform platform;
    private final String version;

    /** The module without which a note {@code journey} is refused and a note {@code summary} is not whole; empty for none. */
    volatile String away = "";

    SampleModule(MemoryPlatform platform, String version) {
        this.platform = platform;
        this.version = version;
    }

    public record Author(String agency) {}

    public record Note(
            String kind,
            Author author,
            String text,
            LocalDate due,
            Integer weight,
            List<String> tags,
            Object extensions) {}

    public record Made(String text, String version, String agency, String purpose) {}

    @GET
    public List<String> all() {
        return platform.notes();
    }

    @GET
    @Path("copy")
    public List<String> copy() {
        return platform.notes();
    }

    @GET
    @Path("rules")
    public List<String> rules() {
        return List.of();
    }

    @GET
    @Path("public")
    public List<String> open() {
        return List.of();
    }

    @POST
    @Path("searches")
    @Consumes("application/json")
    public List<String> search(Map<String, String> wanted) {
        inUnit = platform.active();
        return platform.notes().stream().filter(wanted.get("text")::equals).toList();
    }

    @GET
    @Path("{noteId}")
    public Made one(@PathParam("noteId") CaseId noteId) {
        Seen.afterwards(() -> afterwards.add(platform.active() ? "inside" : "outside"));
        if (noteId.equals(FOREIGN)) {
            LockSupport.parkNanos(3_000_000);
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        if (noteId.equals(ABSENT)) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        Seen.note(noteId, "narrative");
        return new Made(noteId.toString(), version, "", Caller.current().purpose());
    }

    @POST
    @Consumes("application/json")
    public Response put(Note note, @Context UriInfo uri) {
        Made made = put(note.text());
        URI location = uri.getAbsolutePathBuilder().path("1").build();
        return Response.created(location).entity(made).build();
    }

    @POST
    @Path("about/{caseId}")
    @Consumes("application/json")
    public Response putAbout(@PathParam("caseId") CaseId caseId, Note note) {
        return Response.status(201).entity(put(note.text())).build();
    }

    @POST
    @Path("sealed")
    @Consumes("application/jose")
    public Response putSealed(String jose) {
        return Response.status(201).entity(put(jose)).build();
    }

    private Made put(String text) {
        platform.insertNote(text);
        switch (text) {
            case "broken" -> throw new IllegalStateException("secret-message");
            case "rule" ->
                throw new PlatformException(
                        PlatformError.INVALID,
                        List.of(new Violation("/text", "future-date", "Too late.", "För sent.")));
            case "guard" -> throw refused("sample", GuardOutcome.Outcome.FAILS);
            case "journey" -> {
                if (!away.isEmpty()) {
                    throw refused(away, GuardOutcome.Outcome.NOT_PROVEN);
                }
            }
            case "summary" -> {
                if (!away.isEmpty()) {
                    Missed.note(away);
                }
            }
            case "going" -> {
                if (!away.isEmpty()) {
                    throw new IllegalStateException("The store is closed");
                }
            }
            default -> {}
        }
        return new Made(
                text,
                version,
                Caller.current().agency().value(),
                Caller.current().purpose());
    }

    private static TransitionRefused refused(String owner, GuardOutcome.Outcome outcome) {
        return new TransitionRefused(
                Problems.REFUSED,
                List.of(new GuardOutcome(
                        "checked", owner, outcome, true, "Checked.", "Kontrollerad.", List.of("A.b"))));
    }

    @Override
    public Collection<Object> resources() {
        return List.of(this);
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(Problems.values());
    }

    @Override
    public String path() {
        return "note";
    }

    @Override
    public String wsdl() {
        return "sample/note.wsdl";
    }

    @Override
    public Map<String, SoapOperation> operations() {
        return Map.of("Note", this::handle, "ReadNote", new Reading());
    }

    private Element handle(Element request) {
        return answer(put(text(request, "Text")));
    }

    /** The twin of {@code GET /notes/{noteId}}. */
    private final class Reading implements SoapOperation {

        @Override
        public Optional<Looks.Kind> look() {
            return Optional.of(Looks.Kind.READ);
        }

        @Override
        public Element handle(Element request) {
            inUnit = platform.active();
            return answer(one(CaseId.fromString(text(request, "NoteId"))));
        }
    }

    private static String text(Element request, String name) {
        return request.getElementsByTagNameNS("urn:hemresa:sample:1", name)
                .item(0)
                .getTextContent();
    }

    private static Element answer(Made made) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element answer = document.createElementNS("urn:hemresa:sample:1", "NoteAnswer");
            answer.setTextContent(made.toString());
            document.appendChild(answer);
            return answer;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    enum Problems implements ErrorCode {
        REFUSED;

        @Override
        public String domain() {
            return "sample";
        }

        @Override
        public Explanation explanation() {
            return new Explanation(409, "Refused.", "Nekad.", "Do what the guards say.");
        }
    }
}
