package id.rutedesa.api.vroom;

/** A request that cannot be understood; the message names the place in it. */
final class VroomInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VroomInputException(String pointer, String what) {
        super("%s: %s".formatted(pointer.isEmpty() ? "/" : pointer, what));
    }
}
