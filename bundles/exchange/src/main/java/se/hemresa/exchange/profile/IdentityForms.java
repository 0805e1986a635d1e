// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Tree;

/** Who it is: from the sections shell and identity. */
final class IdentityForms {

    private static final String IDENTITY = "identity";

    private final Clock clock;

    IdentityForms(Clock clock) {
        this.clock = clock;
    }

    Map<String, Form> all() {
        return Map.of(
                "pseudonym", (how, request) -> whole(how, text(request, "shell", "pseudonym")),
                "fullName", this::name,
                "birthDate", this::birthDate,
                "gender", (how, request) -> whole(how, text(request, IDENTITY, "gender")),
                "citizenships", (how, request) -> whole(how, list(request, "citizenships")),
                "swedishNumbers", (how, request) -> whole(how, numbers(request)));
    }

    private static Optional<Object> whole(String how, Optional<Object> content) {
        return how.isEmpty() ? content : Optional.empty();
    }

    private static Optional<Object> text(Form.Request request, String section, String name) {
        return Tree.text(request.sections().read(section), name).map(text -> text);
    }

    private static Optional<Object> list(Form.Request request, String name) {
        return Content.of(Tree.texts(request.sections().read(IDENTITY), name));
    }

    private static Optional<Object> numbers(Form.Request request) {
        return Content.of(Tree.objects(request.sections().read(IDENTITY), "identifiers").stream()
                .flatMap(identifier -> Tree.text(identifier, "value").stream())
                .toList());
    }

    private Optional<Object> name(String how, Form.Request request) {
        List<Map<String, Object>> names = Tree.objects(request.sections().read(IDENTITY), "names");
        Optional<Map<String, Object>> name = names.stream()
                .filter(one -> Tree.text(one, "kind").filter("LEGAL"::equals).isPresent())
                .findFirst()
                .or(() -> names.stream().findFirst());
        return switch (how) {
            case "", "as-on-ticket" ->
                name.map(IdentityForms::full).filter(full -> !full.isEmpty()).map(full -> full);
            case "first-name" -> name.flatMap(one -> Tree.text(one, "given")).map(given -> given);
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> full(Map<String, Object> name) {
        Map<String, Object> full = new LinkedHashMap<>();
        Tree.text(name, "given").ifPresent(given -> full.put("given", given));
        Tree.text(name, "family").ifPresent(family -> full.put("family", family));
        return full;
    }

    private Optional<Object> birthDate(String how, Form.Request request) {
        Map<String, Object> identity = request.sections().read(IDENTITY);
        return switch (how) {
            case "" ->
                Optional.of(Tree.object(identity, "birthDate"))
                        .filter(date -> !date.isEmpty())
                        .map(date -> date);
            case "age" -> age(identity).map(age -> age);
            case "age-band" -> age(identity).map(Content::ageBand);
            default -> Optional.empty();
        };
    }

    /** The age at referral stands in where no date is known: a band or a number that is a year off harms nobody. */
    private Optional<Integer> age(Map<String, Object> identity) {
        try {
            return Tree.text(Tree.object(identity, "birthDate"), "value")
                    .map(LocalDate::parse)
                    .map(born -> Period.between(born, LocalDate.ofInstant(clock.instant(), clock.getZone()))
                            .getYears())
                    .or(() -> Tree.number(identity, "ageAtReferral"));
        } catch (DateTimeParseException coarse) {
            return Tree.number(identity, "ageAtReferral");
        }
    }
}
