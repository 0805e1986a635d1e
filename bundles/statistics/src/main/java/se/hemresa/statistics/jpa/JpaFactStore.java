// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;
import javax.persistence.Query;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.statistics.Category;
import se.hemresa.statistics.Fact;
import se.hemresa.statistics.FactStore;
import se.hemresa.statistics.Journey;
import se.hemresa.statistics.Scope;
import se.hemresa.statistics.Tally;
import se.hemresa.statistics.Tally.Ages;
import se.hemresa.statistics.Tally.Aspect;
import se.hemresa.statistics.Tally.Count;

/** Facts in the tables {@code statistics_…}; the database counts. */
@Component
public final class JpaFactStore implements FactStore {

    private final EntityManager entities;

    @Activate
    public JpaFactStore(@Reference(target = "(unit=statistics)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void put(Fact fact) {
        entities.merge(new FactEntity(fact));
    }

    @Override
    public void remove(CaseId caseId) {
        Optional.ofNullable(entities.find(FactEntity.class, caseId.toString())).ifPresent(entities::remove);
    }

    @Override
    public Optional<Journey> journey(CaseId caseId) {
        return Optional.ofNullable(entities.find(FactEntity.class, caseId.toString()))
                .map(FactEntity::journey);
    }

    @Override
    public List<Journey> journeys(Scope scope) {
        return this.<FactEntity>rows("select f from FactEntity f", " order by f.caseId", scope).stream()
                .map(FactEntity::journey)
                .toList();
    }

    @Override
    public Tally tally(Scope scope) {
        Map<Aspect, List<Count>> counts = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            counts.put(aspect, counts(aspect, scope));
        }
        return new Tally(ages(scope), counts, countries(scope));
    }

    private List<Count> counts(Aspect aspect, Scope scope) {
        return switch (aspect) {
            case PRIMARY -> counts("f.primaryPurpose", "", "", scope);
            case WITHOUT_SUB -> counts("f.primaryPurpose", "", " and f.subPurposes is empty", scope);
            case SUB -> counts("code", " join f.subPurposes code", "", scope);
            case SECONDARY -> counts("code", " join f.secondaryPurposes code", "", scope);
            case WITH_SECONDARY -> counts("f.primaryPurpose", "", " and f.secondaryPurposes is not empty", scope);
            case TRAFFICKED ->
                counts(
                        "f.primaryPurpose",
                        "",
                        " and f.traffickingStatus in ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking')",
                        scope);
        };
    }

    private List<Count> counts(String code, String join, String condition, Scope scope) {
        String by = code.equals("code") ? ", code" : "";
        List<Object[]> rows = rows(
                "select f.category, f.primaryPurpose, " + code + ", count(f) from FactEntity f" + join,
                condition + " group by f.category, f.primaryPurpose" + by,
                scope);
        return rows.stream()
                .map(row -> new Count((Category) row[0], (String) row[1], (String) row[2], (Long) row[3]))
                .toList();
    }

    private Optional<Ages> ages(Scope scope) {
        Object[] row = this.<Object[]>rows("select min(f.age), max(f.age) from FactEntity f", "", scope)
                .get(0);
        return row[0] == null ? Optional.empty() : Optional.of(new Ages((Integer) row[0], (Integer) row[1]));
    }

    private Map<String, Long> countries(Scope scope) {
        return this.<Object[]>rows(
                        "select country, count(f) from FactEntity f join f.citizenships country",
                        " group by country",
                        scope)
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The county stands in the query only if there is one: Derby refuses to compare a parameter with null. */
    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String select, String conditionAndGroup, Scope scope) {
        String county = scope.county().isPresent() ? " and f.county = :county" : "";
        Query query = entities.createQuery(select + " where f.year between :from and :to" + county + conditionAndGroup)
                .setParameter("from", scope.period().from())
                .setParameter("to", scope.period().to());
        scope.county().ifPresent(code -> query.setParameter("county", code));
        return query.getResultList();
    }
}
