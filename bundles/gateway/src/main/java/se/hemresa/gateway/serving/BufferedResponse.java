// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

import se.hemresa.gateway.Answer;

/** A response as CXF sees it: it fills memory, and nothing of it is sent before the unit of work has committed. */
final class BufferedResponse extends HttpServletResponseWrapper {

    /** What belongs to the content and may be stored; all else CXF would like to send is dropped. */
    private static final Set<String> KEPT =
            Set.of("content-type", "location", "etag", "link", "content-language", "last-modified");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = 200;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    Answer answer() {
        headers.keySet().removeIf(name -> !KEPT.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return new Answer(status, headers, bytes.toByteArray());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new InMemory(bytes);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void setContentType(String type) {
        if (type != null) {
            headers.put("Content-Type", type);
        }
    }

    @Override
    public String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public void setContentLength(int length) {
        // The dispatcher counts the bytes it sends.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The dispatcher counts the bytes it sends.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the commit.
    }

    private static final class InMemory extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        InMemory(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] from, int at, int length) {
            bytes.write(from, at, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is in memory; there is nothing to wait for");
        }
    }
}
