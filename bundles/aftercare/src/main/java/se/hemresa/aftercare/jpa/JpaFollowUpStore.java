// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUp.Contact;
import se.hemresa.aftercare.FollowUpStore;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;

/** Follow-ups in the table {@code aftercare_follow_up}. */
@Component
public final class JpaFollowUpStore implements FollowUpStore {

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaFollowUpStore(@Reference(target = "(unit=aftercare)") EntityManager entities, @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public List<FollowUp> ofCase(CaseId caseId) {
        return records(entities
                .createQuery(
                        "select one from FollowUpEntity one where one.caseId = :id order by one.dueAt, one.id",
                        FollowUpEntity.class)
                .setParameter("id", caseId.toString())
                .getResultList()
                .stream());
    }

    @Override
    public void add(FollowUp followUp) {
        FollowUpEntity row = new FollowUpEntity(followUp);
        followUp.contact().ifPresent(contact -> done(row, followUp.plan().kind(), contact));
        entities.persist(row);
    }

    @Override
    public void complete(FollowUp followUp) {
        FollowUpEntity row = entities.find(FollowUpEntity.class, followUp.id().toString());
        row.nextVersion();
        done(row, followUp.plan().kind(), followUp.contact().orElseThrow());
    }

    private void done(FollowUpEntity row, FollowUp.Kind kind, Contact contact) {
        row.done(kind, contact, vault.sealFields(context(row), SealedFindings.fields(contact.findings())));
    }

    @Override
    public List<FollowUp> due(Instant now, int limit) {
        return records(entities
                .createQuery(
                        "select one from FollowUpEntity one where one.doneAt is null and one.dueAt <= :now"
                                + " order by one.dueAt, one.id",
                        FollowUpEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .getResultList()
                .stream());
    }

    private List<FollowUp> records(Stream<FollowUpEntity> rows) {
        return rows.map(row -> row.toRecord(SealedFindings.of(vault.openFields(context(row), row.sealed()))))
                .toList();
    }

    private static SealContext context(FollowUpEntity row) {
        return new SealContext(row.caseId(), FollowUpEntity.TABLE, row.id(), row.version());
    }
}
