// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.openings.Opening;
import se.hemresa.access.openings.OpeningStore;
import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;

/** Openings in a table. */
@Component
public final class JpaOpeningStore implements OpeningStore {

    private static final String TEXT = "text";
    private static final String NO_KEY = "vault.no-key";

    private final EntityManager entities;
    private final Vault vault;

    /**
     * @param schema says that the table is there
     * @param entities reads and writes it
     * @param vault seals why a case was opened
     */
    @Activate
    public JpaOpeningStore(
            @Reference(target = "(module=access)") Schema schema,
            @Reference(target = "(unit=access)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public void add(Opening opening, Optional<String> text) {
        byte[] sealed = text.map(words -> vault.sealFields(context(opening), Map.of(TEXT, words)))
                .orElse(null);
        entities.persist(new OpeningEntity(opening, sealed));
        // The row is written as whoever acts now, who may be another one when the unit of work commits.
        entities.flush();
    }

    @Override
    public Optional<Opening> lock(UUID id) {
        return Optional.ofNullable(entities.find(OpeningEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .map(OpeningEntity::toRecord);
    }

    @Override
    public void approve(Opening opening) {
        entities.find(OpeningEntity.class, opening.id().toString()).approve(opening);
        entities.flush();
    }

    @Override
    public List<Opening> current(CaseId caseId, Caller caller, Instant now) {
        return records(query("o.caseId = :caseId and o.agency = :agency and o.userId = :user and o.openUntil > :now")
                .setParameter("caseId", caseId.toString())
                .setParameter("agency", caller.agency().value())
                .setParameter("user", caller.user().orElse(""))
                .setParameter("now", now.toEpochMilli()));
    }

    @Override
    public List<Opening> emergenciesOf(Caller caller, int limit) {
        return records(query("o.section is null and o.agency = :agency and o.userId = :user")
                .setParameter("agency", caller.agency().value())
                .setParameter("user", caller.user().orElse(""))
                .setMaxResults(limit));
    }

    @Override
    public List<Opening> emergenciesIn(AgencyId owner, int limit) {
        return records(query("o.section is null and o.owner = :owner")
                .setParameter("owner", owner.value())
                .setMaxResults(limit));
    }

    @Override
    public Optional<String> text(Opening opening) {
        byte[] sealed =
                entities.find(OpeningEntity.class, opening.id().toString()).sealed();
        try {
            return Optional.ofNullable(
                            vault.openFields(context(opening), sealed).get(TEXT))
                    .map(Object::toString);
        } catch (PlatformException failed) {
            if (NO_KEY.equals(failed.code().code())) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static SealContext context(Opening opening) {
        return new SealContext(opening.scope().caseId(), OpeningEntity.TABLE, opening.id(), 1);
    }

    private TypedQuery<OpeningEntity> query(String where) {
        return entities.createQuery(
                "select o from OpeningEntity o where " + where + " order by o.openedAt desc, o.id desc",
                OpeningEntity.class);
    }

    private static List<Opening> records(TypedQuery<OpeningEntity> query) {
        return query.getResultStream().map(OpeningEntity::toRecord).toList();
    }
}
