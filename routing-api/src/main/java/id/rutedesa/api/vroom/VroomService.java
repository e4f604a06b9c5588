package id.rutedesa.api.vroom;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Solves requests in VROOM's form, or prices the routes that come with them. */
@Component
class VroomService {
    /** A request solves on the asker's thread: a few at a time leave room for the queue of plans. */
    private static final int MOST_AT_ONCE = 2;

    private final VroomRoads roads;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    VroomService(VroomRoads roads) {
        this.roads = roads;
    }

    /** Takes a turn; false where others are being solved: the asker should try again. */
    boolean begin() {
        return free.tryAcquire();
    }

    void end() {
        free.release();
    }

    /**
     * Solves or checks a request.
     *
     * @throws VroomInputException where it cannot be understood
     */
    ObjectNode answer(byte[] body) {
        return VroomProgram.answer(body, roads::between);
    }
}
