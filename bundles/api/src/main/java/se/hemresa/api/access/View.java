// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.Set;

/**
 * How much of a section a caller may see: everything, or the union of what some masks cover (domain.md §9.1, table of
 * masks). A section that does not know a mask shows nothing under it.
 *
 * @param whole every field is covered; the masks then do not matter
 * @param masks codes of masks, e.g. {@code MASKED}, {@code SUMMARY}; empty together with {@code whole=false} means nothing
 */
public record View(boolean whole, Set<String> masks) {

    /** Every field. */
    public static final View WHOLE = new View(true, Set.of());

    /** Nothing at all. */
    public static final View NOTHING = new View(false, Set.of());

    /** Keeps an unmodifiable copy of the masks. */
    public View {
        masks = Set.copyOf(masks);
    }

    /**
     * @param mask the code of a mask
     * @return whether what the mask covers may be seen
     */
    public boolean covers(String mask) {
        return whole || masks.contains(mask);
    }

    /** @return whether nothing may be seen */
    public boolean isNothing() {
        return !whole && masks.isEmpty();
    }
}
