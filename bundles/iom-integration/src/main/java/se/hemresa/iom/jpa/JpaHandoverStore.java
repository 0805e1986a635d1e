// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.Minimisation.Note;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverAnswer;
import se.hemresa.iom.HandoverStore;

/** Handovers in tables. Ids are made in the order of time, so the greatest is the newest. */
@Component
public final class JpaHandoverStore implements HandoverStore {

    private static final long WRITTEN_ONCE = 1;

    private final EntityManager entities;
    private final Vault vault;

    @Activate
    public JpaHandoverStore(@Reference(target = "(unit=iom)") EntityManager entities, @Reference Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    @Override
    public void add(Handover handover, List<Note> notes) {
        entities.persist(new HandoverEntity(handover));
        Map<String, Object> rows =
                Map.of("notes", notes.stream().map(JpaHandoverStore::row).toList());
        entities.persist(new NotesEntity(handover, vault.sealFields(notesOf(handover), rows)));
    }

    @Override
    public void save(Handover handover) {
        HandoverEntity row = entities.find(HandoverEntity.class, handover.id().toString());
        row.change(handover, sealed(handover, row.rowVersion() + 1));
    }

    private byte[] sealed(Handover handover, long rowVersion) {
        Map<String, Object> words = new LinkedHashMap<>();
        handover.answer().flatMap(HandoverAnswer::reason).ifPresent(reason -> words.put("reason", reason));
        handover.answer().flatMap(HandoverAnswer::declineText).ifPresent(text -> words.put("declineText", text));
        return words.isEmpty() ? null : vault.sealFields(wordsOf(handover.caseId(), handover.id(), rowVersion), words);
    }

    @Override
    public Optional<Handover> find(UUID id) {
        return Optional.ofNullable(entities.find(HandoverEntity.class, id.toString()))
                .map(this::opened);
    }

    @Override
    public Optional<Handover> lock(UUID messageId) {
        return entities.createQuery("select row.id from HandoverEntity row where row.messageId = :id", String.class)
                .setParameter("id", messageId.toString())
                .getResultStream()
                .findFirst()
                .map(id -> entities.find(HandoverEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::opened);
    }

    @Override
    public List<Handover> ofCase(CaseId caseId) {
        return entities.createQuery(
                        "select row from HandoverEntity row where row.caseId = :id order by row.id desc",
                        HandoverEntity.class)
                .setParameter("id", caseId.toString())
                .getResultStream()
                .map(this::opened)
                .toList();
    }

    @Override
    public List<Handover> newest(int limit) {
        return entities.createQuery("select row from HandoverEntity row order by row.id desc", HandoverEntity.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.toRecord(Map.of()))
                .toList();
    }

    @Override
    public List<Note> notes(Handover handover) {
        NotesEntity row = entities.find(NotesEntity.class, handover.id().toString());
        List<?> rows =
                (List<?>) vault.openFields(notesOf(handover), row.sealed()).get("notes");
        return rows.stream().map(note -> note((Map<?, ?>) note)).toList();
    }

    private Handover opened(HandoverEntity row) {
        Handover closed = row.toRecord(Map.of());
        return row.sealed() == null
                ? closed
                : row.toRecord(vault.openFields(wordsOf(closed.caseId(), closed.id(), row.rowVersion()), row.sealed()));
    }

    private static SealContext wordsOf(CaseId caseId, UUID id, long rowVersion) {
        return new SealContext(caseId, HandoverEntity.TABLE, id, rowVersion);
    }

    private static SealContext notesOf(Handover handover) {
        return new SealContext(handover.caseId(), NotesEntity.TABLE, handover.id(), WRITTEN_ONCE);
    }

    private static Map<String, Object> row(Note note) {
        return Map.of(
                "field", note.field(),
                "given", note.given(),
                "how", note.how(),
                "reason", note.reason(),
                "en", note.english(),
                "sv", note.swedish());
    }

    private static Note note(Map<?, ?> row) {
        return new Note(
                (String) row.get("field"),
                (Boolean) row.get("given"),
                (String) row.get("how"),
                (String) row.get("reason"),
                (String) row.get("en"),
                (String) row.get("sv"));
    }
}
