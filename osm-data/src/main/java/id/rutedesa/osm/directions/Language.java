package id.rutedesa.osm.directions;

/** Languages in which a rider can be told the way. */
public enum Language {
    /** Bahasa Indonesia. */
    ID,
    /** English. */
    EN
}
