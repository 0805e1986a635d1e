// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.karaf.shell.support.table.ShellTable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a command prints. Standard output is where Karaf leads what a command says: to the terminal, to SSH, into a pipe. */
final class Text {

    private Text() {}

    /**
     * @param tree maps, lists, strings, numbers: no type of ours, which Jackson's cache would keep alive
     * @return it as indented JSON
     */
    static String json(Object tree) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param empty what to say if there are no rows
     * @param columns the headings
     * @param rows a value for each column
     * @return the table
     */
    static String table(String empty, List<String> columns, List<List<Object>> rows) {
        ShellTable table = new ShellTable();
        table.emptyTableText(empty);
        table.forceAscii();
        columns.forEach(table::column);
        rows.forEach(row -> table.addRow().addContent(row));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
