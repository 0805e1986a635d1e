// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.random.RandomGenerator;

/** Two words that stand for a person. They are drawn by chance, never from anything that is known of the person. */
final class Pseudonyms {

    private final List<String> adjectives = Resources.lines("words/adjectives.txt");
    private final List<String> nouns = Resources.lines("words/nouns.txt");
    private final RandomGenerator random;

    /** @param random where the chance comes from */
    Pseudonyms(RandomGenerator random) {
        this.random = random;
    }

    /** @return an adjective and a noun in Swedish; two persons may get the same */
    String next() {
        return adjectives.get(random.nextInt(adjectives.size())) + " " + nouns.get(random.nextInt(nouns.size()));
    }
}
