package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceQuality;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoodsSoFarTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-26T09:00:00+08:00");

    private final GoodsSoFar goods = new GoodsSoFar();

    private static Task task(long id, TaskKind kind, int massG) {
        return new Task(
                id,
                1,
                LocalDate.of(2026, 11, 26),
                kind,
                "Kios",
                null,
                null,
                -8.8,
                121.6,
                massG,
                0,
                Duration.ofMinutes(5),
                List.of(),
                3,
                null,
                new PlaceOnRoad(PlaceQuality.ON_ROAD, 0),
                null,
                1);
    }

    private static StopDocument stop(long task, String activity, double kg, @Nullable Integer pieces) {
        return new StopDocument(
                "visit", -8.8, 121.6, task, activity, "Kios", null, null, null, AT, AT, AT, 0, 0, 0, kg, 0.0, pieces,
                null, null);
    }

    @Test
    void aShipmentThatWasPickedUpIsOnlyDelivered() {
        Task shipment = task(1, TaskKind.SHIPMENT, 5_000);
        goods.add(7, List.of(stop(1, "pickup", 5, null)), Map.of(1L, shipment));

        assertThat(goods.isPickedUp(1, 7)).isTrue();
        assertThat(goods.isPickedUp(1, 8)).isFalse();
        assertThat(goods.left(shipment, true)).get().satisfies(left -> {
            assertThat(left.kind()).isEqualTo(TaskKind.DELIVERY);
            assertThat(left.massG()).isEqualTo(5_000);
        });
        goods.add(7, List.of(stop(1, "delivery", 5, null)), Map.of(1L, shipment));
        assertThat(goods.left(shipment, true)).isEmpty();
    }

    @Test
    void ofDividedGoodsTheRestIsLeft() {
        Task rice = task(2, TaskKind.DELIVERY, 100_000);
        goods.add(7, List.of(stop(2, "delivery", 40, 2)), Map.of(2L, rice));
        goods.add(8, List.of(stop(2, "delivery", 20, 1)), Map.of(2L, rice));

        // 100 − 40 − 20 = 40 kg.
        assertThat(goods.left(rice, true)).get().extracting(Task::massG).isEqualTo(40_000);
        goods.add(8, List.of(stop(2, "delivery", 40, 2)), Map.of(2L, rice));
        assertThat(goods.left(rice, true)).isEmpty();
    }

    @Test
    void whatStaysTogetherIsDoneOrWhole() {
        Task parcel = task(3, TaskKind.DELIVERY, 5_000);
        goods.add(7, List.of(stop(3, "delivery", 5, null)), Map.of(3L, parcel));

        assertThat(goods.left(parcel, true)).isEmpty();
        assertThat(goods.left(parcel, false)).contains(parcel);
    }
}
