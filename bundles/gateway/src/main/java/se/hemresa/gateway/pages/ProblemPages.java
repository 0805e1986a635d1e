// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.gateway.SecurityHeaders;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.ProblemJson;
import se.hemresa.gateway.serving.Modules;

/**
 * {@code /api/problems} and {@code /api/problems/<code>}: what each error means and what to do about it, as a page or as
 * JSON. Codes of modules are there while the module is.
 */
public final class ProblemPages {

    private static final String BASE = "/api/problems";

    private final Modules modules;

    /** @param modules whose errors are shown */
    public ProblemPages(Modules modules) {
        this.modules = modules;
    }

    /**
     * @param path the path of a request
     * @return whether it is answered here
     */
    public boolean owns(String path) {
        return path.equals(BASE) || path.startsWith(BASE + "/");
    }

    /**
     * @param request a request for one of our paths
     * @param response its answer
     * @throws IOException if the connection breaks off
     */
    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        SortedMap<String, ErrorCode> codes = codes();
        boolean list = path.length() <= BASE.length() + 1;
        ErrorCode code = list ? null : codes.get(path.substring(BASE.length() + 1));
        boolean json = prefersJson(request.getHeader("Accept"));
        if (list) {
            send(response, 200, json, json ? listJson(codes) : listPage(codes));
        } else if (code == null) {
            send(response, 404, json, describe(json, PlatformError.NOT_FOUND));
        } else {
            send(response, 200, json, describe(json, code));
        }
    }

    private SortedMap<String, ErrorCode> codes() {
        SortedMap<String, ErrorCode> codes = new TreeMap<>();
        add(codes, Arrays.asList(PlatformError.values()));
        add(codes, Arrays.asList(GatewayError.values()));
        modules.all().forEach(generation -> add(codes, generation.door().errors()));
        return codes;
    }

    private static void add(SortedMap<String, ErrorCode> codes, Collection<? extends ErrorCode> more) {
        more.forEach(code -> codes.put(code.code(), code));
    }

    private static boolean prefersJson(String accept) {
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static String describe(boolean json, ErrorCode code) {
        return json ? ProblemJson.describe(code).toString() : page(code);
    }

    private static String listJson(SortedMap<String, ErrorCode> codes) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        codes.values().forEach(code -> all.add(ProblemJson.describe(code)));
        return all.toString();
    }

    private static String listPage(SortedMap<String, ErrorCode> codes) {
        StringBuilder rows = new StringBuilder("<h1>Problems · Problem</h1>\n<dl>\n");
        codes.values()
                .forEach(code -> rows.append("<dt><a href=\"" + BASE + "/" + Html.text(code.code()) + "\">")
                        .append(Html.text(code.code()))
                        .append("</a> " + code.status() + "</dt><dd>")
                        .append(Html.text(code.english()))
                        .append("<br><span lang=\"sv\">")
                        .append(Html.text(code.swedish()))
                        .append("</span></dd>\n"));
        return Html.page("Problems", rows.append("</dl>").toString());
    }

    private static String page(ErrorCode code) {
        return Html.page(
                code.code(),
                "<h1>" + Html.text(code.code()) + "</h1>\n<p>" + Html.text(code.english()) + "</p>\n<p lang=\"sv\">"
                        + Html.text(code.swedish()) + "</p>\n<h2>What to do</h2>\n<p>" + Html.text(code.cure())
                        + "</p>\n<p>HTTP " + code.status()
                        + (code.retryable() ? "; the same request may succeed later." : ".")
                        + "</p>\n<p><a href=\"" + BASE + "\">All problems</a></p>");
    }

    private static void send(HttpServletResponse response, int status, boolean json, String text) throws IOException {
        response.setStatus(status);
        SecurityHeaders.add(response, SecurityHeaders.PAGES);
        response.setContentType(json ? "application/json" : "text/html;charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
