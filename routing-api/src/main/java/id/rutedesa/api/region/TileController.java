package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.tile.MapLabel;
import id.rutedesa.osm.tile.MapTile;
import id.rutedesa.osm.tile.TileAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The map as tiles in the web's usual pyramid, and the names to draw over them. */
@RestController
@RequestMapping("/tiles")
@Tag(name = "region")
class TileController {
    /** A closure is seen within this time; a page that has just made one asks anew. Each BUMDes has closures of its own. */
    private static final CacheControl FRESH_FOR =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePrivate();

    private final RegionService region;
    private final Clock clock;

    TileController(RegionService region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    /** Names over one tile. */
    record LabelsJson(List<MapLabel> labels) {}

    @Operation(summary = "A map tile")
    @GetMapping(value = "/{z:\\d{1,2}}/{x:\\d{1,6}}/{y:\\d{1,6}}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return answer(z, x, y, 1);
    }

    /** The same picture for screens with fine pixels. */
    @Operation(summary = "A map tile for fine screens")
    @GetMapping(value = "/{z:\\d{1,2}}/{x:\\d{1,6}}/{y:\\d{1,6}}@2x.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> fineTile(@PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return answer(z, x, y, 2);
    }

    private ResponseEntity<byte[]> answer(int z, int x, int y, int scale) {
        MatrixSettings now = MatrixSettings.standard()
                .during(clock.instant(), clock.instant().plusSeconds(1));
        MapTile tile = region.network().tile(address(z, x, y), scale, now);
        return ResponseEntity.ok().cacheControl(FRESH_FOR).eTag(tile.etag()).body(tile.png());
    }

    @Operation(summary = "The names on a map tile")
    @GetMapping("/{z:\\d{1,2}}/{x:\\d{1,6}}/{y:\\d{1,6}}.json")
    ResponseEntity<LabelsJson> labels(@PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new LabelsJson(region.network().labels(address(z, x, y))));
    }

    private static TileAddress address(int z, int x, int y) {
        try {
            return new TileAddress(z, x, y);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(new Text(
                    "Tidak ada petak peta %d/%d/%d.".formatted(z, x, y),
                    "There is no tile %d/%d/%d.".formatted(z, x, y)));
        }
    }
}
