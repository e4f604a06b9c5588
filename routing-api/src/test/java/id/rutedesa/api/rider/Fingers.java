package id.rutedesa.api.rider;

import id.rutedesa.api.page.Browser;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Touches a phone's screen the way the system hands real touches to the browser. */
final class Fingers {
    private static final long A_PERSONS_NANOS = 400_000_000;
    private static final long POLL_NANOS = 5_000_000;

    private final Browser phone;

    Fingers(Browser phone) {
        this.phone = phone;
    }

    /** One touch in the middle of the first thing that the selector finds. */
    void tap(String selector) {
        tap(selector, 0, 0, 0, 0);
    }

    /** A trembling touch in a glove: lands up to so many pixels off the middle and slides as far while it lasts. */
    void tremblingTap(String selector, int jitterPx, Random random) {
        double[] land = inCircle(jitterPx, random);
        double[] slide = inCircle(jitterPx, random);
        tap(selector, land[0], land[1], slide[0], slide[1]);
    }

    private static double[] inCircle(double radius, Random random) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double distance = radius * Math.sqrt(random.nextDouble());
        return new double[] {distance * Math.cos(angle), distance * Math.sin(angle)};
    }

    private void tap(String selector, double dx, double dy, double slideX, double slideY) {
        phone.await(selector);
        pastTheBounce();
        @SuppressWarnings("unchecked")
        List<Number> middle = (List<Number>) phone.run(
                "const e = document.querySelector(arguments[0]); e.scrollIntoView({block: 'center'});"
                        + "const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2];",
                selector);
        double x = middle.get(0).doubleValue() + dx;
        double y = middle.get(1).doubleValue() + dy;
        touch("touchStart", x, y);
        if (slideX != 0 || slideY != 0) {
            touch("touchMove", x + slideX / 2, y + slideY / 2);
            touch("touchMove", x + slideX, y + slideY);
        }
        phone.command("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        untilActed();
    }

    /** The page takes a second touch within a third of a second for a bounce; as if that were over already. */
    private void pastTheBounce() {
        phone.run("lastActMs = -Infinity;");
    }

    /** Until the page has acted, or as long as a person takes anyhow: what is tapped next is then what the page has drawn. */
    private void untilActed() {
        long latest = System.nanoTime() + A_PERSONS_NANOS;
        while (Boolean.TRUE.equals(phone.run("return lastActMs === -Infinity")) && System.nanoTime() < latest) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void touch(String type, double x, double y) {
        phone.command("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", List.of(Map.of("x", x, "y", y))));
    }
}
