// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.sql.Date;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
import se.hemresa.statistics.Journey;
import se.hemresa.statistics.Journey.Milestone;

/** The fact of a case. It is only ever written whole; of it only the way of the case is read back. */
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

    @Column(name = "case_phase")
    private String phase;

    @Column(name = "referred_at")
    private Long referredAt;

    @Column(name = "accepted_at")
    private Long acceptedAt;

    @Column(name = "departed_at")
    private Long departedAt;

    @Column(name = "received_at")
    private Long receivedAt;

    @Column(name = "plan_agreed_at")
    private Long planAgreedAt;

    @Column(name = "followed_up_at")
    private Long followedUpAt;

    @Column(name = "closed_at")
    private Long closedAt;

    @Column(name = "follow_up_outcome")
    private String followUpOutcome;

    @Column(name = "closure_reason")
    private String closureReason;

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
        write(fact.journey());
    }

    private void write(Journey journey) {
        this.phase = journey.phase();
        this.referredAt = column(journey, Milestone.REFERRED);
        this.acceptedAt = column(journey, Milestone.ACCEPTED);
        this.departedAt = column(journey, Milestone.DEPARTED);
        this.receivedAt = column(journey, Milestone.RECEIVED);
        this.planAgreedAt = column(journey, Milestone.PLAN_AGREED);
        this.followedUpAt = column(journey, Milestone.FOLLOWED_UP);
        this.closedAt = column(journey, Milestone.CLOSED);
        this.followUpOutcome = journey.followUpOutcome().orElse(null);
        this.closureReason = journey.closureReason().orElse(null);
    }

    private static Long column(Journey journey, Milestone milestone) {
        return Optional.ofNullable(journey.moments().get(milestone))
                .map(Instant::toEpochMilli)
                .orElse(null);
    }

    Journey journey() {
        Map<Milestone, Instant> moments = new EnumMap<>(Milestone.class);
        put(moments, Milestone.REFERRED, referredAt);
        put(moments, Milestone.ACCEPTED, acceptedAt);
        put(moments, Milestone.DEPARTED, departedAt);
        put(moments, Milestone.RECEIVED, receivedAt);
        put(moments, Milestone.PLAN_AGREED, planAgreedAt);
        put(moments, Milestone.FOLLOWED_UP, followedUpAt);
        put(moments, Milestone.CLOSED, closedAt);
        return new Journey(phase, moments, Optional.ofNullable(followUpOutcome), Optional.ofNullable(closureReason));
    }

    private static void put(Map<Milestone, Instant> moments, Milestone milestone, Long column) {
        if (column != null) {
            moments.put(milestone, Instant.ofEpochMilli(column));
        }
    }
}
