package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;

/**
 * The rider's page runs on Android 8 with the browser that it came with, which is Chrome 58. Rhino 1.7.14 knows the
 * syntax of ES2015 in parts and nothing newer; what it cannot tell, lists of later names do.
 */
class OldPhonesTest {
    /** Functions and events that came after Chrome 58, or that plain HTTP and files do not get. */
    private static final Pattern TOO_NEW = Pattern.compile(
            "\\.(flat|flatMap|fromEntries|replaceAll|matchAll|trimStart|trimEnd|finally|allSettled|at|replaceChildren|"
                    + "structuredClone)\\(|AbortController|IntersectionObserver|ResizeObserver|globalThis|BigInt|"
                    + "queueMicrotask|crypto\\.subtle|\\*\\*");

    /** Style that Chrome 58 does not know. */
    private static final Pattern TOO_NEW_STYLE = Pattern.compile(
            "(?<![a-z-])(gap|inset|aspect-ratio|overscroll-behavior)\\s*:|clamp\\(|min\\(|max\\(|:is\\(|:where\\(|:has\\(|"
                    + ":focus-visible|@layer|@container");

    static List<String> scripts() {
        return List.of(PageParts.fileScript(), PageParts.linkScript(), PageParts.read("worker.js"));
    }

    private static void parse(String script) {
        CompilerEnvirons environs = new CompilerEnvirons();
        environs.setLanguageVersion(Context.VERSION_ES6);
        new Parser(environs).parse(script, "kurir.js", 1);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsSyntaxOf2015(String script) {
        parse(script);
        assertThat(TOO_NEW.matcher(script).results().map(found -> found.group()).toList())
                .isEmpty();
    }

    @Test
    void theParserWouldRefuseWhatCameLater() {
        for (String newer : List.of(
                "a?.b",
                "a ?? b",
                "async function f() {}",
                "const {a, ...b} = c;",
                "class A { x = 1; }",
                "try {} catch {}")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> parse(newer))
                    .as(newer)
                    .isInstanceOf(EvaluatorException.class);
        }
    }

    @Test
    void theStyleIsAsOld() {
        assertThat(TOO_NEW_STYLE
                        .matcher(PageParts.style())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
    }
}
