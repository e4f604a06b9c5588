package id.rutedesa.api.charging;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.task.Window;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Packs with their charge, and the sockets that charge them at night. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "charging")
class PackController {
    private static final int MOST_PACKS = 2_000;
    private static final int MOST_SOCKETS = 200;
    private static final int MOST_OUTAGES = 20;
    private static final int STRONGEST_W = 100_000;
    private static final int FULL = 1_000;

    private final PackService packs;

    PackController(PackService packs) {
        this.packs = packs;
    }

    /**
     * A pack as the API writes it.
     *
     * @param evening state of charge that was read after the day, 0–1; left out where nobody has
     * @param morning the same before the day
     */
    record PackJson(
            long id,
            String name,
            @Nullable Long vehicleId,
            long vehicleTypeId,
            String vehicleType,
            double usableWh,
            @Nullable Double evening,
            @Nullable Double morning) {}

    /** A spare pack's name. */
    record NameJson(String name) {}

    /** State of charge of packs, 0–1. */
    record LevelsJson(List<LevelJson> levels) {}

    record LevelJson(long packId, double stateOfCharge) {}

    /** With what a depot charges at night; power at the wall in watts. */
    record HubJson(
            int hubW, double efficiency, LocalTime startsAt, LocalTime endsAt, List<ChargingHub.Socket> sockets) {
        static HubJson of(ChargingHub hub) {
            return new HubJson(hub.hubW(), hub.efficiency(), hub.startsAt(), hub.endsAt(), hub.sockets());
        }
    }

    record OutagesJson(List<OutageJson> outages) {}

    record OutageJson(OffsetDateTime from, OffsetDateTime to) {}

    @Operation(summary = "Packs of a depot and what was read of them that day")
    @GetMapping("/depots/{depotId}/packs")
    ItemsJson<PackJson> list(@PathVariable long depotId, @RequestParam LocalDate date) {
        var evening = packs.levels(depotId, date, PackMoment.EVENING);
        var morning = packs.levels(depotId, date, PackMoment.MORNING);
        return new ItemsJson<>(packs.packs(depotId).stream()
                .map(pack -> new PackJson(
                        pack.id(),
                        pack.name(),
                        pack.vehicleId(),
                        pack.vehicleTypeId(),
                        pack.vehicleType(),
                        pack.usableWh(),
                        share(evening.get(pack.id())),
                        share(morning.get(pack.id()))))
                .toList());
    }

    private static @Nullable Double share(@Nullable Integer permille) {
        return permille == null ? null : (Double) (permille / (double) FULL);
    }

    @Operation(summary = "Gives a spare pack the name that is written on it")
    @PutMapping(path = "/packs/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("{\"name\": \"B7\"}")))
    ResponseEntity<NameJson> rename(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        BatteryPack known = packs.pack(id);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody body = JsonBody.parse(bytes);
        String name = body.object(reader -> reader.text("name", 80));
        body.check();
        BatteryPack saved = packs.rename(known, name);
        return ResponseEntity.ok().eTag(RowVersion.etag(saved.version())).body(new NameJson(saved.name()));
    }

    @Operation(summary = "Records the state of charge of packs: evening, or morning for what was really charged")
    @PutMapping(path = "/depots/{depotId}/pack-levels/{date}/{moment}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content = @Content(examples = @ExampleObject("{\"levels\": [{\"packId\": 1, \"stateOfCharge\": 0.25}]}")))
    ItemsJson<PackJson> record(
            @PathVariable long depotId,
            @PathVariable LocalDate date,
            @PathVariable String moment,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        PackMoment when = JsonBody.word("{moment}", PackMoment.class, moment);
        packs.packs(depotId);
        JsonBody body = JsonBody.parse(bytes);
        List<PackService.Level> levels = body.object(reader -> {
            requireKey(reader, "levels");
            return reader.objects(
                    "levels",
                    MOST_PACKS,
                    one -> new PackService.Level(one.wholeNumber("packId", 1, Long.MAX_VALUE), (int)
                            Math.round(one.number("stateOfCharge", 0, 1) * FULL)));
        });
        body.check();
        packs.record(depotId, date, when, levels);
        return list(depotId, date);
    }

    private static void requireKey(BodyReader reader, String key) {
        if (!reader.has(key)) {
            reader.reject(
                    "missing", key, new Text("'%s' wajib diisi.".formatted(key), "'%s' must be given.".formatted(key)));
        }
    }

    @Operation(summary = "With what a depot charges at night")
    @GetMapping("/depots/{depotId}/charging-hub")
    ResponseEntity<HubJson> hub(@PathVariable long depotId) {
        return answer(packs.hub(depotId));
    }

    @Operation(summary = "Says with what a depot charges at night")
    @PutMapping(path = "/depots/{depotId}/charging-hub", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("""
            {"hubW": 1000, "efficiency": 0.88, "startsAt": "18:00", "endsAt": "06:00",
             "sockets": [{"name": "Colokan 1", "wallW": 500}, {"name": "Colokan 2", "wallW": 500}]}""")))
    ResponseEntity<HubJson> replaceHub(
            @PathVariable long depotId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        ChargingHub known = packs.hub(depotId);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody body = JsonBody.parse(bytes);
        ChargingHub asked = body.object(reader -> read(reader, known));
        body.check();
        return answer(packs.save(asked));
    }

    private static ChargingHub read(BodyReader reader, ChargingHub known) {
        ChargingHub hub = new ChargingHub(
                known.depotId(),
                (int) reader.wholeNumber("hubW", 0, STRONGEST_W),
                reader.number("efficiency", 0.1, 1, RiderShift.USUAL_CHARGING_EFFICIENCY),
                reader.time("startsAt", known.startsAt()),
                reader.time("endsAt", known.endsAt()),
                reader.objects(
                        "sockets",
                        MOST_SOCKETS,
                        socket -> new ChargingHub.Socket(
                                socket.text("name", 40), (int) socket.wholeNumber("wallW", 1, STRONGEST_W))),
                known.version());
        if (hub.sockets().stream().map(ChargingHub.Socket::name).distinct().count()
                < hub.sockets().size()) {
            reader.reject("twice", "sockets", new Text("Dua colokan bernama sama.", "Two sockets have the same name."));
        }
        return hub;
    }

    private static ResponseEntity<HubJson> answer(ChargingHub hub) {
        return ResponseEntity.ok().eTag(RowVersion.etag(hub.version())).body(HubJson.of(hub));
    }

    @Operation(summary = "Announced outages of the night that begins on the date")
    @GetMapping("/depots/{depotId}/outages/{date}")
    OutagesJson outages(@PathVariable long depotId, @PathVariable LocalDate date) {
        packs.hub(depotId);
        return new OutagesJson(packs.outages(depotId, date).stream()
                .map(one -> new OutageJson(LocalTimeZone.local(one.from()), LocalTimeZone.local(one.to())))
                .toList());
    }

    @Operation(summary = "Replaces the announced outages of the night that begins on the date")
    @PutMapping(path = "/depots/{depotId}/outages/{date}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("""
            {"outages": [{"from": "2026-11-26T18:00:00+08:00", "to": "2026-11-26T22:00:00+08:00"}]}""")))
    OutagesJson replaceOutages(
            @PathVariable long depotId,
            @PathVariable LocalDate date,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        packs.hub(depotId);
        JsonBody body = JsonBody.parse(bytes);
        List<Window> outages = body.object(reader -> {
            requireKey(reader, "outages");
            return reader.objects("outages", MOST_OUTAGES, one -> outage(one, date));
        });
        body.check();
        packs.replaceOutages(
                depotId,
                date,
                outages.stream().sorted(Comparator.comparing(Window::from)).toList());
        return outages(depotId, date);
    }

    private static Window outage(BodyReader reader, LocalDate date) {
        int before = reader.issueCount();
        Instant from = reader.instant("from");
        Instant to = reader.instant("to");
        Instant midday = date.atTime(12, 0).toInstant(LocalTimeZone.WITA);
        if (reader.issueCount() == before && !from.isBefore(to)) {
            reader.reject(
                    "closes-before-opens",
                    "to",
                    new Text("Pemadaman berakhir sebelum mulai.", "The outage ends before it starts."));
        } else if (reader.issueCount() == before
                && (from.isBefore(midday) || to.isAfter(midday.plusSeconds(24 * 3_600)))) {
            reader.reject(
                    "not-on-date",
                    "from",
                    new Text(
                            "Pemadaman ini tidak di malam tanggal %s.".formatted(date),
                            "This outage is not in the night of %s.".formatted(date)));
        }
        return new Window(from, to);
    }
}
