package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.fleet.Fairness;
import org.junit.jupiter.api.Test;

/** Days as they were stored before there were groups, prizes, fairness and fees of swaps can still be planned. */
class StoredDayTest {
    @Test
    void whatWasNotAskedForThenIsNothing() {
        DayInput day = StoredJson.MAPPER.readValue("""
                {"depot": {"id": 1, "name": "Gudang", "lat": -8.8, "lon": 121.6, "quality": "ON_ROAD", "metresOffRoad": 0,
                           "version": 1},
                 "date": "2037-01-26", "shifts": [], "sparePacks": [{"vehicleTypeId": 3, "packs": 2, "chargeW": 0}],
                 "tasks": [{"id": 5, "depotId": 1, "date": "2037-01-26", "kind": "DELIVERY", "recipient": "Kios", "lat": -8.8,
                            "lon": 121.6, "massG": 0, "volumeMl": 0, "serviceTime": "PT5M", "windows": [], "priority": 3,
                            "place": {"quality": "ON_ROAD", "metresOffRoad": 0},
                            "life": {"status": "OPEN", "carried": 0, "firstDate": "2037-01-26"},
                            "needs": {"skills": [], "longestItemMm": 0, "setupTime": "PT0S", "lateAtMost": "PT0S",
                                      "lateMilliIdrPerHour": 0},
                            "version": 1}],
                 "underWay": {"insertOnly": false, "routes": [], "orders": [], "stranded": []}}
                """, DayInput.class);

        assertThat(day.depot().fairness()).isEqualTo(Fairness.NONE);
        assertThat(day.sparePacks().get(0).swapMilliIdr()).isZero();
        assertThat(day.tasks().get(0).needs().groups()).isEmpty();
        assertThat(day.tasks().get(0).needs().prizeMilliIdr()).isNull();
        assertThat(new TaskGroupsOfDay(day).groups()).isEmpty();
        assertThat(day.underWay()).extracting(DayUnderWay::groups).asList().isEmpty();
    }
}
