package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that nobody sends by mistake, in every place of every body, address and query: refused, and never a fault of ours. */
@SecuredApiTest
@Import(Village.class)
class HostileRequestsTest {
    private static final long BUMDES = 1302;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LONG = "x".repeat(20_000);

    /** JSON values. */
    private static final List<String> VALUES = List.of(
            "null",
            "[null]",
            "-9223372036854775808",
            "1" + "0".repeat(30),
            "1e308",
            "1e-9999999",
            "1e99999999999",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2040-01-03T25:00:00+08:00\"",
            "\"PT9223372036854775807S\"");

    private static final List<String> BODIES = List.of("", "null", "[]", "[null]", "\"x\"", "{", "[".repeat(20_000));

    private static final List<String> IN_ADDRESSES = List.of(
            "-1",
            "9223372036854775808",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "%2B999999999-12",
            "a%F0",
            LONG.substring(0, 3_000));

    @Autowired
    Village village;

    private final Client client;
    private String[] admin = {};
    private JsonNode description = JSON.nullNode();
    private List<Operation> operations = List.of();
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    HostileRequestsTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private record Operation(String method, String path, JsonNode json) {
        /** With numbers in the place of names. */
        String filled() {
            return path.replace("{date}", "2040-01-03")
                    .replace("{month}", "2040-01")
                    .replaceAll("\\{[^}]*}", "1");
        }
    }

    @BeforeEach
    void readTheDescription() {
        village.exists(BUMDES);
        admin = village.bearer(BUMDES, "admin");
        description = client.get("/v3/api-docs", admin).json();
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                all.add(new Operation(one.getKey(), path.getKey(), one.getValue()));
            }
        }
        operations = all;
        assertThat(operations).hasSizeGreaterThan(100);
    }

    @Test
    void inBodies() {
        for (Operation operation : operations) {
            JsonNode content = operation.json().at("/requestBody/content/application~1json");
            if (content.isMissingNode()) {
                continue;
            }
            BODIES.forEach(body -> send(operation, operation.filled() + query(operation, "", ""), body));
            JsonNode example = example(content);
            List<String> pointers = new ArrayList<>();
            places(example, "", pointers);
            for (String pointer : pointers) {
                for (String value : VALUES) {
                    // Put in as text: what is no number of Java, or half a character, shall reach the server as it is.
                    String body = JSON.writeValueAsString(with(example, pointer, "HERE"))
                            .replace("\"HERE\"", value);
                    send(operation, operation.filled() + query(operation, "", ""), body);
                }
            }
        }
        assertThat(sent).isGreaterThan(2_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void inAddressesAndQueries() {
        for (Operation operation : operations) {
            for (String value : IN_ADDRESSES) {
                if (operation.path().contains("{")) {
                    send(operation, operation.path().replaceAll("\\{[^}]*}", value) + query(operation, "", ""), "{}");
                }
                for (JsonNode parameter : operation.json().path("parameters")) {
                    if (parameter.get("in").asString().equals("query")) {
                        String name = parameter.get("name").asString();
                        send(operation, operation.filled() + query(operation, name, value), "{}");
                    }
                }
            }
        }
        assertThat(sent).isGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    /** The required parameters, and one that is wrong. */
    private static String query(Operation operation, String hostile, String value) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.json().path("parameters")) {
            if (parameter.get("in").asString().equals("query")) {
                String name = parameter.get("name").asString();
                String usual =
                        switch (name) {
                            case "date", "from" -> "2040-01-01";
                            case "to" -> "2040-01-31";
                            default -> "1";
                        };
                if (name.equals(hostile) || parameter.path("required").asBoolean()) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(name.equals(hostile) ? value : usual);
                }
            }
        }
        return query.toString();
    }

    private JsonNode example(JsonNode content) {
        JsonNode found = content.path("example");
        for (JsonNode one : content.path("examples")) {
            found = found.isMissingNode() ? one.path("value") : found;
        }
        JsonNode schema = content.path("schema");
        while (found.isMissingNode()) {
            JsonNode named = schema.has("oneOf") ? schema.get("oneOf").get(0) : schema;
            schema = description.at(named.get("$ref").asString().substring(1));
            found = schema.path("example");
        }
        return found.isString() ? JSON.readTree(found.asString()) : found;
    }

    private static void places(JsonNode node, String pointer, List<String> found) {
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            found.add(pointer + "/" + one.getKey());
            places(one.getValue(), pointer + "/" + one.getKey(), found);
        }
        if (node.isArray() && !node.isEmpty()) {
            found.add(pointer + "/0");
            places(node.get(0), pointer + "/0", found);
        }
    }

    private static JsonNode with(JsonNode example, String pointer, String text) {
        JsonNode copy = example.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode object) {
            object.put(pointer.substring(last + 1), text);
        } else if (parent instanceof ArrayNode array) {
            array.set(0, text);
        }
        return copy;
    }

    private void send(Operation operation, String address, String body) {
        sent++;
        Client.Answer answer =
                switch (operation.method()) {
                    case "post" -> client.post(address, body, admin);
                    case "put" -> client.put(address, body, admin);
                    case "delete" -> client.delete(address, admin);
                    default -> client.get(address, admin);
                };
        boolean problem = answer.header("Content-Type").equals("application/problem+json")
                || (address.startsWith("/vroom") && answer.json().has("error"));
        if (answer.status() >= 500 || (answer.status() >= 400 && !problem)) {
            wrong.add("%s %s %s → %d %s"
                    .formatted(
                            operation.method(),
                            address.substring(0, Math.min(200, address.length())),
                            body.substring(0, Math.min(300, body.length())),
                            answer.status(),
                            answer.text()));
        }
    }
}
