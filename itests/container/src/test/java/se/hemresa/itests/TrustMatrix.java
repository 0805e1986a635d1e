// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Voices;
import se.hemresa.itests.TrustApprovals.Approval;
import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.itests.trust.AccessRules.Party;
import se.hemresa.itests.trust.Contract.Write;

/** Asks cell by cell: may this caller do this with this section of this case? And compares with what the rules say. */
final class TrustMatrix {

    /** Whoever enters something has entered it; the other masks cover some kinds of rows only, and not those that are entered here. */
    private static final Set<String> COVERS_A_NEW_ROW = Set.of("NONE", "OWN_ROWS");

    private final Voices voices;
    private final AccessRules rules;

    TrustMatrix(Voices voices, AccessRules rules) {
        this.voices = voices;
        this.rules = rules;
    }

    /**
     * What came of it.
     *
     * @param cells how many cells were asked
     * @param allowed how many of them are allowed by the rules
     * @param wrong the cells that were not as the rules say
     */
    record Result(int cells, long allowed, List<String> wrong) {}

    /** One cell: what the rules say, and what the door said. */
    private record Cell(String name, boolean allowed, boolean given) {}

    /** Where sections are asked for. */
    interface Door {

        Reply read(Actor who, String caseId, String section);
    }

    /**
     * @param door by which it is asked
     * @param cases the cases
     * @return what came of reading every section of every case as everybody
     */
    Result read(Door door, List<Known> cases) {
        Set<String> sections = rules.sectionsOfCases();
        List<Callable<Cell>> questions = new ArrayList<>();
        for (Known one : cases) {
            for (Party party : one.parties()) {
                for (String section : sections) {
                    questions.add(() -> read(door, one, party, section));
                }
            }
        }
        return ask(questions);
    }

    private Cell read(Door door, Known one, Party party, String section) {
        Reply reply = door.read(actor(party), one.caseId(), section);
        return new Cell(
                name(one, party, section, "READ") + " → " + reply.status(),
                !rules.masks(party, one.standing(), section, "READ").isEmpty(),
                answered(reply));
    }

    /**
     * @param cases the cases
     * @param entering what is entered
     * @return what came of every write to every case as everybody
     */
    Result write(List<Known> cases, List<Entering> entering) {
        List<Callable<Cell>> questions = new ArrayList<>();
        entering.forEach(this::requireSound);
        for (Known one : cases) {
            for (Party party : one.parties()) {
                entering.forEach(what -> questions.add(() -> write(one, party, what)));
            }
        }
        return ask(questions);
    }

    /** A body that is refused for itself says nothing about the case: no case is asked for then, not even one that is not there. */
    private void requireSound(Entering entering) {
        Write write = entering.write();
        voices.write(
                        new Actor("SE-AB", "REGION_COORDINATOR", "coordinator"),
                        write.method(),
                        write.path().replace("{caseId}", UUID.randomUUID().toString()),
                        UUID.randomUUID().toString(),
                        entering.body())
                .expect(404);
    }

    /**
     * What a write is to the rules.
     *
     * @param write the operation of the contract
     * @param section the section
     * @param operation CREATE or UPDATE
     * @param body what is written
     * @param stored told when it has been
     */
    record Entering(Write write, String section, String operation, Map<String, Object> body, Runnable stored) {}

    private Cell write(Known one, Party party, Entering entering) {
        Write write = entering.write();
        Reply reply = voices.write(
                actor(party),
                write.method(),
                write.path().replace("{caseId}", one.caseId()),
                UUID.randomUUID().toString(),
                entering.body());
        if (reply.status() == 201) {
            entering.stored().run();
        }
        return new Cell(
                name(one, party, entering.section(), entering.operation()) + " by " + write + " → " + reply.status(),
                rules.masks(party, one.standing(), entering.section(), entering.operation()).stream()
                        .anyMatch(COVERS_A_NEW_ROW::contains),
                answered(reply));
    }

    /**
     * @param cases the cases
     * @return what came of approving everything in every case that can be approved as everybody
     */
    Result approve(List<Known> cases) {
        List<Callable<Cell>> questions = new ArrayList<>();
        for (Known one : cases) {
            for (Party party : one.parties()) {
                one.approvals().forEach(what -> questions.add(() -> approve(one, party, what)));
            }
        }
        return ask(questions);
    }

    private Cell approve(Known one, Party party, Approval what) {
        Party asking = party.user().equals(what.enteredBy()) ? party : party.with("fourEyes");
        Reply reply = voices.write(
                actor(party),
                "POST",
                "/cases/" + one.caseId() + what.path(),
                UUID.randomUUID().toString(),
                what.body());
        return new Cell(
                name(one, party, what.section(), "APPROVE") + " → " + reply.status(),
                !rules.masks(asking, one.standing(), what.section(), "APPROVE").isEmpty(),
                answered(reply) && !"platform.same-person".equals(code(reply)));
    }

    private static String code(Reply reply) {
        return reply.json().path("code").asText();
    }

    private static boolean answered(Reply reply) {
        if (reply.status() == 404) {
            return false;
        }
        if (reply.status() >= 500 || reply.status() == 401 || reply.status() == 429) {
            throw new AssertionError("Answered with " + reply.status());
        }
        return true;
    }

    private static Actor actor(Party party) {
        return new Actor(party.agency(), party.role(), party.user());
    }

    private static String name(Known one, Party party, String section, String operation) {
        return String.join(
                " ",
                party.role(),
                party.agency(),
                party.relations().toString(),
                one.standing().state(),
                one.standing().level(),
                section,
                operation);
    }

    private static Result ask(List<Callable<Cell>> questions) {
        List<Cell> cells = AtOnce.all(questions);
        return new Result(
                cells.size(),
                cells.stream().filter(Cell::allowed).count(),
                cells.stream()
                        .filter(cell -> cell.allowed() != cell.given())
                        .map(cell -> (cell.allowed() ? "must be given: " : "must be refused: ") + cell.name())
                        .toList());
    }
}
