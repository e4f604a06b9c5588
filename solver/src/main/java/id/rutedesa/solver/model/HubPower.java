package id.rutedesa.solver.model;

/**
 * What the wall of a depot gives to all packs that are charged there together, spare packs of several kinds among them.
 *
 * @param id of the depot's wall; pools that name the same one share it. Not blank
 * @param hubW the most that all sockets may draw together, watts; 0 or more
 */
public record HubPower(String id, int hubW) {
    public HubPower {
        if (id.isBlank() || hubW < 0) {
            throw new IllegalArgumentException("Hub \"%s\" gives %d W.".formatted(id, hubW));
        }
    }
}
