// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * On what legal ground data leave the authority: secrecy and data protection each have their own (domain.md §3.1). The newest
 * counts; its weighing of interests is kept sealed beside it.
 *
 * @param stamp its id, its case, when and by whom it was decided
 * @param oslProvision a code of the list {@code LegalBasisTransfer} of the kind OSL
 * @param gdprArticle a code of the same list of the kind GDPR: an article of chapter V; empty for the police, which is in the
 *     country
 * @param agreement the reference of the instrument or arrangement that the article rests on; empty where it rests on none
 * @param toPolice whether it is the basis on which the police is told something, and not those abroad
 */
public record TransferBasis(
        Stamp stamp, String oslProvision, Optional<String> gdprArticle, Optional<String> agreement, boolean toPolice) {}
