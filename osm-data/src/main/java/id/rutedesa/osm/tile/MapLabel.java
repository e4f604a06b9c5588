package id.rutedesa.osm.tile;

/**
 * A name for the page to draw over a tile.
 *
 * @param kind {@code place} or {@code road}
 * @param rank OpenStreetMap's kind of settlement, or the class of the road, lower case
 * @param name the name
 * @param lat where its middle goes, degrees
 * @param lon where its middle goes, degrees
 * @param angle by how much a road's name is turned, degrees clockwise, −90 to 90; 0 for places
 */
public record MapLabel(String kind, String rank, String name, double lat, double lon, double angle) {}
