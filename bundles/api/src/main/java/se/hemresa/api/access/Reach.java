// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

/**
 * How far a caller reaches into a section that belongs to no case, e.g. {@code statistics-facts} or {@code platform}.
 *
 * @param view how much of each row
 * @param ownCounty whether only rows of the caller's own county are covered (the condition {@code ownCounty})
 */
public record Reach(View view, boolean ownCounty) {

    /** No row at all. */
    public static final Reach NOTHING = new Reach(View.NOTHING, false);

    /** Every field of every row. */
    public static final Reach EVERYTHING = new Reach(View.WHOLE, false);

    /** @return whether nothing may be seen or done */
    public boolean isNothing() {
        return view.isNothing();
    }
}
