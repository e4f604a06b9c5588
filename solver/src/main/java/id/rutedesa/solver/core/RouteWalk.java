package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.CostBreakdown;

/**
 * Rides one route from start to end and keeps the time, load and charge: the one definition of what a route costs and
 * which rules it breaks. The rider leaves as late as the route allows without ending later, or without a longer duty where that has an
 * earliest end, so no waiting is paid that could be spent at home.
 *
 * <p>Where one trip breaks a rule and the shift may reload, {@link TripSplitter} puts returns to the depot into the order; a
 * return that is not needed is never made, nor a pack swapped or taken along without need. Where all that is missing is
 * charge, {@link StationPlacer} stops at stations. {@link BreakPlacer} puts in the breaks.
 *
 * <p>Not thread-safe. Results hold until the next {@link #walk}. Allocates only when a route is longer than any before.
 */
public final class RouteWalk {
    /** Stands for a return to the depot in {@link #sequence}. */
    static final int RELOAD = -1;

    /** Stands for a return at which the pack is replaced too. */
    static final int SWAP = -2;

    /** Stands for a swap where the bike is, for a pack that was taken along. */
    static final int PACK = -3;

    /** Stands for the shift's first break; the next ones follow downwards. */
    static final int FIRST_BREAK = -4;

    /** Stands for the shift's first station; the next ones follow downwards. More breaks than that nobody takes. */
    static final int FIRST_STATION = -1_000_000;

    private final CompiledProblem problem;
    /** By visit: when its goods are at the depot. Of goods that change hands it is what {@link HubTimes} says. */
    final int[] releaseSec;

    private final TripSplitter splitter;
    private final BreakPlacer breakPlacer;
    private final StationPlacer stationPlacer;
    private final OrderRules order;
    private final TripLoads loads;
    private final boolean divides;
    private final HubStops hubStops;
    private final Shortages shortages = new Shortages();

    /** What is done, in order: visits, returns, swaps on the way and breaks. */
    int[] sequence = new int[16];
    /** Where: for the end of the route, too. */
    int[] stopPlace = new int[16];

    int[] arrivalSec = new int[16];
    int[] startSec = new int[16];
    int[] energyJ = new int[16];
    int[] rideSec = new int[16];
    long[] chargeJ = new long[16];
    private int[] withBreaks = new int[16];
    /** The sequence before stations and breaks were put in. */
    private int[] bare = new int[16];

    private int bareCount;
    /** The charge with which each station is left: in their order, and by step. */
    private int[] stationJ = new int[16];

    private int[] leftJ = new int[16];
    private int stationCount;
    private long stationMilliIdr;
    /** Length of {@link #sequence}. */
    int count;

    int departureSec;
    private int endSec;
    private int breakSec;
    private long distanceM;
    private long drawnJ;
    private int moved;
    private final RoutePrice price = new RoutePrice();
    private final Footprint footprint = new Footprint();
    private final Swaps swaps = footprint.swaps;
    private int shiftIndex;

    public RouteWalk(CompiledProblem problem) {
        this.problem = problem;
        divides = problem.hasPieces();
        releaseSec = problem.handOvers.isEmpty() ? problem.releaseSec : problem.releaseSec.clone();
        splitter = new TripSplitter(problem, releaseSec);
        breakPlacer = new BreakPlacer(problem);
        stationPlacer = new StationPlacer(problem);
        hubStops = new HubStops(problem);
        order = new OrderRules(problem);
        loads = new TripLoads(problem, releaseSec);
    }

    /** Walks {@code visits[0..count)} in this order for one shift. An empty route costs nothing. */
    public void walk(int shift, int[] visits, int visitCount) {
        begin(shift, visits, visitCount);
        walkOneTrip(visits, visitCount);
        if (shortages.onTheWay() == 0) {
            return;
        }
        boolean stationsMayDo = lacksOnlyCharge();
        boolean mayReturn =
                problem.loadingSec[shift] >= 0 && (visitCount > 1 || (visitCount == 1 && mayRideOtherwise(shift)));
        if (mayReturn) {
            walkTrips(visits, visitCount);
        }
        stopAtStations(StationPlacer.LABELS);
        if (mayReturn && stationsMayDo) {
            long missing = shortages.total();
            long milliIdr = price.totalMilliIdr();
            walkOneTrip(visits, visitCount);
            stopAtStations(StationPlacer.LABELS);
            if (shortages.total() > missing || (shortages.total() == missing && price.totalMilliIdr() > milliIdr)) {
                walkTrips(visits, visitCount);
                stopAtStations(StationPlacer.LABELS);
            }
        }
    }

    /** With returns to the depot, or as one trip where that lacks less. */
    private void walkTrips(int[] visits, int visitCount) {
        long before = shortages.total();
        count = splitter.splitUnbroken(shiftIndex, visits, visitCount, sequence);
        if (count < 0) {
            count = splitter.split(shiftIndex, visits, visitCount, sequence);
        }
        walkSequence();
        if (shortages.total() > before) {
            walkOneTrip(visits, visitCount);
        }
    }

    /** Whether a shift with stations keeps every rule but that of its charge, those aside that its order breaks whatever it does. */
    private boolean lacksOnlyCharge() {
        return problem.hasStations(shiftIndex)
                && shortages.of(Shortage.CHARGE_J) > 0
                && shortages.onTheWay() == shortages.of(Shortage.CHARGE_J);
    }

    /** Puts stations into what was walked last, where charge is all that is missing; it stays as it is where they do not help. */
    private void stopAtStations(int labels) {
        if (!lacksOnlyCharge()) {
            return;
        }
        takeBare();
        Shift s = problem.shifts.get(shiftIndex);
        load(s);
        findPlaces(s);
        int with = stationPlacer.place(s, shiftIndex, this, labels, withBreaks, leftJ);
        if (with >= 0) {
            System.arraycopy(withBreaks, 0, sequence, 0, with);
            count = with;
            for (int i = 0; i < with; i++) {
                if (isStation(sequence[i])) {
                    stationJ[stationCount++] = leftJ[i];
                }
            }
            walkPlaced();
            if (shortages.onTheWay() == 0) {
                return;
            }
            takeBare();
        }
        walkPlaced();
    }

    private void takeBare() {
        System.arraycopy(bare, 0, sequence, 0, bareCount);
        count = bareCount;
        stationCount = 0;
    }

    /** Whether a single visit can be ridden in another way than straight. */
    private boolean mayRideOtherwise(int shift) {
        return problem.onBoardOfShift[shift].underWay() || problem.along.most[shift] > 0;
    }

    private void begin(int shift, int[] visits, int visitCount) {
        shiftIndex = shift;
        reserve(6 * visitCount + 4 + problem.breaksOfShift[shift].count);
        order.look(shift, visits, visitCount);
        moved = problem.movedVisits(shift, visits, visitCount);
    }

    /** Walks visits that do not fit one trip, with returns so that no rule of a trip is broken; false where that fails. */
    boolean walkWithReturns(int shift, int[] visits, int visitCount) {
        begin(shift, visits, visitCount);
        count = splitter.splitUnbroken(shift, visits, visitCount, sequence);
        if (count < 0 && problem.hasStations(shift)) {
            count = splitter.split(shift, visits, visitCount, sequence);
        }
        if (count < 0) {
            return false;
        }
        walkSequence();
        stopAtStations(StationPlacer.LABELS);
        return feasible();
    }

    /**
     * Walks visits and returns exactly as given in {@code steps[0..stepCount)}; only breaks and stations are put in. It may end
     * with other returns than {@link #walk} would make.
     */
    void walkSteps(int shift, int[] steps, int stepCount) {
        shiftIndex = shift;
        reserve(2 * stepCount + 4 + problem.breaksOfShift[shift].count);
        int visitCount = 0;
        for (int i = 0; i < stepCount; i++) {
            if (steps[i] >= 0) {
                withBreaks[visitCount++] = steps[i];
            }
        }
        order.look(shift, withBreaks, visitCount);
        moved = problem.movedVisits(shift, withBreaks, visitCount);
        walkOneTrip(steps, stepCount);
        stopAtStations(StationPlacer.FEW_LABELS);
    }

    private void walkOneTrip(int[] visits, int visitCount) {
        System.arraycopy(visits, 0, sequence, 0, visitCount);
        count = visitCount;
        walkSequence();
    }

    private void walkSequence() {
        System.arraycopy(sequence, 0, bare, 0, count);
        bareCount = count;
        stationCount = 0;
        walkPlaced();
    }

    /** Walks the sequence with its stations; puts breaks in. */
    private void walkPlaced() {
        shortages.clear();
        shortages.add(Shortage.LOCKED_VISITS, order.locks);
        shortages.add(Shortage.PAIRS, order.pairs);
        shortages.add(Shortage.MISFITS, order.misfits);
        shortages.add(Shortage.NOT_APART, order.notApart);
        shortages.add(Shortage.OUT_OF_ORDER, order.outOfOrder);
        distanceM = 0;
        price.clear();
        breakSec = 0;
        footprint.clear();
        Shift s = problem.shifts.get(shiftIndex);
        departureSec = s.earliestStartSec();
        endSec = departureSec;
        if (count == 0) {
            return;
        }
        BreakTimes breaks = problem.breaksOfShift[shiftIndex];
        load(s);
        findPlaces(s);
        if (breaks.count == 0 || stationCount > 0) {
            drive(s);
        }
        if (breaks.count > 0) {
            count = breakPlacer.place(s, shiftIndex, this, withBreaks);
            System.arraycopy(withBreaks, 0, sequence, 0, count);
            load(s);
            findPlaces(s);
            drive(s);
        }
        countStops();
        ride(s);
        leaveLater(s);
        payLateness();
        takeBreaks(breaks);
        takePacks();
        pay(s);
        footprint.dutySec = dutySec();
        footprint.payMilliIdr = price.payMilliIdr();
        footprint.climbM = problem.pricesClimb() ? climbM(s) : 0;
        if (problem.hasGroups()) {
            rememberGrouped();
        }
        if (!problem.handOvers.isEmpty()) {
            hubStops.remember(this, footprint);
        }
        if (stationCount > 0) {
            rememberStays();
        }
        shortages.add(Shortage.DISTANCE_M, distanceM - s.rules().limits().distanceM());
        shortages.add(Shortage.DUTY_SEC, dutySec() - (long) s.rules().limits().dutySec());
    }

    /** Seconds of the loading before the route; 0 for a shift that is under way or makes one trip. */
    int loadingSec() {
        return problem.onBoardOfShift[shiftIndex].underWay() ? 0 : reloadingSec();
    }

    /** Seconds of a loading on a return. */
    int reloadingSec() {
        return Math.max(0, problem.loadingSec[shiftIndex]);
    }

    /** Seconds of a swap, beside loading. */
    int swapSec() {
        return problem.swapSec(shiftIndex);
    }

    /** Grams on board on the leg to step {@code i}, and to the end. */
    int loadG(int i) {
        return loads.grams[i];
    }

    /** Millilitres on board on the leg to step {@code i}, and to the end. */
    int loadMl(int i) {
        return loads.millilitres[i];
    }

    static boolean isReturn(int step) {
        return step == RELOAD || step == SWAP;
    }

    static boolean isStation(int step) {
        return step <= FIRST_STATION;
    }

    /** The station of a step that {@link #isStation}. */
    Station station(int step) {
        return problem.shifts.get(shiftIndex).rules().stations().get(FIRST_STATION - step);
    }

    /** Joules with which the bike leaves the station of step {@code i}. */
    int leftJ(int i) {
        return leftJ[i];
    }

    /** Whether step {@code i} only hands over more of the divided goods that the step before it did: one visit in all. */
    private boolean goesOn(int i) {
        return divides
                && i > 0
                && sequence[i] >= 0
                && sequence[i - 1] >= 0
                && problem.goesOn(shiftIndex, sequence[i - 1], sequence[i]);
    }

    /** Whether nothing may come between step {@code i} and the one before it: a pack is swapped there, or a visit goes on. */
    boolean belongsToStepBefore(int i) {
        return i < count && (sequence[i] == PACK || goesOn(i));
    }

    /** Loads on each leg, and the first departure once the goods are there. */
    private void load(Shift s) {
        var capacity = s.vehicle().type().capacity();
        loads.load(shiftIndex, sequence, count);
        shortages.set(Shortage.NOT_ON_BOARD, loads.notOnBoard);
        shortages.set(Shortage.MASS_G, loads.mostG - capacity.massG());
        shortages.set(Shortage.VOLUME_ML, loads.mostMl - capacity.volumeMl());
        int beginSec = Math.max(s.earliestStartSec(), loads.firstReleasedSec);
        shortages.set(
                Shortage.START_SEC, (long) beginSec - s.rules().attendance().latestStartSec());
        departureSec = beginSec + loadingSec();
    }

    private void findPlaces(Shift s) {
        BreakTimes breaks = problem.breaksOfShift[shiftIndex];
        int place = s.startPlace();
        for (int i = 0; i < count; i++) {
            int step = sequence[i];
            if (step >= 0) {
                place = problem.place[step];
            } else if (isReturn(step)) {
                place = problem.depot[shiftIndex];
            } else if (isStation(step)) {
                place = station(step).place();
            } else if (step <= FIRST_BREAK && breaks.place[FIRST_BREAK - step] >= 0) {
                place = breaks.place[FIRST_BREAK - step];
            }
            stopPlace[i] = place;
        }
        stopPlace[count] = s.endPlace() == Shift.OPEN_END ? place : s.endPlace();
    }

    private void countStops() {
        int stops = 0;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (sequence[i] >= 0) {
                stops += stopPlace[i] == last ? 0 : 1;
                last = stopPlace[i];
            } else if (isReturn(sequence[i]) || isStation(sequence[i])) {
                last = -1;
            }
        }
        shortages.add(
                Shortage.STOPS,
                stops - (long) problem.shifts.get(shiftIndex).rules().limits().stops());
    }

    /** When what was started then at a stop is done. */
    long doneSec(int i, long started) {
        if (isStation(sequence[i])) {
            int fromJ = (int) Math.max(0, chargeJ[i]);
            return StationStops.doneSec(station(sequence[i]), usableJ(), started, fromJ, leftJ[i]);
        }
        return started + serviceSecOf(i);
    }

    private int usableJ() {
        return problem.shifts
                .get(shiftIndex)
                .vehicle()
                .type()
                .battery()
                .orElseThrow()
                .usableJ();
    }

    /** How long the bike is held at a stop, from the start of what is done there; charging not counted. */
    int serviceSecOf(int i) {
        int step = sequence[i];
        if (goesOn(i)) {
            return 0;
        }
        if (step >= 0) {
            int before = i == 0 ? problem.shifts.get(shiftIndex).startPlace() : stopPlace[i - 1];
            return problem.serviceSec[step] + (before == stopPlace[i] ? 0 : problem.setupSec[step]);
        }
        return heldSec(step);
    }

    /** As {@link #serviceSecOf}, where no task is served. */
    private int heldSec(int step) {
        if (step == SWAP) {
            return reloadingSec() + problem.swapSec(shiftIndex);
        }
        if (isStation(step)) {
            return station(step).stopSec();
        }
        if (step == PACK) {
            return problem.along.swapSec[shiftIndex];
        }
        return step == RELOAD ? reloadingSec() : problem.breaksOfShift[shiftIndex].durationSec[FIRST_BREAK - step];
    }

    /** Times of all stops when leaving at {@link #departureSec}. */
    private void ride(Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        long clockSec = departureSec;
        int from = s.startPlace();
        for (int i = 0; i <= count; i++) {
            int legSec = matrix.rideSec(from, stopPlace[i], loads.grams[i]);
            boolean way = legSec != TravelMatrix.UNREACHABLE;
            shortages.add(Shortage.WAYS, way ? 0 : 1);
            rideSec[i] = way ? legSec : 0;
            clockSec += rideSec[i];
            arrivalSec[i] = (int) Math.min(clockSec, TravelMatrix.UNREACHABLE);
            if (i < count) {
                startSec[i] = Math.max(arrivalSec[i], opensSec(i, arrivalSec[i]));
                long late = (long) startSec[i] - closesSec(i, startSec[i]);
                boolean pause = sequence[i] <= FIRST_BREAK && !isStation(sequence[i]);
                shortages.add(pause ? Shortage.BREAK_SEC : Shortage.WINDOW_SEC, late);
                clockSec = doneSec(i, startSec[i]);
            }
            from = stopPlace[i];
        }
        endSec = arrivalSec[count];
        shortages.add(Shortage.SHIFT_SEC, endSec - (long) s.backBySec());
    }

    int opensSec(int i, int clockSec) {
        int step = sequence[i];
        if (goesOn(i)) {
            return clockSec;
        }
        if (step >= 0) {
            return problem.openSec[step][problem.windowFrom(step, clockSec)];
        }
        return isReturn(step) ? loads.releasedSec[i] : opensOnTheWaySec(step, clockSec);
    }

    private int opensOnTheWaySec(int step, int clockSec) {
        if (isStation(step)) {
            return Math.max(clockSec, StationStops.startSec(station(step), clockSec));
        }
        return step == PACK ? 0 : (int) problem.breaksOfShift[shiftIndex].startSec(FIRST_BREAK - step, clockSec);
    }

    /** When service must have started. */
    int closesSec(int i, int clockSec) {
        int step = sequence[i];
        boolean mayBeLate = step >= 0 && !goesOn(i);
        return mayBeLate ? closesUnpaidSec(i, clockSec) + problem.graceSec[step] : closesUnpaidSec(i, clockSec);
    }

    /** When service must have started so that no lateness is paid. */
    private int closesUnpaidSec(int i, int clockSec) {
        int step = sequence[i];
        if (goesOn(i)) {
            return TimeWindow.LATEST_SEC;
        }
        if (step >= 0) {
            return problem.closeSec[step][problem.windowFrom(step, clockSec)];
        }
        return step > FIRST_BREAK ? TimeWindow.LATEST_SEC : closesOnTheWaySec(step, clockSec);
    }

    private int closesOnTheWaySec(int step, int clockSec) {
        if (isStation(step)) {
            return StationStops.beginsBySec(station(step), clockSec);
        }
        int[] close = problem.breaksOfShift[shiftIndex].closeSec[FIRST_BREAK - step];
        return close[CompiledProblem.windowFrom(close, clockSec, 0)];
    }

    /**
     * Moves the departure back by the forward time slack (Savelsbergh 1992), at most by the waiting on the way and by the time for
     * which a rider who is back would be on duty: that does not end later.
     */
    private void leaveLater(Shift s) {
        long waitedSec = 0;
        long slackSec = problem.handOvers.isEmpty() ? Long.MAX_VALUE : hubStops.slackSec(this);
        for (int i = 0; i < count; i++) {
            waitedSec += startSec[i] - arrivalSec[i];
            slackSec = Math.min(slackSec, waitedSec + Math.max(0, closesUnpaidSec(i, startSec[i]) - startSec[i]));
        }
        boolean underWay = problem.onBoardOfShift[shiftIndex].underWay();
        long idleSec = idleSec(s);
        slackSec = Math.min(slackSec, s.rules().attendance().latestStartSec() - ((long) departureSec - loadingSec()));
        int laterSec = underWay ? 0 : (int) Math.max(0, Math.min(slackSec, waitedSec + idleSec));
        departureSec += laterSec;
        int clockSec = departureSec;
        for (int i = 0; i < count && laterSec > 0; i++) {
            clockSec += rideSec[i];
            arrivalSec[i] = clockSec;
            startSec[i] = Math.max(clockSec, startSec[i]);
            clockSec = (int) doneSec(i, startSec[i]);
        }
        if (idleSec > 0 && laterSec > 0) {
            arrivalSec[count] = clockSec + rideSec[count];
            endSec = arrivalSec[count];
        }
    }

    /**
     * By how much the route may end later without a longer duty or a missed break. None where it stops at stations or brings goods to
     * the hub: for them the end is not moved.
     */
    private long idleSec(Shift s) {
        long idleSec = (long) s.rules().attendance().earliestEndSec() - endSec;
        if (idleSec <= 0 || stationCount > 0 || hubStops.brings(this)) {
            return 0;
        }
        BreakTimes breaks = problem.breaksOfShift[shiftIndex];
        for (int pause = 0; pause < breaks.count; pause++) {
            if (!isOnTheWay(pause) && !breaks.isOverBefore(pause, departureSec - (long) loadingSec())) {
                idleSec = Math.min(idleSec, Math.max(0, breaks.lastCloseSec(pause) - (long) endSec));
            }
        }
        return idleSec;
    }

    private boolean isOnTheWay(int pause) {
        for (int i = 0; i < count; i++) {
            if (sequence[i] == FIRST_BREAK - pause) {
                return true;
            }
        }
        return false;
    }

    private void payLateness() {
        for (int i = 0; i < count; i++) {
            int visit = sequence[i];
            if (visit >= 0 && problem.graceSec[visit] > 0) {
                int late = Math.max(0, startSec[i] - closesUnpaidSec(i, startSec[i]));
                price.addLateness(late, problem.latenessMilliIdrPerHour[visit]);
            }
        }
    }

    /** Counts the breaks on the way; each other one is before the route or after it, or missed. */
    private void takeBreaks(BreakTimes breaks) {
        for (int pause = 0; pause < breaks.count; pause++) {
            if (isOnTheWay(pause)) {
                breakSec += breaks.durationSec[pause];
            } else if (!breaks.isOverBefore(pause, departureSec - (long) loadingSec())
                    && !breaks.canWaitUntil(pause, endSec)) {
                shortages.add(Shortage.BREAK_SEC, endSec - (long) breaks.lastCloseSec(pause));
            }
        }
    }

    /** Metres and charge along the way; how long charging takes follows from it. */
    private void drive(Shift s) {
        distanceM = 0;
        drawnJ = 0;
        stationMilliIdr = 0;
        int stations = 0;
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        Battery battery = s.vehicle().type().battery().orElse(null);
        boolean counts = s.vehicle().type().countsEnergy();
        long charge = s.startChargeJ();
        long lowest = charge;
        int from = s.startPlace();
        for (int i = 0; i <= count; i++) {
            int to = stopPlace[i];
            boolean way = matrix.reachable(from, to);
            distanceM += way ? matrix.distanceM(from, to) : 0;
            energyJ[i] = way && counts ? matrix.energyJ(from, to, loads.grams[i]) : 0;
            if (battery == null) {
                drawnJ += energyJ[i];
            } else {
                charge = Math.min(charge - energyJ[i], battery.usableJ());
                lowest = Math.min(lowest, charge);
            }
            chargeJ[i] = charge;
            int step = i < count ? sequence[i] : 0;
            if (step >= 0) {
                from = to;
                continue;
            }
            if ((step == SWAP || step == PACK) && battery != null) {
                drawnJ += battery.usableJ() - charge;
                charge = battery.usableJ();
            } else if (isStation(step)) {
                leftJ[i] = (int) Math.max(charge, stationJ[stations++]);
                stationMilliIdr += StationStops.milliIdr(station(sequence[i]), (int) Math.max(0, charge), leftJ[i]);
                charge = leftJ[i];
            }
            from = to;
        }
        drawnJ = Math.max(0, battery == null ? drawnJ : drawnJ + s.startChargeJ() - charge);
        if (battery != null) {
            shortages.set(Shortage.CHARGE_J, battery.reserveJ() - lowest);
        }
    }

    /** Packs are taken when loading begins; those that ride along come back on the next return. */
    private void takePacks() {
        if (problem.poolOfShift[shiftIndex] < 0) {
            return;
        }
        int loadsSec = departureSec - loadingSec();
        for (int i = 0; i < count; i++) {
            int step = sequence[i];
            if (step >= 0) {
                continue;
            }
            if (isReturn(step)) {
                swaps.bringBack(arrivalSec[i]);
                loadsSec = startSec[i];
            }
            if (step == SWAP || step == PACK) {
                swaps.add(loadsSec, (int) Math.max(0, chargeJ[i]), step == SWAP ? Swaps.AT_ONCE : Swaps.NEVER);
            }
        }
        if (stopPlace[count] == problem.depot[shiftIndex]) {
            swaps.bringBack(arrivalSec[count]);
        }
    }

    /** How much is missing, 0 where the rule is kept. */
    public long shortage(Shortage kind) {
        return shortages.of(kind);
    }

    /** Whether the last walked route keeps every rule. */
    public boolean feasible() {
        return shortages.total() == 0;
    }

    /** All shortages weighed and added: 0 exactly for a route that keeps every rule. */
    public long totalShortage() {
        return shortages.total();
    }

    /** A visit of the last walked route and the seconds by which it misses its windows, lateness included. */
    public interface LateVisits {
        void late(int visit, int lateSec);
    }

    /** Names the visits that make up {@link Shortage#WINDOW_SEC}. */
    public void forEachLateVisit(LateVisits action) {
        for (int i = 0; i < count; i++) {
            int lateSec = startSec[i] - closesSec(i, startSec[i]);
            if (sequence[i] >= 0 && lateSec > 0) {
                action.late(sequence[i], lateSec);
            }
        }
    }

    /**
     * What each shift's route means for the others; they stay as they are whatever is walked next. Rows after the last shift do
     * not count. What is walked later finds goods that change hands at the hub when these routes bring them.
     */
    public Footprint[] footprints(int[][] visitsByShift) {
        Footprint[] routes = new Footprint[problem.shiftCount()];
        HubTimes hub = new HubTimes(problem, this);
        hub.forget();
        for (int shift = 0; shift < routes.length; shift++) {
            routes[shift] = new Footprint();
            ride(shift, visitsByShift[shift], routes[shift]);
        }
        hub.settle(shift -> routes[shift], shift -> ride(shift, visitsByShift[shift], routes[shift]), () -> false);
        return routes;
    }

    private void ride(int shift, int[] visits, Footprint into) {
        walk(shift, visits, visits.length);
        into.copy(footprint);
    }

    /** What the last walked route means for others; changes with the next one. */
    public Footprint footprint() {
        return footprint;
    }

    private long climbM(Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        long climbM = 0;
        int from = s.startPlace();
        for (int i = 0; i <= count; i++) {
            climbM += matrix.ascentM(from, stopPlace[i]);
            from = stopPlace[i];
        }
        return climbM;
    }

    private void rememberGrouped() {
        for (int i = 0; i < count; i++) {
            int visit = sequence[i];
            if (visit >= 0 && problem.groups.grouped[problem.taskOfVisit[visit]]) {
                footprint.addGrouped(visit, startSec[i], startSec[i] + serviceSecOf(i));
            }
        }
    }

    private void rememberStays() {
        for (int i = 0; i < count; i++) {
            int shared =
                    isStation(sequence[i]) ? problem.sharedStations.of(shiftIndex, FIRST_STATION - sequence[i]) : -1;
            if (shared < 0) {
                continue;
            }
            Station station = station(sequence[i]);
            int leavesSec = (int) doneSec(i, startSec[i]);
            int fromJ = (int) Math.max(0, chargeJ[i]);
            int fromSec = (int) StationStops.pluggedBySec(station, usableJ(), leavesSec, fromJ, leftJ[i]);
            if (station.charger().isEmpty()) {
                footprint.stays.add(shared, fromSec, StationStays.NEVER);
            } else if (fromSec < leavesSec) {
                footprint.stays.add(shared, fromSec, leavesSec);
            }
        }
    }

    /** The pack swaps of the last walked route. */
    public Swaps swaps() {
        return swaps;
    }

    /** Seconds from the beginning of the first loading to the end, or to the earliest end of duty, without breaks on the way. */
    public int dutySec() {
        int untilSec = Math.max(
                endSec, problem.shifts.get(shiftIndex).rules().attendance().earliestEndSec());
        return count == 0 ? 0 : untilSec - departureSec + loadingSec() - breakSec;
    }

    private void pay(Shift s) {
        long feesMilliIdr = 0;
        if (swaps.count > 0) {
            long atDepot = problem.pools[problem.poolOfShift[shiftIndex]].feeMilliIdr();
            feesMilliIdr =
                    swaps.atOnce() * atDepot + (swaps.count - swaps.atOnce()) * problem.along.feeMilliIdr[shiftIndex];
        }
        price.payTime(s, dutySec(), endSec);
        price.payRide(s.vehicle().type().rates(), distanceM, drawnJ, feesMilliIdr + stationMilliIdr);
    }

    /** What the search minimises: the cost, and the price of each visit that left the plan in force for another rider. */
    public long priceMilliIdr() {
        return count == 0 ? 0 : price.totalMilliIdr() + moved * problem.moveMilliIdr();
    }

    /** Cost of the last walked route by part. */
    public CostBreakdown cost() {
        return price.byPart();
    }

    private void reserve(int length) {
        if (sequence.length < length) {
            int size = length * 2;
            sequence = new int[size];
            stopPlace = new int[size];
            withBreaks = new int[size];
            bare = new int[size];
            stationJ = new int[size];
            leftJ = new int[size];
            arrivalSec = new int[size];
            startSec = new int[size];
            energyJ = new int[size];
            rideSec = new int[size];
            chargeJ = new long[size];
            loads.reserve(size);
        }
    }
}
