// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection without the right to end anything: whoever lent it commits. */
public final class Lent {

    private static final Set<String> LENDERS_OWN =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "abort");

    private Lent() {}

    /**
     * @param connection a connection
     * @return the same, on which {@code commit}, {@code rollback}, {@code close} and their like do nothing; to a savepoint
     *     it does roll back
     */
    public static Connection of(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> call(connection, method, arguments);
        return (Connection)
                Proxy.newProxyInstance(Lent.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        boolean toSavepoint = method.getName().equals("rollback") && method.getParameterCount() == 1;
        if (LENDERS_OWN.contains(method.getName()) && !toSavepoint) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
