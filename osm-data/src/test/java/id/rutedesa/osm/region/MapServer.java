package id.rutedesa.osm.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on the loopback that can misbehave in every way that real ones do. One connection a request. */
final class MapServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Deque<String>> mischief = new ConcurrentHashMap<>();
    /** Method, path and range of all requests, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    MapServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "map-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(socket.getLocalPort(), path));
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    void put(String path, String content) {
        put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What the next requests for a path get: {@code break}, {@code stall}, {@code busy}, {@code garbage}. */
    void next(String path, String... what) {
        mischief.put(path, new ArrayDeque<>(List.of(what)));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> answer(connection), "map-server-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = in.readLine().split(" ", -1)[1];
            Map<String, String> headers = new ConcurrentHashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                String[] pair = line.split(": ", 2);
                headers.put(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1]);
            }
            requests.add(path + " " + headers.getOrDefault("range", ""));
            respond(connection, path, headers);
        } catch (IOException e) {
            // The client has gone, as it may.
        }
    }

    private void respond(Socket connection, String path, Map<String, String> headers) throws IOException {
        OutputStream out = connection.getOutputStream();
        Deque<String> pending = mischief.getOrDefault(path, new ArrayDeque<>());
        String act = pending.isEmpty() ? "" : pending.poll();
        byte[] content = files.get(path);
        if (act.equals("busy")) {
            head(out, "503 Busy", 0, "");
            return;
        }
        if (act.equals("garbage")) {
            content = "<html>Login to the hotel's network</html>".getBytes(StandardCharsets.UTF_8);
        }
        if (content == null) {
            head(out, "404 Not Found", 0, "");
            return;
        }
        String tag = "\"" + java.util.Arrays.hashCode(content) + "\"";
        if (tag.equals(headers.get("if-none-match"))) {
            head(out, "304 Not Modified", 0, tag);
            return;
        }
        int from = 0;
        if (headers.containsKey("range") && tag.equals(headers.get("if-range"))) {
            from = Integer.parseInt(headers.get("range").replaceAll("\\D", ""));
            head(out, "206 Partial Content", content.length - from, tag);
        } else {
            head(out, "200 OK", content.length, tag);
        }
        int half = from + (content.length - from) / 2;
        out.write(content, from, half - from);
        out.flush();
        if (act.equals("break")) {
            return;
        }
        if (act.equals("stall")) {
            connection.getInputStream().read(); // until the client gives up
            return;
        }
        out.write(content, half, content.length - half);
        out.flush();
    }

    private static void head(OutputStream out, String status, int length, String tag) throws IOException {
        String head = "HTTP/1.1 %s\r\nConnection: close\r\nContent-Length: %d\r\n".formatted(status, length)
                + (tag.isEmpty() ? "" : "ETag: %s\r\n".formatted(tag)) + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
