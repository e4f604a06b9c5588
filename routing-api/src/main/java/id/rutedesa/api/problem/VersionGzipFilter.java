package id.rutedesa.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses answers that bear a version: the web server itself leaves alone what has a strong ETag, since such a one stands
 * for every byte that is sent (RFC 9110, 8.8.1). Compressed, version {@code "4"} is {@code "4-gzip"}, and both mean the same
 * version where they come back as {@code If-Match} or {@code If-None-Match}. Outside of whatever keeps or replays answers.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class VersionGzipFilter extends OncePerRequestFilter {
    private static final String GZIP = "gzip";
    private static final String MARK = "-gzip\"";
    /** Below it a packet is a packet; also the web server's own limit. */
    private static final int LEAST_BYTES = 2_048;

    private static final Set<String> CONDITIONS = Set.of("if-match", "if-none-match");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest asked = new Unmarked(request);
        if (!acceptsGzip(request)) {
            chain.doFilter(asked, response);
            return;
        }
        Held held = new Held(response);
        chain.doFilter(asked, held);
        held.send();
    }

    /** Whether the client takes gzip; one that says {@code gzip;q=0} does not. */
    private static boolean acceptsGzip(HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] parts = coding.strip().split("\\s*;\\s*", -1);
                if (parts[0].equals(GZIP)) {
                    return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
                }
            }
        }
        return false;
    }

    /** The request, with versions as they are uncompressed. */
    private static final class Unmarked extends HttpServletRequestWrapper {
        Unmarked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value == null ? null : unmarked(name, value);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = Collections.list(super.getHeaders(name));
            values.replaceAll(value -> unmarked(name, value));
            return Collections.enumeration(values);
        }

        private static String unmarked(String name, String value) {
            return CONDITIONS.contains(name.toLowerCase(Locale.ROOT)) ? value.replace(MARK, "\"") : value;
        }
    }

    /** Keeps the JSON of a version back until it is whole; everything else passes through. */
    private static final class Held extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private @Nullable ServletOutputStream stream;
        private boolean holds;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream opened = stream;
            if (opened == null) {
                holds = isJsonOfAVersion();
                opened = holds ? new Memory(body) : super.getOutputStream();
                stream = opened;
            }
            return opened;
        }

        private boolean isJsonOfAVersion() {
            String etag = getHeader(HttpHeaders.ETAG);
            String type = getContentType();
            return etag != null
                    && etag.startsWith("\"")
                    && type != null
                    && type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                    && getHeader(HttpHeaders.CONTENT_ENCODING) == null;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!holds) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            body.reset();
        }

        @Override
        public void reset() {
            super.reset();
            body.reset();
            stream = null;
            holds = false;
        }

        void send() throws IOException {
            if (!holds || isCommitted()) {
                return;
            }
            byte[] bytes = body.toByteArray();
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (bytes.length >= LEAST_BYTES) {
                String etag = getHeader(HttpHeaders.ETAG);
                setHeader(HttpHeaders.ETAG, etag.substring(0, etag.length() - 1) + MARK);
                setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
                bytes = compressed(bytes);
            }
            setContentLength(bytes.length);
            super.getOutputStream().write(bytes);
        }

        private static byte[] compressed(byte[] bytes) throws IOException {
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
                gzip.write(bytes);
            }
            return small.toByteArray();
        }
    }

    /** A body in memory. */
    private static final class Memory extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Memory(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int next) {
            bytes.write(next);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes.write(buffer, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A body in memory is written at once.");
        }
    }
}
