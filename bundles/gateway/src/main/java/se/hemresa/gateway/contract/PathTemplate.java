// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.List;
import java.util.Optional;

/**
 * A path of a contract, such as {@code /api/v1/cases/{caseId}}. Of several that match, the one whose first difference is a
 * literal step wins: that is the smaller one.
 */
public final class PathTemplate implements Comparable<PathTemplate> {

    private final String text;
    private final List<String> steps;

    /** @param text the template */
    public PathTemplate(String text) {
        this.text = text;
        this.steps = steps(text);
    }

    /**
     * @param path the path of a request, as sent, without query
     * @return its steps, for {@link #matches}
     */
    public static List<String> steps(String path) {
        return List.of(path.split("/", -1));
    }

    /**
     * @param asked the steps of a request's path
     * @return whether it is of this form; a variable is one step that is not empty
     */
    public boolean matches(List<String> asked) {
        if (steps.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean fits = isVariable(steps.get(i))
                    ? !asked.get(i).isEmpty()
                    : steps.get(i).equals(asked.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param name a variable of the template, without braces
     * @param asked the steps of a path that {@link #matches}
     * @return what stands in its place; empty if the template has no such variable
     */
    public Optional<String> variable(String name, List<String> asked) {
        int place = steps.indexOf("{" + name + "}");
        return place < 0 ? Optional.empty() : Optional.of(asked.get(place));
    }

    @Override
    public int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
            int order = Boolean.compare(isVariable(steps.get(i)), isVariable(other.steps.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isVariable(String step) {
        return step.startsWith("{");
    }
}
