// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.CareFileStore;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;

/** The rows that are locked, in the table {@code aftercare_file}. */
@Component
public final class JpaCareFileStore implements CareFileStore {

    private final EntityManager entities;

    @Activate
    public JpaCareFileStore(@Reference(target = "(unit=aftercare)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long touch(CaseId caseId) {
        CareFileEntity file = lock(caseId.toString());
        return (file == null ? make(caseId.toString()) : file).touch();
    }

    /** Two who make the same row at once would both fail; so one of them waits. */
    private CareFileEntity make(String caseId) {
        // As the module: the row is of no case, so the wall of the database shows it to nobody else.
        Caller.module("aftercare").call(() -> lock(CareFileEntity.MAKING));
        CareFileEntity file = lock(caseId);
        if (file == null) {
            file = new CareFileEntity(caseId);
            entities.persist(file);
            entities.flush();
        }
        return file;
    }

    private CareFileEntity lock(String row) {
        return entities.find(CareFileEntity.class, row, LockModeType.PESSIMISTIC_WRITE);
    }
}
