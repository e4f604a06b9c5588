package id.rutedesa.solver.plan;

/**
 * Where and when a bike finds no free socket, or no pack.
 *
 * @param stationId which station
 * @param sec when the bike that is one too many would be plugged in, or would take its pack
 */
public record FullStation(String stationId, int sec) {}
