package id.rutedesa.api.region;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.TooLargeException;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads questions to the road layer: every place off the roads is named, none is left out in silence. */
@Component
class RoadQuestionReader {
    private static final int MOST_PLACES = 10_000;

    private final RegionService region;
    private final BikeSource bikes;
    private final Clock clock;

    RoadQuestionReader(RegionService region, BikeSource bikes, Clock clock) {
        this.region = region;
        this.bikes = bikes;
        this.clock = clock;
    }

    /** As it stands in the body, before places are looked up. */
    private record Asked(List<Snap.LatLon> places, RoadBike bike, int loadG, double stateOfCharge, LocalDate date) {}

    /** A question about places in their order. */
    RoadQuestion places(byte[] bytes, int fewest, int most) {
        JsonBody body = JsonBody.parse(bytes);
        Asked asked = body.object(reader -> {
            List<Snap.LatLon> places = reader.objects("places", MOST_PLACES, RoadQuestionReader::point);
            if (places.size() < fewest) {
                reader.reject(
                        "wrong-length",
                        "places",
                        new Text(
                                "Paling sedikit %d tempat.".formatted(fewest),
                                "At least %d places.".formatted(fewest)));
            }
            return read(reader, places);
        });
        body.check();
        if (asked.places().size() > most) {
            throw new TooLargeException(new Text(
                    "Paling banyak %d tempat sekaligus, yang dikirim %d."
                            .formatted(most, asked.places().size()),
                    "At most %d places at once, %d were sent."
                            .formatted(most, asked.places().size())));
        }
        return question(asked, "/places/");
    }

    /** A question about one place. */
    RoadQuestion place(byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        Asked asked = body.object(reader -> read(
                reader,
                List.of(reader.object("place", RoadQuestionReader::point).orElse(new Snap.LatLon(0, 0)))));
        body.check();
        return question(asked, "/place");
    }

    private Asked read(BodyReader reader, List<Snap.LatLon> places) {
        RoadBike bike = RoadBike.USUAL;
        if (reader.has("vehicleTypeId")) {
            long id = reader.wholeNumber("vehicleTypeId", 1, Long.MAX_VALUE);
            bike = bikes.findBike(id).orElse(null);
            if (bike == null) {
                reader.reject(
                        "unknown-reference",
                        "vehicleTypeId",
                        new Text("Nomor ini tidak dikenal.", "There is nothing with this number."));
                bike = RoadBike.USUAL;
            }
        }
        int loadG = reader.thousandths("loadKg", 300, 0);
        if (loadG > bike.maxLoadG()) {
            reader.rejectRange("loadKg", 0, bike.maxLoadG() / 1000.0);
        }
        LocalDate date = reader.has("date") ? reader.date("date") : LocalDate.now(clock.withZone(LocalTimeZone.WITA));
        return new Asked(places, bike, loadG, reader.number("stateOfCharge", 0, 1, 1), date);
    }

    private static Snap.LatLon point(BodyReader reader) {
        return new Snap.LatLon(reader.number("lat", -180, 180), reader.number("lon", -180, 180));
    }

    private RoadQuestion question(Asked asked, String pointer) {
        List<Snap> snaps = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        SnapSettings settings = region.snapSettings();
        for (int i = 0; i < asked.places().size(); i++) {
            Snap.LatLon place = asked.places().get(i);
            Snap snap = region.allRoads().snap(place.lat(), place.lon(), settings);
            if (!snap.usable()) {
                issues.add(new Issue("off-network", pointer.endsWith("/") ? pointer + i : pointer, tooFar(place)));
            } else if (i == 0) {
                settings = settings.preferring(snap.island());
            }
            snaps.add(snap);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return new RoadQuestion(snaps, asked.bike(), asked.loadG(), asked.stateOfCharge(), region.waysOn(asked.date()));
    }

    private Text tooFar(Snap.LatLon place) {
        PlaceOnRoad found = region.check(place.lat(), place.lon());
        PlaceOnRoad.LatLon swapped = found.swapped();
        if (swapped != null) {
            return new Text(
                    "Lintang dan bujur tampaknya tertukar: maksudnya %s, %s?".formatted(swapped.lat(), swapped.lon()),
                    "Latitude and longitude seem exchanged: did you mean %s, %s?"
                            .formatted(swapped.lat(), swapped.lon()));
        }
        Integer metres = found.metresOffRoad();
        return metres == null
                ? new Text(
                        "Tidak ada jalan di dekat tempat ini. Pilih titik di tepi jalan.",
                        "There is no road near this place. Choose a point at a road.")
                : new Text(
                        "Jalan terdekat %d m dari tempat ini. Pindahkan titiknya ke tepi jalan.".formatted(metres),
                        "The nearest road is %d m from this place. Move the point to a road.".formatted(metres));
    }
}
