package id.rutedesa.api.rider;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connection between a phone and the server, which a test can cut, or let swallow what the server answers. */
final class Wire implements AutoCloseable {
    private static final int CHUNK = 8_192;

    /** What happens to bytes. */
    enum State {
        OPEN,
        /** Nobody gets through, as with no signal. */
        CUT,
        /** The server hears everything, the phone no answer: the signal is gone in the middle of an upload. */
        NO_ANSWERS,
        /** As before, but the connections stay open: the phone waits. */
        SILENT
    }

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int serverPort;
    private volatile State state = State.OPEN;
    private volatile int swallowed;

    Wire(int serverPort) {
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void set(State next) {
        state = next;
        if (next == State.CUT || next == State.OPEN) {
            sockets.forEach(Wire::end);
            sockets.clear();
        }
    }

    /** Where the server listens after a restart. */
    void leadTo(int port) {
        serverPort = port;
        set(State.OPEN);
    }

    /** How many pieces of answers were swallowed so far. */
    int swallowed() {
        return swallowed;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                if (state == State.CUT) {
                    end(phone);
                } else {
                    connect(phone);
                }
            } catch (IOException closedOrRefused) {
                continue;
            }
        }
    }

    private void connect(Socket phone) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(phone);
            sockets.add(server);
            thread(() -> pump(phone, server, true));
            thread(() -> pump(server, phone, false));
        } catch (IOException noServer) {
            end(phone);
        }
    }

    private void pump(Socket from, Socket to, boolean upwards) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                if (upwards || state == State.OPEN) {
                    out.write(chunk, 0, count);
                    out.flush();
                } else {
                    swallowed++;
                    if (state != State.SILENT) {
                        break;
                    }
                }
            }
        } catch (IOException gone) {
            end(from);
        } finally {
            end(from);
            end(to);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(State.CUT);
    }
}
