// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.inject.Inject;

import org.junit.Before;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;
import se.hemresa.client.http.Platform;
import se.hemresa.client.keys.DevelopmentKeys;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

/** A test inside the assembled distribution, booted once for all checks of the class. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class ContainerTest {

    /** One HTTP client each: a client has a thread of its own. */
    private static final Map<String, County> COUNTIES = new ConcurrentHashMap<>();

    /** How far the looks have been counted: after traffic there are so many that nobody counts them from the start each time. */
    private static long read;

    private static long refusals;

    @Inject
    BundleContext context;

    /** The distribution, with the options of {@code bin/karaf}, ports of its own and an empty data folder. */
    static Option distribution(Path data, Option... more) {
        String http = freePort();
        return composite(
                karafDistributionConfiguration()
                        .frameworkUrl("file:" + System.getProperty("hemresa.distribution"))
                        .name("Hemresa")
                        .unpackDirectory(new File("target/exam/" + UUID.randomUUID()))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole(),
                doNotModifyLogConfiguration(),
                javaOptions(),
                // Shorter than the server's, or a request may meet a connection that is just being closed.
                vmOption("-Djdk.httpclient.keepalive.timeout=5"),
                vmOption("-Dhemresa.mode=development"),
                vmOption("-Dhemresa.data=" + data),
                vmOption("-Dhemresa.updates=" + Updates.TIMES),
                vmOption("-Dhemresa.test.base=http://127.0.0.1:" + http),
                vmOption("-Dhemresa.sandbox.platform=http://127.0.0.1:" + http),
                editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", http),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("hemresa.repository")),
                // One tester sends what many people would; the limits have tests of their own in the gateway.
                editConfigurationFilePut("etc/se.hemresa.gateway.cfg", "userPerSecond", "0"),
                editConfigurationFilePut("etc/se.hemresa.gateway.cfg", "agencyPerSecond", "0"),
                editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", freePort()),
                editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiRegistryPort", freePort()),
                editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiServerPort", freePort()),
                mavenBundle("org.hamcrest", "hamcrest", "2.1"),
                mavenBundle("org.awaitility", "awaitility", "4.3.0"),
                systemProperty("pax.exam.osgi.unresolved.fail").value("true"),
                composite(more));
    }

    /** The simulated partners, in the server's own process. */
    static Option partners() {
        return bundle(Distribution.sandbox().toUri().toString());
    }

    private static String freePort() {
        return String.valueOf(Distribution.freePort());
    }

    private static Option javaOptions() {
        return composite(List.of(
                        "-Xmx768m",
                        "-Djava.security.manager=allow",
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-4.4.10.jar",
                        "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-4.4.10.jar",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                        "-classpath",
                        "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*")
                .stream()
                .map(option -> (Option) vmOption(option))
                .toArray(Option[]::new));
    }

    /** @return an empty data folder with the development key in it */
    static Path data() {
        try {
            Path data = Files.createTempDirectory("hemresa-exam-");
            new DevelopmentKeys(data).makeIfAbsent();
            return data;
        } catch (IOException noFolder) {
            throw new java.io.UncheckedIOException(noFolder);
        }
    }

    @Before
    public void ready() {
        await("ready")
                .atMost(120, SECONDS)
                .pollInterval(250, java.util.concurrent.TimeUnit.MILLISECONDS)
                .ignoreExceptions()
                .until(() ->
                        new Platform(base()).get("/health?tags=ready", Map.of()).status() == 200);
    }

    final URI base() {
        return URI.create(System.getProperty("hemresa.test.base"));
    }

    final County county(String agency, String role) {
        return COUNTIES.computeIfAbsent(
                agency + " " + role,
                known -> new County(base(), Path.of(System.getProperty("hemresa.data")), agency, role));
    }

    final County stockholm() {
        return county("SE-AB", "REGION_COORDINATOR");
    }

    final int numberOfCases() {
        return stockholm()
                .get("/api/v1/cases?limit=1")
                .expect(200)
                .json()
                .path("total")
                .asInt(-1);
    }

    final long refusals() {
        Journal journal = service(Journal.class);
        for (List<Entry> page = unread(journal); !page.isEmpty(); page = unread(journal)) {
            refusals += page.stream()
                    .filter(entry -> "DENY".equals(entry.payload().get("kind")))
                    .count();
            read = page.get(page.size() - 1).position();
        }
        return refusals;
    }

    final void awaitRefusals(String what, long expected) {
        await(what + " is journalled").atMost(20, SECONDS).until(() -> refusals() == expected);
    }

    private static List<Entry> unread(Journal journal) {
        return journal.after(read, Set.of("Looked"), 1000);
    }

    final <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new AssertionError("no " + type.getName());
        }
        return context.getService(reference);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
