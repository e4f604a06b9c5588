package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Sends every request that the API describes, as everybody who should not get far: the expectations are the table in the
 * module's README.
 */
@SecuredApiTest
@Import(Village.class)
class IsolationTest {
    private static final long VICTIM = 51;
    private static final long OTHER = 52;
    private static final String MARK = "RAHASIA51";
    private static final List<String> ROLES =
            List.of("coordinator", "analyst", "admin", "province-analyst", "operator");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    Village village;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;
    private List<Request> requests = List.of();

    IsolationTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    /** One operation of the description; path parameters are filled with numbers of the victim's rows. */
    private record Request(String method, String template, String path, String contentType) {
        boolean namesARow() {
            return template.contains("{") && !template.startsWith("/api/v1/operator");
        }
    }

    /** One line of the README's table. */
    private record Line(Set<String> methods, Pattern path, Set<String> roles) {}

    @BeforeEach
    void aVictimWithOneRowOfEverything() {
        village.exists(VICTIM);
        village.exists(OTHER);
        String[] admin = village.bearer(VICTIM, "admin");
        if (client.get("/api/v1/depots", admin).json().get("items").isEmpty()) {
            seed(admin);
        }
        JsonNode paths = client.get("/v3/api-docs", admin).json().get("paths");
        List<Request> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    found.add(request(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        requests = found;
        assertThat(requests).hasSizeGreaterThan(40);
    }

    private void seed(String[] admin) {
        long depot = create(admin, "depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}");
        long type = id("vehicle_type");
        long vehicle =
                create(admin, "vehicles", "{\"name\":\"%s\",\"depotId\":" + depot + ",\"vehicleTypeId\":" + type + "}");
        long rider =
                create(admin, "riders", "{\"name\":\"%s\",\"depotId\":" + depot + ",\"vehicleId\":" + vehicle + "}");
        create(
                admin,
                "tasks",
                "{\"recipient\":\"%s\",\"date\":\"2028-06-01\",\"lat\":-8.8,\"lon\":121.61,\"depotId\":" + depot + "}");
        create(
                admin,
                "closures",
                "{\"note\":\"%s\",\"from\":\"2029-01-01T00:00:00+08:00\",\"place\":{\"kind\":\"road\",\"points\":"
                        + "[{\"lat\":-8.8,\"lon\":121.635}]}}");
        assertThat(client.put("/api/v1/depots/%d/spare-packs/%d".formatted(depot, type), "{\"packs\":3}", admin)
                        .status())
                .isEqualTo(200);
        String ofDepot = "/api/v1/depots/" + depot;
        assertThat(client.put(
                                ofDepot + "/pack-levels/2028-06-01/evening",
                                "{\"levels\":[{\"packId\":%d,\"stateOfCharge\":0.3}]}".formatted(id("battery_pack")),
                                admin)
                        .status())
                .isEqualTo(200);
        assertThat(client.put(
                                ofDepot + "/charging-hub",
                                "{\"hubW\":500,\"sockets\":[{\"name\":\"%s\",\"wallW\":500}]}".formatted(MARK),
                                admin)
                        .status())
                .isEqualTo(200);
        create(admin, "tokens", "{\"name\":\"%s\",\"role\":\"analyst\"}");
        village.account(VICTIM, MARK.toLowerCase(Locale.ROOT), "kopi pahit tanpa gula", "admin");
        assertThat(rider).isPositive();
        var plan = client.post(
                "/api/v1/plans",
                "{\"depotId\":%d,\"date\":\"2028-06-01\",\"timeLimit\":\"PT1S\"}".formatted(depot),
                admin);
        assertThat(plan.status()).as(plan.text()).isEqualTo(202);
    }

    private long create(String[] admin, String resource, String json) {
        var made = client.post("/api/v1/" + resource, json.formatted(MARK), admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asLong();
    }

    private long id(String table) {
        return work.readAs(VICTIM, () -> jdbc.sql("SELECT max(id) FROM %s WHERE bumdes_id = ?".formatted(table))
                .param(VICTIM)
                .query(Long.class)
                .single());
    }

    /** The number of the victim's row that a part of a path names, by the word before it. */
    private String filled(String template) {
        Matcher parameter = Pattern.compile("([a-z-]+)/\\{([A-Za-z]+)}").matcher(template);
        String path = template;
        while (parameter.find()) {
            String table =
                    switch (parameter.group(1)) {
                        case "depots" -> "depot";
                        case "spare-packs", "vehicle-types" -> "vehicle_type";
                        case "packs" -> "battery_pack";
                        case "vehicles" -> "vehicle";
                        case "riders" -> "rider";
                        case "tasks" -> "task";
                        case "plans" -> "plan";
                        case "closures" -> "closure";
                        case "accounts" -> "account";
                        case "tokens" -> "api_token";
                        default -> "";
                    };
            String value = table.isEmpty() ? "1" : Long.toString(id(table));
            if (parameter.group(2).toLowerCase(Locale.ROOT).contains("date")) {
                value = "2028-06-01";
            }
            path = path.replace("{" + parameter.group(2) + "}", value);
        }
        return path.replaceAll("\\{date}", "2028-06-01").replaceAll("\\{[^}]*}", "1");
    }

    private Request request(String method, String template, JsonNode operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("in").asString().equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.get("name").asString();
                String value = Set.of("date", "from", "to").contains(name) ? "2028-06-01" : "1";
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.isEmpty()
                ? "application/json"
                : content.propertyNames().iterator().next();
        return new Request(method.toUpperCase(Locale.ROOT), template, filled(template) + query, type);
    }

    private Client.Answer send(Request request, String... headers) {
        HttpRequest.Builder builder = client.request(request.path(), headers);
        boolean body = Set.of("POST", "PUT", "PATCH").contains(request.method());
        if (body) {
            builder.header(
                    "Content-Type", request.contentType().contains("*") ? "application/json" : request.contentType());
        }
        return client.send(
                builder.method(request.method(), body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }

    @Test
    void nobodyAndWhoWasSomebodyGetNothing() {
        List<String[]> callers = List.of(
                new String[] {},
                new String[] {"Authorization", "Bearer rutedesa_51-00000000000000000000000000000000"},
                new String[] {"Authorization", "Basic YTpi"},
                new String[] {"Cookie", "RUTEDESA=0123456789ABCDEF"},
                village.expired(VICTIM, "admin"),
                village.revoked(VICTIM, "admin"));
        String before = rowsOfTheVictim();
        for (String[] headers : callers) {
            for (Request request : requests) {
                boolean open = headers.length == 0 && allowed(request).contains("nobody");
                if (!open && !allowed(request).contains("nobody")) {
                    var answer = send(request, headers);
                    assertThat(answer.status())
                            .as("%s %s as %s", request.method(), request.path(), Arrays.toString(headers))
                            .isEqualTo(401);
                    assertThat(answer.text()).doesNotContain(MARK);
                }
            }
        }
        assertThat(rowsOfTheVictim()).isEqualTo(before);
    }

    @Test
    void eachRoleOfAnotherBumdesGetsAsFarAsTheTableSaysAndSeesNothing() {
        String before = rowsOfTheVictim();
        for (String role : ROLES) {
            String[] headers = village.bearer(OTHER, role);
            for (Request request : requests) {
                if (allowed(request).contains("nobody")) {
                    continue;
                }
                var answer = send(request, headers);
                String what = "%s %s as %s: %s".formatted(request.method(), request.path(), role, answer.text());
                if (allowed(request).contains(role)) {
                    assertThat(answer.status()).as(what).isNotIn(401, 403).isLessThan(500);
                    if (request.namesARow() && !request.path().startsWith("/tiles")) {
                        assertThat(answer.status()).as(what).isIn(400, 404, 415, 422);
                    }
                } else {
                    assertThat(answer.status()).as(what).isEqualTo(403);
                }
                assertThat(answer.text()).as(what).doesNotContainIgnoringCase(MARK);
            }
        }
        assertThat(rowsOfTheVictim()).isEqualTo(before);
    }

    @Test
    void aTokenThatMayOnlyReadChangesNothing() {
        String before = rowsOfTheVictim();
        String[] headers = village.reader(VICTIM, "admin");
        for (Request request : requests) {
            if (!allowed(request).contains("nobody")
                    && !RoleTable.onlyReads(request.method(), request.path())
                    && allowed(request).contains("admin")) {
                assertThat(send(request, headers).status())
                        .as("%s %s", request.method(), request.path())
                        .isEqualTo(403);
            }
        }
        assertThat(rowsOfTheVictim()).isEqualTo(before);
        assertThat(client.get("/api/v1/depots", headers).text()).contains(MARK);
    }

    /** Rows that the walk might reach, as text; notes of use and unfinished solves are left out. */
    private String rowsOfTheVictim() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : List.of(
                "depot",
                "vehicle_type",
                "vehicle",
                "rider",
                "task",
                "spare_packs",
                "battery_pack",
                "pack_level",
                "charging_hub",
                "charging_outage",
                "cash_count",
                "closure",
                "account",
                "province_grant")) {
            rows.put(table, work.readAs(VICTIM, () -> jdbc.sql(
                            "SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM %s t WHERE bumdes_id = ?"
                                    .formatted(table))
                    .param(VICTIM)
                    .query(String.class)
                    .single()));
        }
        rows.put(
                "tokens in force",
                work.readAs(VICTIM, () -> jdbc.sql(
                                        "SELECT count(*) FROM api_token WHERE name = ? AND revoked_at IS NULL")
                                .param(MARK)
                                .query(Long.class)
                                .single())
                        .toString());
        rows.put(
                "plans",
                work.readAs(VICTIM, () -> jdbc.sql("SELECT count(*) FROM plan")
                                .query(Long.class)
                                .single())
                        .toString());
        return rows.toString();
    }

    private Set<String> allowed(Request request) {
        String path = request.path().replaceFirst("\\?.*", "");
        return table().stream()
                .filter(line -> line.methods().contains("ANY") || line.methods().contains(request.method()))
                .filter(line -> line.path().matcher(path).matches())
                .findFirst()
                .map(Line::roles)
                .orElse(Set.of());
    }

    private static final List<Line> TABLE = new ArrayList<>();

    private static synchronized List<Line> table() {
        if (TABLE.isEmpty()) {
            try {
                for (String row : Files.readAllLines(Path.of("README.md"))) {
                    if (row.startsWith("| `")) {
                        TABLE.addAll(lines(row.split("\\|", -1)));
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(TABLE).hasSizeGreaterThan(20);
        }
        return TABLE;
    }

    private static List<Line> lines(String... cells) {
        List<String> roles = new ArrayList<>();
        List<String> heads = List.of("nobody", "coordinator", "analyst", "admin", "province-analyst", "operator");
        for (int i = 0; i < heads.size() && i + 2 < cells.length; i++) {
            if (cells[i + 2].strip().equals("✓")) {
                roles.add(heads.get(i));
            }
        }
        List<Line> lines = new ArrayList<>();
        Matcher request = Pattern.compile("`([A-Z,]+) (/[^`]*)`").matcher(cells[1]);
        while (request.find()) {
            String glob = request.group(2)
                    .replace(".", "\\.")
                    .replace("/**", "(/.*)?")
                    .replace("/*", "/[^/]*");
            lines.add(new Line(Set.of(request.group(1).split(",")), Pattern.compile(glob), Set.copyOf(roles)));
        }
        return lines;
    }
}
