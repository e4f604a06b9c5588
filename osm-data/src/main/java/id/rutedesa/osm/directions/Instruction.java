package id.rutedesa.osm.directions;

import java.util.List;

/**
 * One thing to tell a rider.
 *
 * @param turn what to do
 * @param exit number of the exit to take out of a roundabout, from 1; 0 where the leg ends inside it, and elsewhere
 * @param heading compass direction of the way ahead in degrees, 0 for north, 90 for east; NaN where no road is ridden
 * @param road name or else number of the road ahead, empty where it has neither
 * @param sameRoad whether the road ahead has the name of the one before
 * @param near name of a settlement near the point, empty where there is none
 * @param passed settlements passed before the next instruction that no instruction names, in order
 * @param offRoadM metres between the place and its road, when departing and when arriving; 0 elsewhere
 * @param fromM metres from the start of the leg to this point
 * @param metres from here to the next instruction; when arriving, what is left to walk or ride off road
 * @param lat latitude of the point, degrees
 * @param lon longitude of the point, degrees
 * @param hazards stretches that begin before the next instruction
 */
public record Instruction(
        Turn turn,
        int exit,
        double heading,
        String road,
        boolean sameRoad,
        String near,
        List<String> passed,
        int offRoadM,
        int fromM,
        int metres,
        double lat,
        double lon,
        List<Hazard> hazards) {
    public Instruction {
        passed = List.copyOf(passed);
        hazards = List.copyOf(hazards);
    }
}
