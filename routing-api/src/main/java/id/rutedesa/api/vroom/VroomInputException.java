package id.rutedesa.api.vroom;

/** A request that cannot be understood; the message names the place in it. */
final class VroomInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** JSON pointer to what is wrong; empty for the request as a whole. */
    final String pointer;

    VroomInputException(String pointer, String what) {
        super("%s: %s".formatted(pointer.isEmpty() ? "/" : pointer, what));
        this.pointer = pointer;
    }

    /** Of a request that is no JSON. */
    VroomInputException(RuntimeException cause) {
        super("/: is not correct JSON", cause);
        pointer = "";
    }
}
