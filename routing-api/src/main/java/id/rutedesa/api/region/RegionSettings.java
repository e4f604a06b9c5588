package id.rutedesa.api.region;

import id.rutedesa.osm.graph.RoadGroup;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which region the server works on.
 *
 * @param data the data directory that holds built regions
 * @param region name of a built region, path of an OSM file, or {@value #SAMPLE}; null leaves it to {@link RegionChoice}
 * @param elevation folder of height tiles for a region given as a file
 * @param warnM metres off road above which a place is warned about
 * @param refuseM metres off road above which no rider is sent there
 * @param speedFactors calibrated speed over the profile's speed by group of roads, such as {@code trunk: 0.9}
 */
@ConfigurationProperties("rutedesa")
public record RegionSettings(
        @DefaultValue(".rutedesa") Path data,
        @Nullable String region,
        @Nullable Path elevation,
        @DefaultValue("200") int warnM,
        @DefaultValue("1000") int refuseM,
        @DefaultValue Map<RoadGroup, Double> speedFactors) {
    /** The bundled hand-made sketch of central Flores. */
    public static final String SAMPLE = "flores-tengah";

    public RegionSettings {
        region = region == null || region.isBlank() ? null : region;
    }
}
