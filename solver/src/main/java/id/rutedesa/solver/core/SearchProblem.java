package id.rutedesa.solver.core;

import org.jspecify.annotations.Nullable;

/**
 * The routing problem as the array search sees it: tasks of one or two visits, places, and routes (one per shift).
 * All arrays are shared and read only once built. Matrices are flat, row major over places, one per riding profile;
 * each has its transpose, so that an insertion scan reads one row for the way in and one for the way out.
 */
public final class SearchProblem {
    /** Price of a delta that must never be taken; far from overflow when a few are added. */
    public static final int NO_WAY = 1 << 29;

    public final int taskCount;
    public final int visitCount;
    public final int placeCount;
    public final int routeCount;
    public final int loadDimensions;

    /** First (or only) visit of each task. */
    public final int[] firstVisit;
    /** The delivery visit of a shipment, or -1 where a task has one visit. */
    public final int[] secondVisit;

    public final int[] taskOfVisit;
    public final int[] placeOfVisit;
    public final int[] openSec;
    public final int[] closeSec;
    public final int[] serviceSec;
    /** Load taken on board at the first visit (pickup, shipment) or off at it (delivery): {@code task * dims + d}. */
    public final int[] load;
    /** Seconds before which the goods of a task are not at the depot. */
    public final int[] releaseSec;
    /** Price of leaving a task in no route. */
    public final long[] unassignedCost;

    public final int[] startPlace;
    public final int[] endPlace;
    public final int[] startSec;
    public final int[] endSec;
    /** {@code route * dims + d}. */
    public final int[] capacity;

    public final long[] fixedCost;
    public final int[] profile;
    /** Routes of one class are interchangeable while empty. */
    public final int[] routeClass;

    public final int[][] rideSec;
    public final int[][] rideSecTo;
    public final int[][] legCost;
    public final int[][] legCostTo;
    /** Which route classes may serve a task, or null where all may: {@code allowed[task][routeClass]}. */
    public final boolean @Nullable [][] allowed;

    /** Tasks that stay in their routes, in the order in which they stand there. */
    private final boolean[] locked;

    /** Shipments that may change hands; null where none may. */
    public final @Nullable HandOvers handOvers;

    /** Whether any window, release or shift end can bind. */
    public final boolean timed;

    private SearchProblem(Builder b) {
        taskCount = b.firstVisit.length;
        visitCount = b.placeOfVisit.length;
        placeCount = b.placeCount;
        routeCount = b.startPlace.length;
        loadDimensions = taskCount == 0 ? 1 : b.load.length / taskCount;
        firstVisit = b.firstVisit;
        secondVisit = b.secondVisit;
        taskOfVisit = new int[visitCount];
        placeOfVisit = b.placeOfVisit;
        openSec = b.openSec;
        closeSec = b.closeSec;
        serviceSec = b.serviceSec;
        load = b.load;
        releaseSec = b.releaseSec.length == 0 ? new int[taskCount] : b.releaseSec;
        unassignedCost = b.unassignedCost;
        startPlace = b.startPlace;
        endPlace = b.endPlace;
        startSec = b.startSec;
        endSec = b.endSec;
        capacity = b.capacity;
        fixedCost = b.fixedCost;
        profile = b.profile.length == 0 ? new int[routeCount] : b.profile;
        routeClass = b.routeClass.length == 0 ? new int[routeCount] : b.routeClass;
        rideSec = b.rideSec;
        legCost = b.legCost;
        rideSecTo = transposed(rideSec, placeCount);
        legCostTo = transposed(legCost, placeCount);
        allowed = b.allowed;
        locked = b.locked.length == 0 ? new boolean[taskCount] : b.locked;
        timed = b.timed;
        handOvers = b.handOvers;
        for (int task = 0; task < taskCount; task++) {
            taskOfVisit[firstVisit[task]] = task;
            if (secondVisit[task] >= 0) {
                taskOfVisit[secondVisit[task]] = task;
            }
        }
    }

    /** Whether a route of this class may serve the task at all. */
    public boolean isAllowed(int task, int classOfRoute) {
        return allowed == null || allowed[task][classOfRoute];
    }

    /** Whether the search must leave the task where it stands. */
    public boolean isLocked(int task) {
        return locked[task];
    }

    private static int[][] transposed(int[][] matrices, int places) {
        int[][] result = new int[matrices.length][];
        for (int k = 0; k < matrices.length; k++) {
            result[k] = transposed(matrices[k], places);
        }
        return result;
    }

    private static int[] transposed(int[] matrix, int places) {
        boolean symmetric = true;
        for (int i = 0; i < places && symmetric; i++) {
            for (int j = 0; j < i && symmetric; j++) {
                symmetric = matrix[i * places + j] == matrix[j * places + i];
            }
        }
        if (symmetric) {
            return matrix;
        }
        int[] result = new int[matrix.length];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                result[j * places + i] = matrix[i * places + j];
            }
        }
        return result;
    }

    /** Collects the arrays; each is taken over, not copied. */
    public static final class Builder {
        int placeCount;
        int[] firstVisit = {};
        int[] secondVisit = {};
        int[] placeOfVisit = {};
        int[] openSec = {};
        int[] closeSec = {};
        int[] serviceSec = {};
        int[] load = {};
        int[] releaseSec = {};
        long[] unassignedCost = {};
        int[] startPlace = {};
        int[] endPlace = {};
        int[] startSec = {};
        int[] endSec = {};
        int[] capacity = {};
        long[] fixedCost = {};
        int[] profile = {};
        int[] routeClass = {};
        int[][] rideSec = {};
        int[][] legCost = {};
        boolean @Nullable [][] allowed;
        boolean[] locked = {};
        boolean timed = true;

        @Nullable
        HandOvers handOvers;

        /** Tasks by their visits; {@code second[t] < 0} where task {@code t} has one visit. */
        public Builder tasks(int[] first, int[] second, int[] loadByDimension, long[] priceUnassigned) {
            firstVisit = first;
            secondVisit = second;
            load = loadByDimension;
            unassignedCost = priceUnassigned;
            return this;
        }

        public Builder visits(int[] place, int[] open, int[] close, int[] service) {
            placeOfVisit = place;
            openSec = open;
            closeSec = close;
            serviceSec = service;
            return this;
        }

        public Builder routes(int[] fromPlace, int[] toPlace, int[] fromSec, int[] untilSec) {
            startPlace = fromPlace;
            endPlace = toPlace;
            startSec = fromSec;
            endSec = untilSec;
            return this;
        }

        public Builder vehicles(int[] capacityByDimension, long[] fixed, int[] profileOfRoute, int[] classOfRoute) {
            capacity = capacityByDimension;
            fixedCost = fixed;
            profile = profileOfRoute;
            routeClass = classOfRoute;
            return this;
        }

        public Builder matrices(int places, int[][] seconds, int[][] costs) {
            placeCount = places;
            rideSec = seconds;
            legCost = costs;
            return this;
        }

        public Builder releases(int[] seconds) {
            releaseSec = seconds;
            return this;
        }

        public Builder allowed(boolean[][] byTaskAndClass) {
            allowed = byTaskAndClass;
            return this;
        }

        public Builder locked(boolean[] byTask) {
            locked = byTask;
            return this;
        }

        public Builder handOvers(HandOvers among) {
            handOvers = among.isEmpty() ? null : among;
            return this;
        }

        public Builder untimed() {
            timed = false;
            return this;
        }

        public SearchProblem build() {
            return new SearchProblem(this);
        }
    }
}
