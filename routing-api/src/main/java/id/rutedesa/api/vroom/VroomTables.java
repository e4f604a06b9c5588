package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.TravelMatrix;

/**
 * Seconds and metres between the places of a request, for one profile.
 *
 * <p>VROOM minimises a price of travel. The solver's matrix holds that price in hundredths of VROOM's unit where it has
 * metres, so that every rider may have prices of their own.
 */
final class VroomTables {
    /** Hundredths: VROOM's prices are whole numbers. */
    static final int PRICE_PARTS = 100;

    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double METRES_PER_KM = 1_000;

    final int places;
    private final int[] seconds;
    private final int[] metres;

    /** Cells are row by row; {@link TravelMatrix#UNREACHABLE} where there is no way. */
    VroomTables(int places, int[] seconds, int[] metres) {
        this.places = places;
        this.seconds = seconds;
        this.metres = metres;
    }

    int seconds(int from, int to) {
        return seconds[from * places + to];
    }

    int metres(int from, int to) {
        return metres[from * places + to];
    }

    /** The solver's matrix for a vehicle of this speed and these prices. */
    TravelMatrix priced(double speedFactor, double perHour, double perKm) {
        int[] ride = new int[seconds.length];
        int[] price = new int[seconds.length];
        for (int cell = 0; cell < ride.length; cell++) {
            if (seconds[cell] == TravelMatrix.UNREACHABLE) {
                ride[cell] = TravelMatrix.UNREACHABLE;
                price[cell] = TravelMatrix.UNREACHABLE;
            } else {
                ride[cell] = (int) Math.round(seconds[cell] / speedFactor);
                double cost = ride[cell] * perHour / SECONDS_PER_HOUR + metres[cell] * perKm / METRES_PER_KM;
                price[cell] = (int) Math.min(TravelMatrix.UNREACHABLE - 1L, Math.round(cost * PRICE_PARTS));
            }
        }
        return TravelMatrix.of(places, ride, price, new int[ride.length]);
    }
}
