package id.rutedesa.osm.region;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Keeps a region's description beside its graph, as a properties file. */
public final class DescriptionFile {
    private static final String NAME = "region.properties";

    private DescriptionFile() {}

    static void write(Path directory, RegionDescription region) throws IOException {
        Properties p = new Properties();
        p.setProperty("name", region.name());
        p.setProperty(
                "bounds", "%s %s %s %s".formatted(region.minLat(), region.minLon(), region.maxLat(), region.maxLon()));
        p.setProperty("road-km", Double.toString(region.roadKm()));
        p.setProperty("height-share", Double.toString(region.heightShare()));
        p.setProperty("checksum", region.checksum());
        p.setProperty("islands", Integer.toString(region.islands().size()));
        for (RegionDescription.Island island : region.islands()) {
            p.setProperty(
                    "island." + island.number(), "%s %s %s".formatted(island.roadKm(), island.lat(), island.lon()));
        }
        try (Writer writer = Files.newBufferedWriter(directory.resolve(NAME))) {
            p.store(writer, null);
        }
    }

    /** Reads what is known of the region in a directory. */
    public static RegionDescription read(Path directory) {
        Properties p = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(NAME))) {
            p.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] bounds = numbers(p.getProperty("bounds"));
        List<RegionDescription.Island> islands = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(p.getProperty("islands")); i++) {
            double[] island = numbers(p.getProperty("island." + i));
            islands.add(new RegionDescription.Island(i, island[0], island[1], island[2]));
        }
        return new RegionDescription(
                p.getProperty("name"),
                bounds[0],
                bounds[1],
                bounds[2],
                bounds[3],
                Double.parseDouble(p.getProperty("road-km")),
                Double.parseDouble(p.getProperty("height-share")),
                islands,
                p.getProperty("checksum"));
    }

    private static double[] numbers(String text) {
        String[] words = text.split(" ", -1);
        double[] values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = Double.parseDouble(words[i]);
        }
        return values;
    }
}
