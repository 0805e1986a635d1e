// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.exchange.Acknowledgement;

/**
 * Reads what belongs to the code of an acknowledgement (domain.md §10.4) and tells every place that is not of the form. Whether
 * what the code demands is there at all is for the guards to say.
 */
final class AckDetails {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .:_/+\\[\\]-]{0,79}");
    private static final int MOST_FIELDS = 18;
    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> STATUS_KINDS = Set.of(
            "DOCUMENT_OBTAINED",
            "TRAVEL_PROPOSED",
            "TICKETED",
            "DEPARTED",
            "TRANSIT_MET",
            "ARRIVED",
            "RECEIVED",
            "PLAN_AGREED",
            "PAYMENT",
            "FOLLOW_UP",
            "INCIDENT",
            "CLOSED");

    private final Map<String, Object> details;
    private final List<Violation> broken = new ArrayList<>();

    private AckDetails(Acknowledgement ack) {
        this.details = ack.details();
    }

    static HandoverAnswer answer(Acknowledgement ack) {
        AckDetails in = new AckDetails(ack);
        HandoverAnswer answer = new HandoverAnswer(
                ack.ackId(),
                HandoverAnswer.Kind.valueOf(ack.code()),
                ack.at(),
                in.code("iomCaseNo"),
                in.code("caseWorkerFunction"),
                in.code("plannedContact"),
                in.codes("fieldPaths"),
                in.code("answerBy"),
                in.words("reason"),
                in.code("code"),
                in.words("text"),
                in.code("proposedOrg"));
        in.refuseIfBroken();
        return answer;
    }

    static IomStatusReported status(Acknowledgement ack) {
        AckDetails in = new AckDetails(ack);
        Optional<String> kind = in.text("kind", STATUS_KINDS::contains, "unknown-code");
        Optional<Integer> leg = in.leg();
        Optional<Instant> at = in.moment();
        if (kind.isEmpty() && !in.details.containsKey("kind")) {
            in.broken("kind", "required");
        }
        in.refuseIfBroken();
        return new IomStatusReported(ack.caseId(), ack.ackId(), kind.orElseThrow(), at.orElse(ack.at()), leg);
    }

    private Optional<String> code(String name) {
        return text(name, text -> CODE.matcher(text).matches(), "wrong-format");
    }

    private Optional<String> words(String name) {
        return text(name, text -> text.length() <= LONGEST_TEXT, "too-long");
    }

    private Optional<String> text(String name, Predicate<String> form, String rule) {
        Object value = details.get(name);
        if (value instanceof String text && form.test(text)) {
            return Optional.of(text);
        }
        if (value != null) {
            broken(name, value instanceof String ? rule : "wrong-type");
        }
        return Optional.empty();
    }

    private List<String> codes(String name) {
        Object value = details.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list
                && list.size() <= MOST_FIELDS
                && list.stream().allMatch(AckDetails::isField)) {
            return list.stream().map(String.class::cast).toList();
        }
        broken(name, "wrong-format");
        return List.of();
    }

    /** A comma would part it where it is kept. */
    private static boolean isField(Object value) {
        return value instanceof String text && CODE.matcher(text).matches();
    }

    private Optional<Integer> leg() {
        Object value = details.get("legSeq");
        if (value instanceof Number number && number.intValue() > 0 && number.intValue() < 100) {
            return Optional.of(number.intValue());
        }
        if (value != null) {
            broken("legSeq", "out-of-range");
        }
        return Optional.empty();
    }

    private Optional<Instant> moment() {
        Optional<String> text = text("at", any -> true, "wrong-format");
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notMoment) {
            broken("at", "wrong-format");
            return Optional.empty();
        }
    }

    private void broken(String name, String rule) {
        broken.add(new Violation(
                "/details/" + name,
                rule,
                "This part of the acknowledgement is not of the form that belongs to its code.",
                "Den här delen av kvittensen har inte den form som hör till dess kod."));
    }

    private void refuseIfBroken() {
        if (!broken.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, broken);
        }
    }
}
