package id.rutedesa.api.page;

import id.rutedesa.api.Client;
import id.rutedesa.api.planning.MeasuredFleet;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.planning.SpreadTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/**
 * Measures the board with a day of 300 tasks and 15 riders in a real browser, against a server with the sample region and the
 * demo account that runs already. Arguments: its port (8080). The day is made once; a depot of its own keeps it apart.
 */
public final class BoardBenchmark {
    private static final int TASKS = 300;
    private static final int RIDERS = 15;
    private static final int LOADS = 5;
    private static final int ROUNDS = 10;
    private static final String DEPOT = "Gudang ukur";
    private static final LocalDate DATE = LocalDate.of(2035, 5, 7);

    /** When the day's lanes were first there, and how long each real key or click took until the next paint. */
    private static final String WATCH = """
            window.took = [];
            new PerformanceObserver((list) => window.took.push(...list.getEntries()
                .filter((entry) => entry.interactionId > 0).map((entry) => entry.duration)))
                .observe({ type: 'event', durationThreshold: 16, buffered: true });
            new MutationObserver((changes, observer) => {
                if (!document.querySelector('#lanes .stop')) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => { window.shown = performance.now(); }));
            }).observe(document, { childList: true, subtree: true });
            """;

    private final Client client;
    private final String address;

    private BoardBenchmark(int port) {
        client = new Client(port);
        address = "http://127.0.0.1:%d/?date=%s".formatted(port, DATE);
    }

    public static void main(String[] arguments) {
        BoardBenchmark benchmark = new BoardBenchmark(arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]));
        benchmark.makeDay();
        try (Browser laptop = Browser.laptop()) {
            laptop.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            laptop.command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            benchmark.loads(laptop);
            benchmark.interactions(laptop);
        }
    }

    private void makeDay() {
        if (!client.get("/api/v1/plans?date=" + DATE).json().get("items").isEmpty()) {
            return;
        }
        MeasuredFleet fleet = new MeasuredFleet(client);
        long depotId = fleet.make(DEPOT, RIDERS);
        SpreadTasks.of(depotId, DATE, TASKS, TASKS).forEach(task -> fleet.created("/api/v1/tasks", task));
        JsonNode plan = new PlannedDays(client)
                .solved(client.post(
                        "/api/v1/plans",
                        "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT20S\"}".formatted(depotId, DATE)));
        System.out.printf(
                "day made: %d tasks, %d left%n", TASKS, plan.get("unassigned").size());
    }

    private void loads(Browser laptop) {
        List<Double> paints = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            laptop.go(address);
            shown.add(laptop.await(page -> (Number) laptop.run("return window.shown"))
                    .doubleValue());
            paints.add(
                    ((Number) laptop.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                            .doubleValue());
        }
        tell("first paint", paints);
        tell("day on the screen", shown);
    }

    private void interactions(Browser laptop) {
        measure(laptop, "open a rider", i -> laptop.all("#list summary")
                .get(i % RIDERS)
                .click());
        measure(laptop, "focus a stop", i -> {
            laptop.run("document.querySelectorAll('#lanes .stop')[arguments[0]].focus()", i);
            laptop.key(Keys.ARROW_RIGHT);
        });
        measure(laptop, "show a stop on the map", i -> press(laptop, "details[open] li[data-task] .number", i));
        measure(laptop, "ask for a change", i -> {
            press(laptop, "details[open] li[data-task] .plain", i + 1);
            laptop.key(Keys.ESCAPE);
        });
        List<Double> priced = new ArrayList<>();
        measure(laptop, "move a stop", i -> {
            press(laptop, "details[open] li[data-task] .plain", i + 1);
            long startNanos = System.nanoTime();
            laptop.press("dialog button", "Pindah ke");
            laptop.await(page -> ((String) laptop.run("return document.querySelector('#change').innerText"))
                    .matches("(?s)Perubahan: (\\+|−|Rp|biaya).*"));
            priced.add((System.nanoTime() - startNanos) / 1e6);
        });
        tell("until it is priced", priced);
        measure(laptop, "undo", i -> laptop.press("#change button", "Urungkan"));
        measure(
                laptop,
                "zoom the map",
                i -> press(laptop, i % 2 == 0 ? ".leaflet-control-zoom-in" : ".leaflet-control-zoom-out", 0));
    }

    /** A key on the element, so that nothing in front of it matters; again where the list was drawn anew meanwhile. */
    private static void press(Browser laptop, String selector, int index) {
        laptop.await(page -> {
            laptop.run(
                    "const all = [...document.querySelectorAll(arguments[0])].filter((node) => node.offsetParent);"
                            + "all[arguments[1] % all.length].focus()",
                    selector, index);
            try {
                laptop.key(Keys.ENTER);
                return true;
            } catch (ElementNotInteractableException e) {
                return null;
            }
        });
    }

    private interface Act {
        void run(int round);
    }

    private static void measure(Browser laptop, String name, Act act) {
        laptop.run("window.took.length = 0");
        for (int i = 0; i < ROUNDS; i++) {
            act.run(i);
        }
        laptop.runUntilDone("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 50))");
        List<Double> took = new ArrayList<>();
        ((List<?>) laptop.run("return window.took")).forEach(value -> took.add(((Number) value).doubleValue()));
        tell(name, took);
    }

    /** Browsers report only interactions of at least 16 ms. */
    private static void tell(String name, List<Double> millis) {
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-24s median %4.0f ms, most %4.0f ms (%d of 16 ms and more)%n",
                name,
                millis.isEmpty() ? 0 : millis.get(millis.size() / 2),
                millis.isEmpty() ? 0 : millis.get(millis.size() - 1),
                millis.size());
    }
}
