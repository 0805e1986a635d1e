// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.shell;

import java.util.List;
import java.util.Map;

import org.junit.Test;

import se.hemresa.statistics.Period;
import se.hemresa.statistics.Report;
import se.hemresa.statistics.Report.Line;

import static org.assertj.core.api.Assertions.assertThat;

public class ReportCommandTest {

    @Test
    public void writesTheReportAsTheRestInterfaceDoes() throws Exception {
        Line line = new Line("girls", "3 flickor \"aktuella\"", "3 girls", Map.of("girls", 3L));
        Report report = new Report("programme", new Period(2013, 2014), "00", "INTERNAL", 41, 37, List.of(line));

        assertThat(ReportCommand.json(report))
                .isEqualTo(
                        "{\"report\":\"programme\",\"period\":{\"from\":2013,\"to\":2014},\"county\":\"00\",\"use\":\"INTERNAL\","
                                + "\"position\":41,\"facts\":37,\"lines\":[{\"key\":\"girls\","
                                + "\"sv\":\"3 flickor \\\"aktuella\\\"\",\"en\":\"3 girls\",\"figures\":{\"girls\":3}}]}");
    }
}
