package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spare packs of a depot, by vehicle type: packs of one brand fit that brand only. */
@RestController
@RequestMapping("/api/v1/depots/{depotId}/spare-packs")
@Tag(name = "depots")
class SparePackController {
    private static final int MOST_PACKS = 1_000;
    private static final int STRONGEST_CHARGER_W = 20_000;
    private static final long MOST_SWAP_IDR = 1_000_000;
    private static final int MOST_ALONG = 3;
    private static final int HEAVIEST_PACK_KG = 60;
    private static final int LARGEST_PACK_L = 100;
    private static final double THOUSAND = 1_000;

    private final FleetService fleet;

    SparePackController(FleetService fleet) {
        this.fleet = fleet;
    }

    /**
     * How many packs, the watts that flow into each that is left behind during the day, what one swap costs, and how many a bike takes
     * along on one trip to swap in on the way, each as cargo of so many kilograms and litres.
     */
    @Schema(example = """
            {"packs": 5, "chargeW": 300, "swapIdr": 0, "mostAlong": 1, "packKg": 9.5, "packL": 12}""")
    record StockJson(int packs, int chargeW, long swapIdr, int mostAlong, double packKg, double packL) {}

    @Operation(summary = "Lists the spare packs of a depot, by vehicle type")
    @GetMapping
    ItemsJson<SparePackStock> list(@PathVariable long depotId) {
        return new ItemsJson<>(fleet.sparePacks(depotId));
    }

    @Operation(summary = "Reads the spare packs of one vehicle type; 0 where there are none")
    @GetMapping("/{vehicleTypeId}")
    ResponseEntity<SparePackStock> get(@PathVariable long depotId, @PathVariable long vehicleTypeId) {
        return answer(fleet.sparePacks(depotId, vehicleTypeId));
    }

    /** Sets the stock of one type; the same request twice changes nothing, 0 packs end it. */
    @Operation(summary = "Replaces the stock of one vehicle type; 0 packs end it")
    @PutMapping(path = "/{vehicleTypeId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = StockJson.class)))
    ResponseEntity<SparePackStock> replace(
            @PathVariable long depotId,
            @PathVariable long vehicleTypeId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        SparePackStock stock = body.object(reader -> stock(reader, vehicleTypeId, 0));
        body.check();
        return answer(fleet.save(depotId, stock, known -> RowVersion.requireMatch(ifMatch, etag(known))));
    }

    private static ResponseEntity<SparePackStock> answer(SparePackStock stock) {
        return ResponseEntity.ok().eTag(etag(stock)).body(stock);
    }

    /** A stock is its own version: packs come and go as rows of their own, too. */
    private static String etag(SparePackStock stock) {
        return "\"%d-%d-%d-%d-%d-%d\""
                .formatted(
                        stock.packs(), stock.chargeW(), stock.swapIdr(), stock.along(), stock.packG(), stock.packMl());
    }

    /** What a body or a line of a file says of a stock, of so many packs at least. */
    static SparePackStock stock(BodyReader reader, long vehicleTypeId, int fewest) {
        int mostAlong = (int) reader.wholeNumber("mostAlong", 0, MOST_ALONG, 0);
        int packG = reader.thousandths("packKg", HEAVIEST_PACK_KG, 0);
        if (mostAlong > 0 && packG == 0) {
            reader.reject(
                    "missing",
                    "packKg",
                    new Text(
                            "Berat baterai wajib diisi bila boleh dibawa.",
                            "'packKg' must be given where packs are taken along."));
        }
        return new SparePackStock(
                vehicleTypeId,
                (int) reader.wholeNumber("packs", fewest, MOST_PACKS),
                (int) reader.wholeNumber("chargeW", 0, STRONGEST_CHARGER_W, 0),
                reader.wholeNumber("swapIdr", 0, MOST_SWAP_IDR, 0),
                mostAlong,
                packG / THOUSAND,
                reader.thousandths("packL", LARGEST_PACK_L, 0) / THOUSAND);
    }
}
