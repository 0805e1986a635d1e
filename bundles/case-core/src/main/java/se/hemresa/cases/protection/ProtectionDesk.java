// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Checks;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.search.IndexStore;

/** Raises the protection of cases, and records protected identities. Each method writes through {@link CaseBook}. */
@Component(service = ProtectionDesk.class)
public final class ProtectionDesk {

    private final ReferenceData data = ReferenceData.load();
    private final CaseBook book;
    private final CaseStore cases;
    private final ProtectedStore hidden;
    private final IndexStore index;
    private final Journal journal;

    @Activate
    public ProtectionDesk(
            @Reference CaseBook book,
            @Reference CaseStore cases,
            @Reference ProtectedStore hidden,
            @Reference IndexStore index,
            @Reference Journal journal) {
        this.book = book;
        this.cases = cases;
        this.hidden = hidden;
        this.index = index;
        this.journal = journal;
    }

    /**
     * Raises the level of protection; never lowers it. From PROTECTED_REGISTRATION upward, who and where the person is leaves
     * every ordinary row and the search index in the same unit of work. The same level again changes nothing. Appends
     * {@link ProtectionRaised}.
     *
     * @param caseId the case
     * @param level a code of the list {@code ProtectionLevel}
     * @return the case after it
     * @throws PlatformException {@code cases.protection-not-lowered} (409)
     */
    public CaseFile raise(CaseId caseId, String level) {
        return book.change(caseId, "shell", Operation.UPDATE, file -> {
            if (file.protectionLevel().equals(level)) {
                return file;
            }
            if (!Protection.higher(level, file.protectionLevel())) {
                throw new PlatformException(CaseError.PROTECTION_NOT_LOWERED);
            }
            if (Protection.hides(level) && !Protection.hides(file.protectionLevel())) {
                hide(caseId);
            }
            journal.append(new ProtectionRaised(caseId));
            return file.protectedAs(level);
        });
    }

    private void hide(CaseId caseId) {
        ProtectedIdentity found = hidden.takeOut(caseId);
        if (!found.tellsNothing()) {
            hidden.add(book.stamp(caseId), found);
        }
        index.forget(caseId);
    }

    /**
     * Records who and where a protected person is; all of it at once, it replaces what was recorded before.
     *
     * @param caseId the case
     * @param identity who and where the person is
     * @return what was recorded
     * @throws PlatformException {@code cases.not-protected} (409) if the case is protected less than that
     */
    public Recorded record(CaseId caseId, ProtectedIdentity identity) {
        return book.enter(caseId, identity.section(), stamp -> {
            if (!Protection.hides(cases.find(caseId).orElseThrow().protectionLevel())) {
                throw new PlatformException(CaseError.NOT_PROTECTED);
            }
            Checks checks = new Checks(data, stamp.at());
            identity.check(checks);
            checks.refuse();
            hidden.add(stamp, identity);
        });
    }
}
