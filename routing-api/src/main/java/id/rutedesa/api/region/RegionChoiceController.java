package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.osm.region.CataloguedRegion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which roads the server works on from its next start. One choice for all BUMDes of the installation. */
@RestController
@RequestMapping("/api/v1/regions")
@Tag(name = "region")
class RegionChoiceController {
    private static final int LONGEST_NAME = 200;

    private final RegionService region;
    private final RegionSettings settings;
    private final KeptChoice kept;

    RegionChoiceController(RegionService region, RegionSettings settings) {
        this.region = region;
        this.settings = settings;
        kept = new KeptChoice(settings.data());
    }

    /**
     * What there is to choose from.
     *
     * @param inUse name of the loaded region
     * @param chosen what the next start opens, where that was chosen here
     * @param refusal why the choice could not be opened at this start, so that the region of before is in use
     * @param fixed whether the server was started with a region, so that choosing changes nothing
     * @param folder where an OSM file is to be put
     * @param fetchable names that {@code region fetch} knows
     */
    record RegionsJson(
            String inUse,
            @Nullable String chosen,
            @Nullable String refusal,
            boolean fixed,
            String folder,
            List<KnownJson> items,
            List<String> fetchable) {}

    /**
     * A region that needs no internet.
     *
     * @param kind {@code sample}, {@code built}, or {@code file} for one that is built when it is first opened
     * @param bytes size of the file
     */
    record KnownJson(String region, String kind, @Nullable Long bytes) {}

    @Schema(example = "{\"region\": \"flores-timor\"}")
    record ChoiceJson(String region) {}

    @Operation(summary = "Lists the regions that the next start can open")
    @GetMapping
    RegionsJson list() {
        return new RegionsJson(
                region.allRoads().region().name(),
                kept.chosen().orElse(null),
                kept.refusal().orElse(null),
                settings.region() != null,
                settings.data().toAbsolutePath().normalize().toString(),
                known().stream()
                        .map(one -> new KnownJson(
                                one.region(),
                                BodyReader.word(one.kind()),
                                one.kind() == RegionsOnDisk.Kind.FILE ? one.bytes() : null))
                        .toList(),
                CataloguedRegion.all().stream().map(CataloguedRegion::name).toList());
    }

    /** In force from the next start; where it cannot be opened then, the region of before stays. */
    @Operation(summary = "Chooses the region of the next start")
    @PutMapping(path = "/chosen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = ChoiceJson.class)))
    RegionsJson choose(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        String chosen = body.object(this::read);
        body.check();
        if (settings.region() != null) {
            throw new WrongStateException(new Text(
                    "Server ini dinyalakan dengan --region, jadi petanya tidak bisa dipilih di sini.",
                    "This server was started with --region: its map cannot be chosen here."));
        }
        kept.choose(chosen);
        return list();
    }

    private String read(BodyReader reader) {
        String name = reader.text("region", LONGEST_NAME);
        if (reader.issueCount() == 0
                && known().stream().noneMatch(one -> one.region().equals(name))) {
            reader.reject(
                    "unknown-reference",
                    "region",
                    new Text(
                            "Tidak ada peta '%s' di folder data.".formatted(name),
                            "There is no map '%s' in the data directory.".formatted(name)));
        }
        return name;
    }

    private List<RegionsOnDisk.Known> known() {
        return new RegionsOnDisk(settings.data()).all();
    }
}
