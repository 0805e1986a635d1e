// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

/** The frame of our few pages. */
final class Html {

    private Html() {}

    static String page(String title, String content) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + text(title)
                + " · Hemresa</title>\n<link rel=\"stylesheet\" href=\"/api/docs/pages.css\">\n"
                + "<link rel=\"stylesheet\" href=\"/api/docs/mode.css\">\n</head>\n<body>\n<main>\n"
                + content + "\n</main>\n</body>\n</html>\n";
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
