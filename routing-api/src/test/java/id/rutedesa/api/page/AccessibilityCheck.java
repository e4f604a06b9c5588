package id.rutedesa.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core over the page that a browser shows. */
public final class AccessibilityCheck {
    private static final String RUN = "const done = arguments[arguments.length - 1]; axe.run(document, {runOnly: "
            + "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((r) => done(r.violations.map((v) => "
            + "v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.html).join(' | '))));";

    private AccessibilityCheck() {}

    /** What breaks WCAG 2.2 at level AA, as far as a program can see it. */
    @SuppressWarnings("unchecked")
    public static List<String> of(Browser browser) {
        browser.run(axe());
        return (List<String>) browser.runUntilDone(RUN);
    }

    private static String axe() {
        try (InputStream script = com.deque.html.axecore.selenium.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
