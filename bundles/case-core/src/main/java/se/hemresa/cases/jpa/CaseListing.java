// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.Parameter;
import javax.persistence.TypedQuery;

import se.hemresa.api.access.Relation;
import se.hemresa.cases.Selection;

/**
 * The cases of a selection. Each relation is a query of its own that one index answers in order; a single query with
 * {@code or} would walk the whole table for an agency that owns little of it.
 */
final class CaseListing {

    private static final String OWNED = " from CaseEntity c where c.owner = :agency";

    private static final String ASSIGNED = OWNED + " and (c.coordinator = :user or c.deputy = :user)";

    private static final String NAMED = " from CaseEntity c, ParticipantEntity p where p.caseId = c.id"
            + " and p.agency = :agency and p.role = :role and (p.user is null or p.user = :user)"
            + " and p.from <= :now and (p.to is null or p.to > :now)";

    private static final String NAMED_ASSIGNED = NAMED + " and p.user = :user and c.owner = :agency";

    /** No id of a user has this form: a system is nobody's user. */
    private static final String NOBODY = "-";

    private final EntityManager entities;
    private final Selection selection;

    /**
     * A way to cases.
     *
     * @param id what gives the id of a case once; {@code distinct} only where needed, because it makes Derby sort
     * @param from where the cases come from
     */
    private record Way(String id, String from) {}

    CaseListing(EntityManager entities, Selection selection) {
        this.entities = entities;
        this.selection = selection;
    }

    /** The ids of a page, newest first. The ways exclude each other, so that no case comes twice. */
    List<String> ids(int offset, int limit) {
        return ways().stream()
                .flatMap(way -> query("select " + way.id() + way.from() + " order by c.id desc", String.class)
                        .setMaxResults(offset + limit)
                        .getResultStream())
                .sorted(Comparator.reverseOrder())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    long count() {
        return ways().stream()
                .mapToLong(way -> query("select count(" + way.id() + ")" + way.from(), Long.class)
                        .getSingleResult())
                .sum();
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        String others = "";
        if (selection.relations().contains(Relation.OWNER)) {
            ways.add(new Way("c.id", OWNED + state()));
            others = " and c.owner <> :agency";
        } else if (selection.relations().contains(Relation.ASSIGNED)) {
            ways.add(new Way("c.id", ASSIGNED + state()));
            others = " and not (c.owner = :agency"
                    + " and (coalesce(c.coordinator, '') = :user or coalesce(c.deputy, '') = :user))";
        }
        if (selection.relations().contains(Relation.NAMED_PARTICIPANT)) {
            ways.add(new Way("distinct c.id", NAMED + others + state()));
        } else if (!others.isEmpty() && !selection.relations().contains(Relation.OWNER)) {
            ways.add(new Way("distinct c.id", NAMED_ASSIGNED + others + state()));
        }
        return ways;
    }

    private String state() {
        return selection.state().isPresent() ? " and c.state = :state" : "";
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(text, type);
        for (Parameter<?> parameter : query.getParameters()) {
            query.setParameter(parameter.getName(), value(parameter.getName()));
        }
        return query;
    }

    private Object value(String name) {
        return switch (name) {
            case "agency" -> selection.caller().agency().value();
            case "role" -> selection.caller().role();
            case "user" -> selection.caller().user().orElse(NOBODY);
            case "now" -> selection.at().toEpochMilli();
            case "state" -> selection.state().orElseThrow();
            default -> throw new IllegalStateException("No value for the parameter " + name);
        };
    }
}
