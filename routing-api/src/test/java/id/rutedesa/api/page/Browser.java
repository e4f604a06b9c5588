package id.rutedesa.api.page;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium in one window size. Tests that need it are skipped where the machine has none. */
public final class Browser implements AutoCloseable {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int DRAG_STEPS = 8;
    private static final int UPPER_EDGE_PX = 6;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser laptop() {
        return open(Map.of("width", 1366, "height", 768, "pixelRatio", 1.0, "mobile", false, "touch", false));
    }

    public static Browser phone(String... moreArguments) {
        return open(
                Map.of("width", 360, "height", 640, "pixelRatio", 2.0, "mobile", true, "touch", true), moreArguments);
    }

    private static Browser open(Map<String, Object> metrics, String... moreArguments) {
        assumeThat(CHROMIUM.canExecute() && DRIVER.canExecute())
                .as("no Chromium with its driver on this machine: page tests are skipped")
                .isTrue();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1366,900",
                "--user-data-dir=" + temporary());
        options.addArguments(moreArguments);
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", metrics));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("rutedesa-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On to the window that a page has just opened. */
    public void toNewWindow() {
        String old = driver.getWindowHandle();
        String opened = await(page -> page.getWindowHandles().stream()
                .filter(handle -> !handle.equals(old))
                .findFirst()
                .orElse(null));
        driver.switchTo().window(opened);
    }

    public void go(String address) {
        driver.get(address);
    }

    /** The first element that the selector finds, waited for. */
    public WebElement await(String selector) {
        return await(page -> page.findElement(By.cssSelector(selector)));
    }

    public <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, POLL)
                .ignoreAll(List.of(
                        org.openqa.selenium.NoSuchElementException.class,
                        org.openqa.selenium.StaleElementReferenceException.class,
                        IndexOutOfBoundsException.class))
                .until(page -> unlessLeaving(condition, page));
    }

    /** What is asked of a page just when another one takes its place is asked again of that one. */
    private static <T> @Nullable T unlessLeaving(Function<WebDriver, T> condition, WebDriver page) {
        try {
            return condition.apply(page);
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("aborted by navigation")) {
                return null;
            }
            throw e;
        }
    }

    /** The text of the first element that the selector finds, once it holds this. */
    public String awaitText(String selector, String part) {
        return await(page -> {
            String text = page.findElement(By.cssSelector(selector)).getText();
            return text.contains(part) ? text : null;
        });
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument with the answer. */
    public Object runUntilDone(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Presses the first button of these whose label begins so, as soon as it is there and may be pressed. */
    public void press(String selector, String label) {
        await(page -> {
            WebElement button = page.findElements(By.cssSelector(selector)).stream()
                    .filter(found -> found.isEnabled() && found.getText().startsWith(label))
                    .findFirst()
                    .orElse(null);
            if (button != null) {
                button.click();
            }
            return button;
        });
    }

    /** A key, sent to whatever has the focus then, also where the page has just drawn it anew. */
    public void key(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** A key while another one is held. */
    public void key(CharSequence held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** A click at a place of the window, in pixels from its upper left corner. */
    public void click(int x, int y) {
        new Actions(driver).moveToLocation(x, y).click().perform();
    }

    /** Takes one element into the hand and moves it a little; {@link #dropAbove} lets it go. */
    public void take(WebElement from) {
        new Actions(driver, Duration.ofMillis(20))
                .moveToElement(from)
                .clickAndHold()
                .moveByOffset(0, 3)
                .moveByOffset(0, 3)
                .perform();
    }

    /** Lets go what is in the hand at the upper edge of another element. */
    public void dropAbove(WebElement to) {
        int edge = UPPER_EDGE_PX - to.getRect().height / 2;
        new Actions(driver, Duration.ofMillis(20))
                .moveToElement(to)
                .moveToElement(to, 0, edge + 3)
                .moveToElement(to, 0, edge)
                .release()
                .perform();
    }

    /** Drags with the pointer: pressed in the middle of one element, moved in steps to the middle of another, and let go there. */
    public void drag(WebElement from, WebElement to) {
        drag(from, to, 0);
    }

    /** As {@link #drag(WebElement, WebElement)}, to the upper edge: there it stays, whichever of the two is taller. */
    public void dragAbove(WebElement from, WebElement to) {
        drag(from, to, UPPER_EDGE_PX - to.getRect().height / 2);
    }

    /** To where the other element was when the drag began: it may make room on the way. */
    private void drag(WebElement from, WebElement to, int below) {
        Rectangle start = from.getRect();
        Rectangle end = to.getRect();
        int x = start.x + start.width / 2;
        int y = start.y + start.height / 2;
        int right = end.x + end.width / 2 - x;
        int down = end.y + end.height / 2 + below - y;
        var actions =
                new Actions(driver, Duration.ofMillis(20)).moveToLocation(x, y).clickAndHold();
        for (int step = 1; step <= DRAG_STEPS; step++) {
            actions.moveToLocation(x + right * step / DRAG_STEPS, y + down * step / DRAG_STEPS);
        }
        actions.release().perform();
    }

    /** A command of the Chrome DevTools Protocol. */
    public Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Writes what the window shows below the build directory, for a person to look at. */
    public void picture(String name) {
        try {
            Path target = Path.of("target/pictures", name + ".png");
            Files.createDirectories(target.getParent());
            Files.write(target, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages of the console that are at least warnings. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that the pages asked for since the start, without the browser's own pages and inline data. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.matches("(chrome|chrome-untrusted|data):.*"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
