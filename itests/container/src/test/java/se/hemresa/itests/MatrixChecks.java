// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.Test;

import se.hemresa.client.http.Reply;
import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.TrustMatrix.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody asks for everything, by each door, and gets what the rules give and nothing else. */
public abstract class MatrixChecks extends WallChecks {

    @Test
    public void everybodyReadsWhatTheRulesGiveAndNothingElse() {
        Result read = told("read", matrix().read(rest(), cases));

        assertThat(read.cells()).isGreaterThan(2_000);
        assertThat(read.allowed()).isGreaterThan(200);
        assertThat(read.wrong()).isEmpty();
    }

    /** With and without a protected person: the other levels are read by the same rules as one of these. */
    @Test
    public void everybodyReadsBySoapWhatTheRulesGiveAndNothingElse() {
        Result read = told("read by SOAP", matrix().read(soap(), List.of(cases.get(0), cases.get(2))));

        assertThat(read.cells()).isGreaterThan(2_000);
        assertThat(read.allowed()).isGreaterThan(200);
        assertThat(read.wrong()).isEmpty();
    }

    @Test
    public void aSectionSaysBySoapWhatItSaysByRest() {
        String caseId = cases.get(0).caseId();
        Set<String> sections = new TreeSet<>(rules.sectionsOfCases());
        // Who reads writes in it.
        sections.remove("audit");

        Map<String, Map<String, String>> byRest = new TreeMap<>();
        Map<String, Map<String, String>> bySoap = new TreeMap<>();
        for (String section : sections) {
            Reply reply = rest().read(COORDINATOR, caseId, section);
            if (reply.status() == 200) {
                byRest.put(section, SectionWords.ofRest(reply));
                bySoap.put(section, SectionWords.ofSoap(soap().read(COORDINATOR, caseId, section)));
            }
        }

        assertThat(bySoap).isEqualTo(byRest);
        assertThat(byRest.values().stream().filter(words -> words.size() > 1)).hasSizeGreaterThan(15);
    }

    @Test
    public void inEveryStateEverybodyReadsWhatTheRulesGiveAndNothingElse() {
        Result read = told("read in other states", matrix().read(rest(), inOtherStates));
        Result alarmed = told(
                "read because of an alarm", matrix().read(restBecauseOfAnAlarm(), becauseOfAnAlarm(inOtherStates)));

        assertThat(read.wrong()).isEmpty();
        assertThat(alarmed.wrong()).isEmpty();
        assertThat(read.allowed()).isGreaterThan(200);
        assertThat(alarmed.allowed()).isGreaterThan(50);
    }

    @Test
    public void inEveryStateEverybodyApprovesWhatTheRulesGiveAndNothingElse() {
        List<Known> known = new ArrayList<>(inOtherStates);
        known.add(cases.get(0));
        known.add(cases.get(4));

        Result approved = told("approved", matrix().approve(known));

        assertThat(approved.wrong()).isEmpty();
        assertThat(approved.cells()).isGreaterThan(500);
        assertThat(approved.allowed()).isGreaterThan(10);
    }

    private static Result told(String what, Result result) {
        System.out.println("Matrix: " + result.cells() + " cells " + what + ", " + result.allowed() + " of them given");
        result.wrong().stream().limit(60).forEach(System.out::println);
        return result;
    }
}
