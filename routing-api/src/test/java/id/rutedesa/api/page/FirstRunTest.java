package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.SharedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The road map is chosen on the set-up page, taken at the next start, and kept where the next choice cannot be opened. */
class FirstRunTest {
    private static final Path TINY = Path.of("src/test/resources/region/tiny.osm");

    @TempDir
    Path data;

    /** As {@code serve} without {@code --region}. */
    private ConfigurableApplicationContext server() {
        SpringApplication application = new SpringApplication(RuteDesa.class);
        application.addInitializers(
                new SharedServer(), context -> TestPropertyValues.of("rutedesa.data=" + data, "rutedesa.region=")
                        .applyTo(context));
        return application.run("--server.port=0", "--rutedesa.demo=false", "--rutedesa.demo-account=true");
    }

    private static int portOf(ConfigurableApplicationContext server) {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static JsonNode regions(int port) {
        return new Client(port).get("/api/v1/regions").json();
    }

    @Test
    void theMapIsChosenFromWhatLiesThereAndTakenAtTheNextStart() throws Exception {
        try (ConfigurableApplicationContext first = server();
                Browser laptop = Browser.laptop()) {
            int port = portOf(first);
            assertThat(regions(port).get("inUse").asString()).isEqualTo("flores-tengah");
            Files.copy(TINY, data.resolve("Dusun Kecil.osm"));
            Files.writeString(data.resolve("rusak.osm.pbf"), "this is no map");

            laptop.go("http://127.0.0.1:%d/atur".formatted(port));
            laptop.await("#region h2 button");
            if (laptop.all("#region-body").isEmpty()) { // Other tests of the same database have depots already.
                laptop.await("#region h2 button").click();
            }
            laptop.await("#region-body summary").click();
            assertThat(laptop.awaitText("#region-body", "region fetch"))
                    .contains("sketsa Flores bagian tengah", "Dusun Kecil.osm (berkas", "rusak.osm.pbf (berkas")
                    .contains("region fetch flores-timor", data.toString());
            laptop.picture("atur-peta");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.run("document.querySelector('#region-choice').value = 'Dusun Kecil.osm'");
            laptop.await("#choose-region").click();
            laptop.awaitText("#chosen", "Sudah dipilih: Dusun Kecil.osm");
            assertThat(laptop.complaints()).isEmpty();
            try (Browser phone = Browser.phone()) {
                phone.go("http://127.0.0.1:%d/atur".formatted(port));
                phone.await("#region h2 button");
                if (phone.all("#region-body").isEmpty()) {
                    phone.await("#region h2 button").click();
                }
                phone.await("#region-choice");
                assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                        .as("a map's name is no wider than the phone")
                        .isLessThanOrEqualTo(360L);
            }
        }
        try (ConfigurableApplicationContext second = server()) {
            int port = portOf(second);
            assertThat(regions(port).get("inUse").asString()).isEqualTo("dusun-kecil");
            assertThat(regions(port).get("items").findValuesAsString("region")).contains("dusun-kecil");
            var chosen = new Client(port).put("/api/v1/regions/chosen", "{\"region\":\"rusak.osm.pbf\"}");
            assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
            var elsewhere = new Client(port).put("/api/v1/regions/chosen", "{\"region\":\"../tiny.osm\"}");
            assertThat(elsewhere.status()).isEqualTo(422);
            assertThat(elsewhere.text()).contains("unknown-reference", "/region");
        }
        try (ConfigurableApplicationContext third = server();
                Browser laptop = Browser.laptop()) {
            int port = portOf(third);
            assertThat(regions(port).get("inUse").asString())
                    .as("a file that is no map leaves the map of before")
                    .isEqualTo("dusun-kecil");
            laptop.go("http://127.0.0.1:%d/atur".formatted(port));
            laptop.await("#region h2 button");
            if (laptop.all("#region-body").isEmpty()) {
                laptop.await("#region h2 button").click();
            }
            laptop.awaitText("#refused", "Peta rusak.osm.pbf tidak bisa dibuka, jadi yang lama masih dipakai");
        }
    }
}
