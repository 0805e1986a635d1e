// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.exchange.Minimisation.Composition;
import se.hemresa.api.id.AgencyId;
import se.hemresa.iom.testing.FullProfile;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in an application, member by member, against minimisation.json. */
public class ApplicationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> BASIS =
            Map.of("id", "x", "oslProvision", "OSL_12_2", "gdprArticle", "GDPR_46_2A", "decidedBy", "anna");
    private static final Set<String> NO_DATA_ABOUT_THE_PERSON =
            Set.of("type", "version", "envelope", "purpose", "transferBasis", "requested");

    private final FullProfile profile = new FullProfile();

    @Test
    public void hasAMemberForEveryFieldOfTheProfileAndForNoOther() {
        Set<String> allowed = FullProfile.profile().entrySet().stream()
                .filter(field -> !field.getValue().equals("X"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> mapped = HandoverMembers.ALL.stream()
                .map(HandoverMembers.Member::field)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped).isEqualTo(allowed);
        assertThat(profile.fields().keySet()).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    public void holdsExactlyTheMembersOfTheTableWhenEverythingIsGiven() throws Exception {
        Application application = compose();
        JsonNode message = JSON.readTree(application.content());

        for (HandoverMembers.Member member : HandoverMembers.ALL) {
            assertThat(message.at(member.pointer()).isMissingNode())
                    .as(member.pointer())
                    .isFalse();
        }
        assertThat(leaves(message))
                .allMatch(leaf -> HandoverMembers.ALL.stream()
                        .anyMatch(member -> leaf.equals(member.pointer()) || leaf.startsWith(member.pointer() + "/")));
        assertThat(application.fields())
                .containsExactlyInAnyOrderElementsOf(profile.fields().keySet());
    }

    /** Each field withheld in turn takes its own members with it and no other. */
    @Test
    public void losesTheMembersOfAFieldThatIsNotGivenAndNoOther() throws Exception {
        Set<String> all = new TreeSet<>(leaves(JSON.readTree(compose().content())));
        for (String field : profile.fields().keySet()) {
            FullProfile without = new FullProfile();
            without.withhold(field);
            Application application = compose(without.fields());

            Set<String> lost = new TreeSet<>(all);
            lost.removeAll(leaves(JSON.readTree(application.content())));
            assertThat(lost).as(field).isNotEmpty().allMatch(leaf -> isOf(field, leaf));
            assertThat(application.fields()).doesNotContain(field);
        }
    }

    private static boolean isOf(String field, String leaf) {
        return HandoverMembers.ALL.stream()
                .filter(member -> member.field().equals(field))
                .anyMatch(member -> leaf.equals(member.pointer()) || leaf.startsWith(member.pointer() + "/"));
    }

    @Test
    public void neverHoldsWhatTheProfileDoesNotHave() throws Exception {
        Map<String, Object> tooMuch = new HashMap<>(profile.fields());
        for (String field : List.of("narrative", "swedishNumbers", "addressInSweden", "targetGroupGround")) {
            tooMuch.put(field, "canary-" + field);
        }
        tooMuch.put(
                "fullName",
                Map.of(
                        "given",
                        "Canary-given",
                        "family",
                        "Canary-family",
                        "alias",
                        "canary-alias",
                        "narrative",
                        "canary-text"));
        tooMuch.put("risk", Map.of("overall", "HIGH", "answers", "canary-answers"));

        assertThat(compose(tooMuch).content()).doesNotContain("canary-");
    }

    @Test
    public void leavesOutTheMembersOfTheSkeletonThatNoFieldGives() throws Exception {
        JsonNode message = JSON.readTree(compose().content());

        for (String pointer : List.of(
                "/case/targetGroupGround",
                "/case/urgency",
                "/case/child",
                "/person/htcds/prs_PrimaryLanguage",
                "/victim/htcds/vic_TraffickingStatus",
                "/return/wishedFrom",
                "/return/finalDestinationKnown",
                "/travel/escort")) {
            assertThat(message.at(pointer).isMissingNode()).as(pointer).isTrue();
        }
    }

    @Test
    public void speaksHtcdsWhereHtcdsHasAWord() throws Exception {
        JsonNode victim = JSON.readTree(compose().content()).path("victim");
        assertThat(victim.at("/htcds/vic_TypeOfExploitation").toString()).isEqualTo("[\"ForcedBegging\",\"Other\"]");

        profile.set(
                "exploitationPurpose", Map.of("primaryPurpose", "PROSTITUTION_NO_THB", "secondaryPurposes", List.of()));
        JsonNode without = JSON.readTree(compose().content()).path("victim");
        assertThat(without.toString()).isEqualTo("{\"primaryPurpose\":\"PROSTITUTION_NO_THB\"}");
    }

    @Test
    public void writesTheSameBytesWhateverTheOrderOfWhatItIsGiven() {
        Map<String, Object> reversed = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(new TreeMap<>(profile.fields()).descendingKeySet());
        fields.forEach(field -> reversed.put(field, profile.fields().get(field)));
        Map<String, Object> turned = new LinkedHashMap<>();
        List.of("value", "precision").forEach(part -> turned.put(part, part.equals("value") ? "1996-05-01" : "YEAR"));
        reversed.put("birthDate", turned);

        assertThat(compose(reversed).content()).isEqualTo(compose().content());
        assertThat(compose().content())
                .startsWith("{\"type\":\"IomHandover\",\"version\":\"1.0\",\"envelope\":{\"messageId\":")
                .contains(
                        "\"transferBasis\":{\"osl\":\"OSL_12_2\",\"gdpr\":\"GDPR_46_2A\"}",
                        "\"sender\":\"SE-AB:return-coordination\",\"receiver\":\"IOM-FI:avrr-intake\"")
                .endsWith("\"requested\":[\"RECEPTION\",\"ONWARD\",\"REINTEGRATION\",\"FOLLOW_UP\"]}");
    }

    private Application compose() {
        return compose(profile.fields());
    }

    private static Application compose(Map<String, Object> fields) {
        Envelope envelope = new Envelope(
                UUID.fromString("019abcde-0000-7000-8000-000000000001"),
                UUID.fromString("019abcde-0000-7000-8000-000000000001"),
                Instant.parse("2026-11-24T09:00:00Z"),
                new AgencyId("SE-AB"),
                new AgencyId("IOM-FI"));
        return Application.of(envelope, BASIS, new Composition("IOM_FINLAND", fields, List.of()), List.of());
    }

    /** The pointers of everything that is data about the person; lists of rows end at the row. */
    private static List<String> leaves(JsonNode message) {
        List<String> leaves = new ArrayList<>();
        message.fieldNames().forEachRemaining(name -> {
            if (!NO_DATA_ABOUT_THE_PERSON.contains(name)) {
                collect("/" + name, message.path(name), leaves);
            }
        });
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, List<String> leaves) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> collect(pointer + "/" + name, node.path(name), leaves));
        } else {
            leaves.add(pointer);
        }
    }
}
