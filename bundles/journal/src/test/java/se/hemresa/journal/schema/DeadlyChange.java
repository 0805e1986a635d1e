// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.util.List;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.CustomChangeException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/** Makes a table, or ends the process as kill -9 does if that is asked for. */
public final class DeadlyChange implements CustomTaskChange {

    static final String DEADLY = "diary.deadly";
    static final int EXIT_CODE = 137;

    @Override
    public void execute(Database database) throws CustomChangeException {
        if (Boolean.getBoolean(DEADLY)) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        try {
            database.execute(
                    new SqlStatement[] {new RawParameterizedSqlStatement("CREATE TABLE diary_line (id INT)")},
                    List.of());
        } catch (LiquibaseException failed) {
            throw new CustomChangeException(failed);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "Still alive";
    }

    @Override
    public void setUp() {
        // Nothing to prepare.
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // Nothing to read.
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
