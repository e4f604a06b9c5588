package id.rutedesa.osm.matrix;

/** Roads are slower in the wet months (November to April in Nusa Tenggara Timur). */
public enum Season {
    DRY,
    WET
}
