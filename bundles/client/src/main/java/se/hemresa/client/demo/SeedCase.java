// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of {@code seed-37-cases.csv}: one synthetic person, one case.
 *
 * @param number {@code case_no}, from 1
 * @param reference {@code case_ref}, which arrives as the sender's diary number
 * @param referredOn when the case was raised
 * @param gender a code of the list {@code Gender}
 * @param age age at referral [years]
 * @param citizenship ISO 3166-1 alpha-2
 * @param county the SCB code, two digits
 * @param primaryPurpose a code of the list {@code ExploitationPurpose}
 * @param secondaryPurposes codes of the same list
 * @param subPurposes codes of the list {@code SubPurpose}
 * @param traffickingStatus a code of the list {@code TraffickingStatus}
 */
record SeedCase(
        int number,
        String reference,
        LocalDate referredOn,
        String gender,
        int age,
        String citizenship,
        String county,
        String primaryPurpose,
        List<String> secondaryPurposes,
        List<String> subPurposes,
        String traffickingStatus) {}
