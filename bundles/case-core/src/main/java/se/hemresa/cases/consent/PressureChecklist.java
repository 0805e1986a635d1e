// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seven questions that whoever witnesses a declaration answers alone; each {@code true} is a sign of pressure. Worded
 * after IOM's two conditions of voluntariness, freedom of choice and an informed decision, and ODIHR, <em>Guiding Principles
 * on Human Rights in the Return of Trafficked Persons</em>.
 *
 * @param othersPresent somebody else than staff and an impartial interpreter was present, or answered for the person
 * @param threatened the person or somebody close has been threatened about going or staying
 * @param debtOrPromise a debt, or money or a favour that somebody promised, hangs on the decision
 * @param documentsWithheld somebody else holds passport, money or telephone of the person
 * @param movementsControlled somebody else decides where the person may go and whom the person may speak with
 * @param supportMadeConditional the person was told that support, protection or a permit hangs on agreeing
 * @param unfitToDecide exhaustion, illness, medication or drugs keep the person from deciding freely now
 */
public record PressureChecklist(
        boolean othersPresent,
        boolean threatened,
        boolean debtOrPromise,
        boolean documentsWithheld,
        boolean movementsControlled,
        boolean supportMadeConditional,
        boolean unfitToDecide) {

    /**
     * @param signs the names of the questions that are answered yes
     * @return the checklist
     */
    public static PressureChecklist of(List<String> signs) {
        return new PressureChecklist(
                signs.contains("othersPresent"),
                signs.contains("threatened"),
                signs.contains("debtOrPromise"),
                signs.contains("documentsWithheld"),
                signs.contains("movementsControlled"),
                signs.contains("supportMadeConditional"),
                signs.contains("unfitToDecide"));
    }

    /** @return every answer by the name of its question, in their order */
    public Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        answers.put("othersPresent", othersPresent);
        answers.put("threatened", threatened);
        answers.put("debtOrPromise", debtOrPromise);
        answers.put("documentsWithheld", documentsWithheld);
        answers.put("movementsControlled", movementsControlled);
        answers.put("supportMadeConditional", supportMadeConditional);
        answers.put("unfitToDecide", unfitToDecide);
        return answers;
    }

    /** @return the names of the questions that are answered yes */
    public List<String> signs() {
        return answers().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @return whether there is any sign of pressure */
    public boolean pressure() {
        return !signs().isEmpty();
    }
}
