// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.sql.Date;
import java.util.HashSet;
import java.util.Set;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;

import se.hemresa.statistics.Category;
import se.hemresa.statistics.Fact;

/** The fact of a case. It is only ever written whole and counted, never read back one by one. */
@Entity
@Table(name = "statistics_fact")
class FactEntity {

    @Id
    @Column(name = "case_id")
    private String caseId;

    @Column(name = "journal_position")
    private long position;

    @Column(name = "referral_year")
    private int year;

    @Column(name = "referred_on")
    private Date referredOn;

    @Column(name = "county")
    private String county;

    @Column(name = "referral_source")
    private String source;

    @Column(name = "case_state")
    private String state;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private Category category;

    @Column(name = "age_at_referral")
    private Integer age;

    @Column(name = "primary_purpose")
    private String primaryPurpose;

    @Column(name = "trafficking_status")
    private String traffickingStatus;

    @ElementCollection
    @CollectionTable(name = "statistics_citizenship", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "country")
    private Set<String> citizenships;

    @ElementCollection
    @CollectionTable(name = "statistics_secondary_purpose", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "purpose")
    private Set<String> secondaryPurposes;

    @ElementCollection
    @CollectionTable(name = "statistics_sub_purpose", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "sub_purpose")
    private Set<String> subPurposes;

    protected FactEntity() {}

    FactEntity(Fact fact) {
        this.caseId = fact.caseId().toString();
        this.position = fact.position();
        this.year = fact.referral().referredOn().getYear();
        this.referredOn = Date.valueOf(fact.referral().referredOn());
        this.county = fact.referral().county();
        this.source = fact.referral().source();
        this.state = fact.referral().state();
        this.category = fact.person().category();
        this.age = fact.person().age().isPresent() ? fact.person().age().getAsInt() : null;
        this.citizenships = new HashSet<>(fact.person().citizenships());
        this.primaryPurpose = fact.exploitation().primary();
        this.secondaryPurposes = new HashSet<>(fact.exploitation().secondary());
        this.subPurposes = new HashSet<>(fact.exploitation().sub());
        this.traffickingStatus = fact.exploitation().traffickingStatus();
    }
}
