// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection without the right to end anything: whoever lent it commits. */
final class Lent {

    private static final Set<String> LENDERS_OWN =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "abort");

    private Lent() {}

    /** What the lender does before anything is asked of the database. */
    interface Before {

        /** @throws SQLException if it cannot be done; then there is no statement */
        void statement() throws SQLException;

        /** The transaction went back to a savepoint. */
        default void rolledBack() {}
    }

    /**
     * @param connection a connection
     * @param before what is done before each of its statements
     * @return the same, on which {@code commit}, {@code rollback}, {@code close} and their like do nothing; to a savepoint
     *     it does roll back
     */
    static Connection of(Connection connection, Before before) {
        InvocationHandler handler = (proxy, method, arguments) -> call(connection, before, method, arguments);
        return (Connection)
                Proxy.newProxyInstance(Lent.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static Object call(Connection connection, Before before, Method method, Object[] arguments)
            throws Throwable {
        String name = method.getName();
        boolean toSavepoint = name.equals("rollback") && method.getParameterCount() == 1;
        if (LENDERS_OWN.contains(name) && !toSavepoint) {
            return null;
        }
        if (name.startsWith("prepare") || name.equals("createStatement") || name.equals("unwrap")) {
            before.statement();
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (toSavepoint) {
                before.rolledBack();
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
