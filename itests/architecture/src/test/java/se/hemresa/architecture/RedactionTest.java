// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Test;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.journal.Event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A record prints all it holds, unless it says otherwise. So every record that can hold a word which is not known to be a code,
 * an id or a text of our own tells its type and opaque ids only, by {@link Opaque}: a new component is silent until its name is
 * entered here, with intent (security.md T14).
 */
public class RedactionTest {

    /** What can be a word about a person: a text, a day, or a tree of them. */
    private static final Set<String> WORDS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Object",
            "java.time.LocalDate",
            "com.fasterxml.jackson.databind.JsonNode");

    /** The components that may be printed, by what they are. Free text, names, places, numbers and secrets never are. */
    private static final Set<String> PRINTED = names("""
            ids: id caseId messageId ackId caseRef pseudonym digest answersDigest sha256 hash href keyId publicKey boundTo
                responsibleAuthorityId transferredToOrgId
            who: agency user by who requestedBy approvedBy preparedBy checkedUser endedBy grantedBy decidedBy coordinator
                deputy assignee owner sender receiver org function ownerFunction socialServicesFunction
            codes: code role roles section sections mask masks purpose purposes kind type types status state stage phase
                event from to operation door outcome module field fields fieldPaths requestedFieldPaths how scope recipient
                consentScope condition conditions assumed source channel contactChannel direction sensitivity currency county
                country urgency protectionLevel level gender language precision supportType domain item template measure
                personType handledHow informationClass retentionClass closureReason closureReasons followUpOutcome ground
                targetGroupGrounds primaryPurpose secondaryPurposes subPurposes traffickingStatus primary secondary sub
                needToKnow needToKnowSections neverSkips neverSkipsForChild skipped actors effects reads restrictingScopes
                initialState phases alternativeSupport textVersion packageVersion oslProvision gdprArticle agreement
                requested addressedTo takesAway critical amount sekPerEur figures countries period links rules mitigations
                signatures expiries labels
            days: on validFrom validTo valueDate referredOn reviewOn dueOn plannedTravelOn
            ours: english swedish en sv titles cure rule at report use standard pointer form name table path paths
                sql classes key sequences help message subject subjects payload caseKeys headers document faults fault
                subscription endpoint address clientId version origin checkpoint symbolicName apiName apiVersion apiReleased
                apiDocumentation apiStatus
            """);

    /** Names that are a code in these records and free text in others. */
    private static final Set<String> PRINTED_HERE = Set.of(
            "AgencyId.value",
            "Opening.reason",
            "Verdict.reason",
            "Note.reason",
            "HandoverNote.reason",
            "Terms.reason",
            "Hold.reason",
            "Details.keys",
            "PartnerBody.keys",
            "CheckedHealth.text",
            "Finding.text",
            "Finding.next");

    /** Programs that any partner could have written; they hold what their own users typed or made up. */
    private static final List<String> OUTSIDE = List.of("se.hemresa.client", "se.hemresa.sandbox");

    @Test
    public void aRecordThatHoldsWordsTellsItsTypeAndIdsOnly() {
        List<JavaClass> records = Product.classes().stream()
                .filter(JavaClass::isRecord)
                .filter(type -> OUTSIDE.stream().noneMatch(type.getName()::startsWith))
                .toList();

        assertThat(records).hasSizeGreaterThan(400);
        assertThat(records.stream().flatMap(RedactionTest::faults)).isEmpty();
        assertThat(records.stream().filter(RedactionTest::isSilent)).hasSizeGreaterThan(60);
    }

    @Test
    public void noEntityTellsWhatItHolds() {
        noMethods()
                .that()
                .haveName("toString")
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("se.hemresa..jpa..")
                .because("an entity is known by its row; what it holds it gives to its store alone")
                .check(Product.classes());
    }

    private record Forgetful(CaseId caseId, String told) {}

    private record Nested(Map<String, Optional<List<Object>>> tree) {}

    private record Talkative(CaseId caseId, String told) {

        @Override
        public String toString() {
            return Opaque.of(this, caseId, told());
        }
    }

    private record Silent(CaseId caseId, String told) {

        @Override
        public String toString() {
            return Opaque.of(this, caseId);
        }
    }

    private record Coded(CaseId caseId, String code) {}

    private record Happened(CaseId caseId, String told) implements Event {

        @Override
        public Optional<CaseId> subject() {
            return Optional.of(caseId);
        }

        @Override
        public Map<String, String> payload() {
            return Map.of("told", told);
        }
    }

    @Test
    public void findsWhoForgetsItAndWhoDoesItOnlySeemingly() {
        assertThat(Stream.of(Forgetful.class, Nested.class, Talkative.class, Silent.class, Coded.class, Happened.class)
                        .map(type -> new ClassFileImporter().importClass(type))
                        .flatMap(RedactionTest::faults))
                .containsExactly("Forgetful prints [told]", "Nested prints [tree]", "Talkative hands [told] to Opaque");
    }

    private static Stream<String> faults(JavaClass type) {
        Set<String> words = type.isAssignableTo(Event.class) ? Set.of() : words(type);
        if (words.isEmpty()) {
            return Stream.of();
        }
        if (!isSilent(type)) {
            return Stream.of(type.getSimpleName() + " prints " + words);
        }
        Set<String> handed = toString(type).getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().equals(type))
                .map(JavaAccess::getTarget)
                .map(AccessTarget::getName)
                .filter(words::contains)
                .collect(Collectors.toSet());
        return handed.isEmpty() ? Stream.of() : Stream.of(type.getSimpleName() + " hands " + handed + " to Opaque");
    }

    private static Set<String> words(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(RedactionTest::holdsWords)
                .map(JavaField::getName)
                .filter(name -> !PRINTED.contains(name) && !PRINTED_HERE.contains(type.getSimpleName() + "." + name))
                .collect(Collectors.toSet());
    }

    private static boolean holdsWords(JavaField component) {
        return component.getType().getAllInvolvedRawTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(WORDS::contains);
    }

    private static boolean isSilent(JavaClass type) {
        return toString(type).getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Opaque.class));
    }

    private static JavaMethod toString(JavaClass type) {
        return type.getMethod("toString");
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split("\\s+"))
                .filter(name -> !name.endsWith(":"))
                .collect(Collectors.toSet());
    }
}
