// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * Where consents, declarations, legal bases and information given are kept. Every method works in the running unit of work.
 * What belongs to no case is empty.
 */
public interface ConsentStore {

    /** @param record a new consent */
    void add(ConsentRecord record);

    /**
     * @param caseId the case
     * @return its consents, newest first
     */
    List<ConsentRecord> consents(CaseId caseId);

    /**
     * @param id a consent that stands
     * @param withdrawal that it is withdrawn
     */
    void withdraw(UUID id, ConsentRecord.Withdrawal withdrawal);

    /** @param declaration a new declaration */
    void add(VoluntaryDeclaration declaration);

    /**
     * @param caseId the case
     * @return the newest declaration; empty if none is recorded
     */
    Optional<VoluntaryDeclaration> declaration(CaseId caseId);

    /**
     * @param id a declaration
     * @param at when the person confirmed it
     */
    void reconfirm(UUID id, Instant at);

    /**
     * @param basis a new basis
     * @param weighing the weighing of interests in words, to be sealed
     */
    void add(TransferBasis basis, String weighing);

    /**
     * @param caseId the case
     * @return the newest basis for those abroad; empty if none is chosen
     */
    Optional<TransferBasis> basis(CaseId caseId);

    /**
     * @param caseId the case
     * @return the newest basis for the police; empty if none is chosen
     */
    Optional<TransferBasis> policeBasis(CaseId caseId);

    /**
     * @param basis a basis as it was read
     * @return the weighing of interests in words
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the key of the case is gone
     */
    String weighing(TransferBasis basis);

    /** @param information a package that was given */
    void add(InformationGiven information);

    /**
     * @param caseId the case
     * @return what was given, newest first
     */
    List<InformationGiven> information(CaseId caseId);
}
