package id.rutedesa.osm.matrix;

/**
 * One row and one column of a matrix as unrounded sums, an empty array where there is no way.
 *
 * @param row from the one place to each
 * @param column from each place to the one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: only its parts are read
record CrossCells(int[][] row, int[][] column) {}
