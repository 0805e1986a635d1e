// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

/** The two databases we run on, and what differs between them. */
public enum Dialect {
    /** Embedded, one process, no MVCC: writing units run one at a time. */
    DERBY("jdbc:derby:", "org.apache.derby.jdbc.EmbeddedDriver", "DerbyPlatform"),
    /** Production; any number of nodes. */
    POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver", "PostgreSQLPlatform");

    private final String urlPrefix;
    private final String driverClass;
    private final String platform;

    Dialect(String urlPrefix, String driverClass, String platform) {
        this.urlPrefix = urlPrefix;
        this.driverClass = driverClass;
        this.platform = platform;
    }

    /**
     * @param url a JDBC URL
     * @return whose it is
     * @throws IllegalArgumentException if it belongs to neither database; the URL is not repeated
     */
    public static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.urlPrefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("HEMRESA_DB_URL must begin with jdbc:postgresql: or jdbc:derby:");
    }

    /** @return the name of the driver class, which is also the service property {@code osgi.jdbc.driver.class} */
    public String driverClass() {
        return driverClass;
    }

    /** @return EclipseLink's name of the database, so that it need not ask */
    public String eclipseLinkPlatform() {
        return "org.eclipse.persistence.platform.database." + platform;
    }
}
