package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Numbers with a part: a comma in Bahasa Indonesia, a point in English, in whatever language the browser is; typed, both are read. */
@ApiTest
class NumbersPageTest {
    private final int port;
    private final Client client;
    private final Browser laptop = Browser.laptop();

    NumbersPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private void draft(String date, String language) {
        laptop.go("http://127.0.0.1:%d/tugas?date=%s&lang=%s".formatted(port, date, language));
        laptop.await("#map .hub");
        laptop.await("#tab-sheet").click();
        laptop.await("#cells");
        laptop.run(
                "document.querySelector('#cells').value = arguments[0]",
                "Nama\tLintang\tBujur\tBerat\tTagihan\nKios Koma\t-8.8\t121.61\t5,7\t150.000\n");
        laptop.await("#read-cells").click();
        laptop.await("#use-rows").click();
        laptop.await("input[data-key=loadKg]");
    }

    private String value(String selector) {
        return String.valueOf(laptop.run("return document.querySelector(arguments[0]).value", selector));
    }

    private void type(String selector, String text) {
        laptop.await(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    @Test
    void weightsOfDraftsAreWrittenInTheLanguageOfThePageAndNothingOfThemIsLost() {
        new PlannedDays(client).depot();
        String date = "2042-01-15";
        draft(date, "en");
        assertThat(value("input[data-key=loadKg]")).isEqualTo("5.7");
        draft(date, "id");
        assertThat(value("input[data-key=loadKg]")).isEqualTo("5,7");
        laptop.picture("konsep-koma");
        for (Map.Entry<String, String> typed : List.of(Map.entry("6.25", "6,25"), Map.entry("7,125", "7,125"))) {
            type("input[data-key=loadKg]", typed.getKey());
            laptop.await(page -> value("input[data-key=loadKg]").equals(typed.getValue()));
        }
        laptop.await("#save").click();
        laptop.awaitText("#told", "1 kiriman disimpan");
        JsonNode saved = client.get("/api/v1/tasks?date=" + date).json().at("/items/0");
        assertThat(saved.get("loadKg").asDouble()).isEqualTo(7.125);
        assertThat(saved.get("codIdr").asLong()).isEqualTo(150_000);
        assertThat(laptop.complaints()).isEmpty();
    }

    /** A tariff is put back as it was. */
    @Test
    void pricesAreReadAsPeopleWriteThem() {
        new PlannedDays(client).depot();
        JsonNode tariff = client.get("/api/v1/tariffs").json().at("/items/0");
        String path = "/api/v1/tariffs/" + tariff.get("id").asLong();
        double before = tariff.get("valueIdr").asDouble();
        laptop.go("http://127.0.0.1:%d/atur".formatted(port));
        laptop.await("#costs h2 button").click();
        String input = "#costs input.money";
        laptop.await(input);
        try {
            for (Map.Entry<String, Double> typed : List.of(
                    Map.entry("1.444,7", 1_444.7), Map.entry("10.000", 10_000.0), Map.entry("1450,5", 1_450.5))) {
                type(input, typed.getKey());
                laptop.await(page -> client.get(path).json().get("valueIdr").asDouble() == typed.getValue());
            }
            laptop.go("http://127.0.0.1:%d/atur".formatted(port));
            laptop.await("#costs h2 button").click();
            laptop.await(input);
            assertThat(value(input)).isEqualTo("1450,5");
            laptop.picture("atur-biaya-koma");
            assertThat(laptop.complaints()).isEmpty();
        } finally {
            type(input, String.valueOf(before).replace('.', ','));
            laptop.await(page -> client.get(path).json().get("valueIdr").asDouble() == before);
        }
    }

    @Test
    void figuresOfComparisonsKeepTheirPart() {
        laptop.go("http://127.0.0.1:%d/investasi?from=2042-01-01&to=2042-01-31&interest=6.5".formatted(port));
        laptop.await("input[name=interest]");
        assertThat(value("input[name=interest]")).isEqualTo("6,5");
        type("input[name=interest]", "7,25");
        type("input[name=electric-price]", "29.500.000");
        laptop.press("form button", "Hitung");
        laptop.await(
                page -> String.valueOf(laptop.run("return location.search")).contains("electric-price=29500000"));
        assertThat(String.valueOf(laptop.run("return location.search"))).contains("interest=7.25");
        laptop.await("input[name=interest]");
        assertThat(value("input[name=interest]")).isEqualTo("7,25");
        assertThat(laptop.complaints()).isEmpty();
    }
}
