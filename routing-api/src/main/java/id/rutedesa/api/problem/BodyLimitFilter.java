package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading a body beyond the limit, whether or not the client told its length. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {
    private final long maxBytes;

    BodyLimitFilter(@Value("${rutedesa.max-body:8MB}") DataSize max) {
        maxBytes = max.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request, maxBytes), response);
    }

    /** The body is longer than the limit. */
    static final class BodyTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long maxBytes;

        BodyTooLongException(long maxBytes) {
            super("body longer than %d bytes".formatted(maxBytes));
            this.maxBytes = maxBytes;
        }

        Text text() {
            return new Text(
                    "Isi permintaan paling besar %d byte.".formatted(maxBytes),
                    "The body may have at most %d bytes.".formatted(maxBytes));
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long maxBytes;

        Limited(HttpServletRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > maxBytes) {
                throw new BodyTooLongException(maxBytes);
            }
            return new Counted(super.getInputStream(), maxBytes);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long maxBytes;
        private long readBytes;

        Counted(ServletInputStream body, long maxBytes) {
            this.body = body;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            readBytes += more;
            if (readBytes > maxBytes) {
                throw new BodyTooLongException(maxBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
