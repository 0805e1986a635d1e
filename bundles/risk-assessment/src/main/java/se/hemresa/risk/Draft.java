// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An assessment as it is handed in.
 *
 * @param template the code of the instrument
 * @param stage when in the case
 * @param side whose view it is
 * @param assessedAt when it was made; empty for now
 * @param decided the overall level that was decided; empty if it is the one that the score advises
 * @param mitigations what is done about the risks
 * @param words the answers, the reasons and what else is to be sealed
 */
public record Draft(
        String template,
        Stage stage,
        Side side,
        Optional<Instant> assessedAt,
        Optional<RiskLevel> decided,
        List<Mitigation> mitigations,
        Words words) {}
