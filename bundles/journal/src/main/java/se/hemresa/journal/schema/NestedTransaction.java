// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Lends a connection to someone who commits and rolls back as he likes, without anything becoming durable before the lender
 * commits: a commit sets a savepoint, a rollback goes back to it.
 */
final class NestedTransaction {

    private final Connection connection;
    private Savepoint savepoint;

    private NestedTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.savepoint = connection.setSavepoint();
    }

    /**
     * @param connection not in automatic commit
     * @return the same, its transaction being a part of the running one
     * @throws SQLException as the driver says
     */
    static Connection in(Connection connection) throws SQLException {
        NestedTransaction nested = new NestedTransaction(connection);
        return (Connection) Proxy.newProxyInstance(
                NestedTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> nested.call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit":
                connection.releaseSavepoint(savepoint);
                savepoint = connection.setSavepoint();
                return null;
            case "rollback":
                connection.rollback(arguments == null ? savepoint : (Savepoint) arguments[0]);
                return null;
            case "close", "setAutoCommit":
                return null;
            default:
                return invoke(method, arguments);
        }
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
