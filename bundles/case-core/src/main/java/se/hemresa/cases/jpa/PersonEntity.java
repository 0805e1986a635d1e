// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Person;

/** A person; names and date of birth are sealed. */
@Entity
@Table(name = "cases_person")
class PersonEntity {

    static final String TABLE = "cases_person";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "age_at_referral")
    private int ageAtReferral;

    private String gender;

    @Convert(converter = CodesConverter.class)
    private List<String> citizenships;

    /** {@code bul:1}: the code, and whether an interpreter is needed. */
    @Convert(converter = CodesConverter.class)
    private List<String> languages;

    @Column(name = "deceased_at")
    private Long deceasedAt;

    private byte[] sealed;

    protected PersonEntity() {}

    PersonEntity(Person person, byte[] sealed) {
        this.id = person.id().toString();
        this.caseId = person.caseId().toString();
        this.ageAtReferral = person.ageAtReferral();
        this.gender = person.gender();
        this.citizenships = person.citizenships();
        this.languages = person.languages().stream()
                .map(language -> language.code() + (language.interpreterNeeded() ? ":1" : ":0"))
                .toList();
        this.deceasedAt = Moments.column(person.deceasedAt());
        this.sealed = sealed;
    }

    void die(Instant at) {
        this.deceasedAt = at.toEpochMilli();
    }

    /** Nothing that is secret stands here any more. */
    void strip() {
        this.sealed = null;
    }

    byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    private static CaseReferral.Language language(String column) {
        String[] parts = column.split(":");
        return new CaseReferral.Language(parts[0], "1".equals(parts[1]));
    }

    Person toRecord() {
        return new Person(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                ageAtReferral,
                gender,
                citizenships,
                languages.stream().map(PersonEntity::language).toList(),
                Moments.maybe(deceasedAt));
    }
}
