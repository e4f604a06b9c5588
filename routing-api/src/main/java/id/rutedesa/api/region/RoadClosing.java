package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.VehicleClass;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Closes a road for the current BUMDes on behalf of another feature, such as a rider's report that was accepted. */
@Service
public class RoadClosing {
    private static final int RADIUS_M = 50;

    private final ClosureService closures;
    private final ClosureReader reader;

    RoadClosing(ClosureService closures, ClosureReader reader) {
        this.closures = closures;
        this.reader = reader;
    }

    /**
     * Closes the roads around a point to everybody until somebody opens them again; in force for every search that begins
     * after this call. Answers the closure's number.
     *
     * @throws InvalidInputException where there is no road
     */
    public long closeAt(double lat, double lon, ClosureReason reason, @Nullable String note, Instant from) {
        Closure asked = new Closure(
                0,
                Closure.Owner.BUMDES,
                reason,
                note,
                new ClosurePlace(ClosurePlace.Kind.POINT, List.of(new Snap.LatLon(lat, lon)), RADIUS_M, null),
                EnumSet.allOf(VehicleClass.class),
                from,
                null,
                1);
        if (reader.roadMetres(asked) == 0) {
            throw new InvalidInputException(
                    List.of(
                            new Issue(
                                    "off-network",
                                    "/lat",
                                    new Text(
                                            "Di titik ini tidak ada jalan. Geser peta sampai tanda + tepat di jalannya, atau tutup jalannya di halaman Jalan ditutup.",
                                            "There is no road at this point. Move the map until the + stands on the road, or close the road on the page Closed roads."))));
        }
        return closures.save(asked).id();
    }
}
