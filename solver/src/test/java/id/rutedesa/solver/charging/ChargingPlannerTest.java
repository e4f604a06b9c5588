package id.rutedesa.solver.charging;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.ChargingNight;
import id.rutedesa.solver.model.ChargingNight.NightPack;
import id.rutedesa.solver.model.ChargingNight.Socket;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.ChargingSchedule;
import id.rutedesa.solver.verify.ChargingVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChargingPlannerTest {
    private static final int HOUR = 3_600;
    /** 1.47 kWh, of which 0.90 are usable. */
    private static final int USABLE_J = 4_762_800;

    private static ChargingSchedule plan(ChargingNight night) {
        ChargingSchedule schedule = ChargingPlanner.plan(night);
        assertThat(ChargingVerifier.verify(night, schedule)).isEmpty();
        return schedule;
    }

    private static List<NightPack> emptyPacks(int count) {
        List<NightPack> packs = new ArrayList<>();
        for (int pack = 1; pack <= count; pack++) {
            packs.add(new NightPack("pack " + pack, USABLE_J, 0, 0));
        }
        return packs;
    }

    /** 500 W at the wall, of which 0.88 arrive. */
    private static List<Socket> chargers(int count) {
        List<Socket> sockets = new ArrayList<>();
        for (int socket = 1; socket <= count; socket++) {
            sockets.add(new Socket("socket " + socket, 500, 440));
        }
        return sockets;
    }

    private static ChargingNight night(List<NightPack> packs, List<Socket> sockets, int hubW, ChargeCurve curve) {
        TimeWindow outage = new TimeWindow(18 * HOUR, 22 * HOUR);
        return new ChargingNight(packs, sockets, 18 * HOUR, 30 * HOUR, List.of(outage), hubW, curve);
    }

    @Test
    void sixEmptyPacksOnTwoChargersThroughAnOutage() {
        ChargingSchedule schedule = plan(night(emptyPacks(6), chargers(2), 1_000, ChargeCurve.STRAIGHT));

        // 4,762,800 J at 440 W are 10,825 s; two such turns from 22.00 leave 28,800 - 21,650 = 7,150 s: 3,146,000 J, 66
        // %.
        assertThat(schedule.morningJ().values())
                .containsExactlyInAnyOrder(USABLE_J, USABLE_J, USABLE_J, USABLE_J, 3_146_000, 3_146_000);
        assertThat(schedule.turns()).hasSize(6);
        assertThat(schedule.turns().get(0).untilSec()).isEqualTo(22 * HOUR + 10_825);
    }

    @Test
    void theHubsPowerLimitsTheSockets() {
        ChargingSchedule schedule = plan(night(emptyPacks(6), chargers(2), 999, ChargeCurve.STRAIGHT));

        assertThat(schedule.turns()).extracting(ChargingSchedule.Turn::socketId).containsOnly("socket 1");
    }

    @Test
    void urgentPacksComeFirst() {
        List<NightPack> packs = new ArrayList<>(emptyPacks(2));
        packs.add(new NightPack("urgent", USABLE_J, 0, 1));
        packs.add(new NightPack("nearly full", USABLE_J, USABLE_J - 440, 0));

        ChargingSchedule schedule = plan(night(packs, chargers(1), 500, ChargeCurve.STRAIGHT));

        assertThat(schedule.turns()).extracting(ChargingSchedule.Turn::packId).startsWith("urgent", "nearly full");
    }

    @Test
    void theLastFifthIsSlowerWhereTheCurveSaysSo() {
        ChargeCurve tapering =
                new ChargeCurve(List.of(new ChargeCurve.Piece(800, 1_000), new ChargeCurve.Piece(1_000, 500)));

        // 0.8 of a pack: 3,810,240 J at 440 W, 8,660 s; the rest, 952,560 J, at 220 W: 4,330 s.
        assertThat(tapering.fullSec(USABLE_J, 0, 440)).isEqualTo(12_990);
        assertThat(tapering.chargedJ(USABLE_J, 0, 440, 8_660 + 100)).isEqualTo(3_810_240 + 22_000);
        plan(night(emptyPacks(3), chargers(1), 500, tapering));
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsAnyNight(long seed) {
        Random random = new Random(seed);
        List<NightPack> packs = new ArrayList<>();
        for (int pack = 0; pack < 1 + random.nextInt(8); pack++) {
            int usableJ = 1_000_000 + random.nextInt(5_000_000);
            packs.add(new NightPack("p" + pack, usableJ, random.nextInt(usableJ + 1), random.nextInt(2)));
        }
        List<Socket> sockets = new ArrayList<>();
        for (int socket = 0; socket < random.nextInt(4); socket++) {
            int wallW = 200 + random.nextInt(400);
            sockets.add(new Socket("s" + socket, wallW, wallW - random.nextInt(100)));
        }
        ChargeCurve curve = random.nextBoolean()
                ? ChargeCurve.STRAIGHT
                : new ChargeCurve(List.of(new ChargeCurve.Piece(700, 1_000), new ChargeCurve.Piece(1_000, 300)));

        plan(night(packs, sockets, random.nextInt(1_500), curve));
    }
}
