// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;

/** The rules of an assessment, as far as the contract cannot say them. */
final class AssessmentRules {

    /** The roles that enter the view of the country of return, and no other. */
    static final Set<String> ORIGIN_ROLES = Set.of("IOM_FINLAND", "IOM_RECEIVING");

    /** What fits into one sealed column, with room for names and quotes of the JSON. */
    private static final int MOST_BYTES = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private AssessmentRules() {}

    /**
     * @param draft what is handed in
     * @param template its instrument; empty if there is none of that code
     * @param now the moment
     * @throws PlatformException {@code platform.invalid} (422) with every violation
     */
    static void check(Draft draft, Optional<RiskTemplate> template, Instant now) {
        Violations violations = new Violations();
        template.ifPresentOrElse(
                known -> checkAnswers(draft, known, violations), () -> violations.unknownCode("/template"));
        draft.assessedAt().ifPresent(at -> violations.future("/assessedAt", at, now));
        checkSide(draft.side(), violations);
        if (bytes(draft.words()) > MOST_BYTES) {
            violations.add("", "too-long", "The texts are too long together.", "Texterna är tillsammans för långa.");
        }
        violations.refuse();
    }

    private static void checkAnswers(Draft draft, RiskTemplate template, Violations violations) {
        Set<String> answered = new HashSet<>();
        List<Answer> answers = draft.words().answers();
        for (int i = 0; i < answers.size(); i++) {
            String item = answers.get(i).item();
            if (template.item(item).isEmpty()) {
                violations.unknownCode("/answers/" + i + "/item");
            } else if (!answered.add(item)) {
                violations.add(
                        "/answers/" + i + "/item",
                        "repeated",
                        "The item is answered twice.",
                        "Frågan är besvarad två gånger.");
            }
        }
        for (int i = 0; i < draft.mitigations().size(); i++) {
            if (!template.domains().contains(draft.mitigations().get(i).domain())) {
                violations.unknownCode("/mitigations/" + i + "/domain");
            }
        }
        checkDecision(draft, Scoring.score(template, answers), violations);
    }

    /** Rules 5 and 6 of the scoring: a human decides and tells why, but never that much unknown is low. */
    private static void checkDecision(Draft draft, Score score, Violations violations) {
        RiskLevel decided = draft.decided().orElse(score.overall());
        if (decided != score.overall() && draft.words().reasons().isEmpty()) {
            violations.add(
                    "/reasons",
                    "required",
                    "Reasons are needed where the decision differs from the score.",
                    "Skäl krävs när beslutet avviker från poängen.");
        }
        if (decided == RiskLevel.LOW && score.tooMuchUnknown()) {
            violations.add(
                    "/overall",
                    "too-much-unknown",
                    "It cannot be low while more than a quarter is unknown.",
                    "Risken kan inte vara låg när mer än en fjärdedel är okänd.");
        }
    }

    private static void checkSide(Side side, Violations violations) {
        boolean ofOrigin = ORIGIN_ROLES.contains(Caller.current().role());
        if (ofOrigin != (side == Side.ORIGIN)) {
            violations.add(
                    "/side",
                    "side-not-callers",
                    "The country of return is assessed by IOM, and Sweden by nobody else than Sweden.",
                    "Återvändandelandet bedöms av IOM och Sverige bara av Sverige.");
        }
    }

    /** As JSON, because a quote or a line break takes more room there. */
    private static int bytes(Words words) {
        Stream<String> evidence = words.answers().stream().flatMap(answer -> answer.evidence().stream());
        Stream<String> reasons = words.reasons().stream().map(Reason::text);
        Stream<String> others =
                Stream.concat(words.nonRefoulementNote().stream(), words.instructions().values().stream());
        try {
            return JSON.writeValueAsBytes(Stream.of(evidence, reasons, others)
                            .flatMap(texts -> texts)
                            .toList())
                    .length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
