package id.rutedesa.api.planning;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;

/** The roads of one day: in its season, with its closures. */
record DayRoads(RoadNetwork network, SnapSettings snapping, MatrixSettings ways) {}
