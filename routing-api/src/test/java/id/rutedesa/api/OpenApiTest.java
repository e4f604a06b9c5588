package id.rutedesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.sheet.SheetFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the API is whole: words, examples and refusals at every operation, and keys are heard at every POST. */
@ApiTest
class OpenApiTest {
    private final Client client;
    private JsonNode description;
    private List<Operation> operations = List.of();

    OpenApiTest(@LocalServerPort int port) {
        client = new Client(port);
        description = client.get("/v3/api-docs").json();
    }

    private record Operation(String name, String method, String path, JsonNode json) {}

    @BeforeEach
    void everyOperation() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                all.add(new Operation(one.getKey() + " " + path.getKey(), one.getKey(), path.getKey(), one.getValue()));
            }
        }
        operations = all;
        assertThat(operations).hasSizeGreaterThan(100);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("info").get("title").asString()).isEqualTo("RuteDesa");
        assertThat(operations)
                .filteredOn(operation ->
                        operation.json().path("summary").asString("").isBlank())
                .extracting(Operation::name)
                .isEmpty();
        operations.forEach(operation -> {
            JsonNode answers = operation.json().get("responses");
            assertThat(answers.propertyNames()).as(operation.name()).anyMatch(status -> status.startsWith("2"));
            assertThat(answers.propertyNames()).as(operation.name()).contains("401", "403", "429", "503");
            assertThat(answers.has("404"))
                    .as(operation.name())
                    .isEqualTo(operation.path().contains("{"));
            answers.propertyStream()
                    .filter(answer ->
                            answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
                    .forEach(answer -> assertThat(answer.getValue()
                                    .get("content")
                                    .get("application/problem+json")
                                    .has("example"))
                            .as(operation.name() + " " + answer.getKey())
                            .isTrue());
        });
    }

    @Test
    void everyOperationHasANameOfItsOwnThatHoldsNoNumber() {
        assertThat(operations)
                .extracting(operation -> operation.json().get("operationId").asString())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]*"));
    }

    @Test
    void everyBodyHasAnExample() {
        List<String> without = operations.stream()
                .filter(operation -> operation.json().has("requestBody"))
                .filter(operation ->
                        !hasExample(operation.json().get("requestBody").get("content")))
                .map(Operation::name)
                .toList();

        assertThat(without).isEmpty();
    }

    private boolean hasExample(JsonNode content) {
        return content.propertyStream()
                .filter(type -> !type.getKey().equals(SheetFormat.XLSX_TYPE)) // Binary: its template is the example.
                .map(Map.Entry::getValue)
                .allMatch(type -> type.has("example") || type.has("examples") || hasExampleSchema(type.path("schema")));
    }

    private boolean hasExampleSchema(JsonNode schema) {
        if (schema.has("oneOf")) {
            return hasExampleSchema(schema.get("oneOf").get(0));
        }
        String name = schema.path("$ref").asString("").replace("#/components/schemas/", "");
        JsonNode found = name.isEmpty()
                ? schema
                : description.get("components").get("schemas").path(name);
        return found.has("example") || found.has("examples");
    }

    @Test
    void anIdempotencyKeyIsHeardAtEveryPostOfTheApi() {
        List<Operation> posts = operations.stream()
                .filter(operation -> operation.method().equals("post")
                        && operation.path().startsWith("/api/v1/")
                        && !operation.path().equals("/api/v1/session"))
                .toList();
        assertThat(posts).hasSizeGreaterThan(30).allSatisfy(post -> {
            assertThat(post.json().get("parameters").valueStream().map(one -> one.get("name")
                            .asString()))
                    .as(post.name())
                    .contains("Idempotency-Key");
            var tooLong =
                    client.post(post.path().replaceAll("\\{[^}]*}", "1"), "{}", "Idempotency-Key", "x".repeat(500));
            assertThat(tooLong.json().path("code").asString("")).as(post.name()).isEqualTo("idempotency-key-invalid");
        });
    }
}
