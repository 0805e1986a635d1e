// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

import se.hemresa.gateway.Answer;

/** The few files that are served as they are: our pages, and Swagger UI out of its webjar. Nothing from the network. */
final class Files {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8");

    private static final Map<String, String> OURS = Map.of(
            "/", "pages/index.html",
            "/api/docs", "pages/docs.html",
            "/api/docs/", "pages/docs.html",
            "/api/docs/docs.js", "pages/docs.js",
            "/api/docs/pages.css", "pages/pages.css");

    private static final Map<String, String> SWAGGER = Map.of(
            "/api/docs/swagger-ui.css", "swagger-ui.css",
            "/api/docs/swagger-ui-bundle.js", "swagger-ui-bundle.js");

    private final BundleContext context;
    private final String mode;

    /**
     * @param context where the files are
     * @param development whether every page shows that this is no place for real persons
     */
    Files(BundleContext context, boolean development) {
        this.context = context;
        this.mode = development ? "pages/development.css" : "pages/production.css";
    }

    Optional<Answer> find(String path) {
        String own = "/api/docs/mode.css".equals(path) ? mode : OURS.get(path);
        if (own != null) {
            return Optional.of(read(context.getBundle().getEntry(own)));
        }
        return Optional.ofNullable(SWAGGER.get(path)).flatMap(this::ofSwagger).map(Files::read);
    }

    private Optional<URL> ofSwagger(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> "org.webjars.swagger-ui".equals(bundle.getSymbolicName()))
                .findFirst()
                .map(bundle -> in(bundle, name));
    }

    private static URL in(Bundle webjar, String name) {
        var found = webjar.findEntries("META-INF/resources/webjars/swagger-ui", name, true);
        return found == null ? null : found.nextElement();
    }

    private static Answer read(URL file) {
        String name = file.getPath();
        try (InputStream in = file.openStream()) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Answer(200, Map.of("Content-Type", type), in.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException("A file of a bundle cannot be read", broken);
        }
    }
}
