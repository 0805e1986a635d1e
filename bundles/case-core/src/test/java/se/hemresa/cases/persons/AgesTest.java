// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.time.LocalDate;
import java.util.List;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.cases.CaseReferral.BirthDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is a child on 10 December 2026, by what is known of the date of birth. */
@RunWith(Parameterized.class)
public class AgesTest {

    private static final LocalDate TRAVEL = LocalDate.of(2026, 12, 10);

    private final BirthDate born;
    private final AgeGroup group;

    public AgesTest(BirthDate born, AgeGroup group) {
        this.born = born;
        this.group = group;
    }

    @Parameters(name = "{0} is {1}")
    public static List<Object[]> dates() {
        return List.of(
                born("2008-12-10", "DAY", AgeGroup.ADULT),
                born("2008-12-11", "DAY", AgeGroup.CHILD),
                born("2008-02-29", "DAY", AgeGroup.ADULT),
                born("2008-11-30", "MONTH", AgeGroup.ADULT),
                born("2008-12-01", "MONTH", AgeGroup.UNCERTAIN),
                born("2009-01-01", "MONTH", AgeGroup.CHILD),
                born("2007-07-01", "YEAR", AgeGroup.ADULT),
                born("2008-07-01", "YEAR", AgeGroup.UNCERTAIN),
                born("2009-07-01", "YEAR", AgeGroup.CHILD),
                born("1980-01-01", "ESTIMATED", AgeGroup.UNCERTAIN),
                new Object[] {null, AgeGroup.UNCERTAIN});
    }

    private static Object[] born(String day, String precision, AgeGroup group) {
        return new Object[] {new BirthDate(LocalDate.parse(day), precision), group};
    }

    @Test
    public void tellsAChildFromAnAdultWhereThatIsCertain() {
        assertThat(Ages.on(born, TRAVEL)).isEqualTo(group);
    }
}
