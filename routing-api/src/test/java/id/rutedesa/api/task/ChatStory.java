package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** 18 tasks in 19 messages: 14 full links, 3 known numbers, and one with neither. */
public final class ChatStory {
    private ChatStory() {}

    public static String chat() {
        try (InputStream file = ChatStory.class.getResourceAsStream("/task/chat.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The three whose numbers are known. */
    public static void addRecipients(Client client) {
        if (!client.get("/api/v1/recipients").json().get("items").isEmpty()) {
            return;
        }
        for (int i = 1; i <= 3; i++) {
            var made = client.post(
                    "/api/v1/recipients",
                    "{\"code\":\"P%d\",\"name\":\"Mama %d\",\"phone\":\"081237000%03d\",\"desa\":\"Moni\",\"rt\":\"02\",\"rw\":\"01\",\"lat\":-8.8%d,\"lon\":121.62}"
                            .formatted(i, i, i, i - 1));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
    }
}
