package id.rutedesa.api.rider;

import id.rutedesa.api.Client;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone that holds a day's file sends through a chat, and what the server has of it. */
public record SignedReports(Client client, long riderId, LocalDate date) {

    /** Signs the reports, a JSON array with short keys, as the day's file would. */
    public String text(String reports) {
        String file = client.get("/api/v1/riders/%d/routes/%s/file".formatted(riderId, date))
                .text();
        String key = file.replaceFirst("(?s).*\"key\":\"([^\"]*)\".*", "$1");
        String signed = "RD1:%d:%s:%s"
                .formatted(
                        riderId,
                        date.toString().replace("-", ""),
                        ChatLetters.encode(reports.getBytes(StandardCharsets.UTF_8)));
        return signed + ":" + ReportKeys.signature(ChatLetters.decode(key), signed);
    }

    Client.Answer paste(String text) {
        return client.post("/api/v1/report-texts", JsonMapper.shared().writeValueAsString(Map.of("text", text)));
    }

    public Client.Answer send(String reports) {
        return paste(text(reports));
    }

    public List<JsonNode> recorded() {
        return client.get("/api/v1/riders/%d/reports/%s".formatted(riderId, date))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
