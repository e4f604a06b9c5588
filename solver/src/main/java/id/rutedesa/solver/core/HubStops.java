package id.rutedesa.solver.core;

/** Where on a walked route goods change hands: they come to the hub on the next return or at the end, and leave it when loading begins. */
final class HubStops {
    private final CompiledProblem problem;
    private final HandOvers handOvers;

    HubStops(CompiledProblem problem) {
        this.problem = problem;
        handOvers = problem.handOvers;
    }

    /** By how much the route may begin later so that what it brings to the hub is there as early; seconds. */
    long slackSec(RouteWalk walk) {
        long waitedSec = 0;
        boolean brings = false;
        for (int i = 0; i < walk.count; i++) {
            int step = walk.sequence[i];
            if (brings && RouteWalk.isReturn(step)) {
                return waitedSec;
            }
            brings |= step >= 0 && handOvers.isToHub(problem.taskOfVisit[step]);
            waitedSec += walk.startSec[i] - walk.arrivalSec[i];
        }
        return Long.MAX_VALUE;
    }

    /** Whether the route brings goods to the hub that change hands there. */
    boolean brings(RouteWalk walk) {
        for (int i = 0; i < walk.count && !handOvers.isEmpty(); i++) {
            int step = walk.sequence[i];
            if (step >= 0 && handOvers.isToHub(problem.taskOfVisit[step])) {
                return true;
            }
        }
        return false;
    }

    /** Writes down what the route brings and takes on, and which goods it brings all the way although they may change hands. */
    void remember(RouteWalk walk, Footprint into) {
        int loadedSec = walk.departureSec - walk.loadingSec();
        int first = 0;
        for (int i = 0; i <= walk.count; i++) {
            boolean hub = i == walk.count || RouteWalk.isReturn(walk.sequence[i]);
            if (hub) {
                for (int k = first; k < i; k++) {
                    remember(walk.sequence[k], loadedSec, walk.arrivalSec[i], into);
                }
                loadedSec = i < walk.count ? walk.startSec[i] : loadedSec;
                first = i + 1;
            }
        }
    }

    private void remember(int step, int loadedSec, int backSec, Footprint into) {
        if (step < 0) {
            return;
        }
        int task = problem.taskOfVisit[step];
        if (handOvers.isToHub(task)) {
            into.addHanded(task, backSec);
        } else if (handOvers.isFromHub(task)) {
            into.addHanded(task, loadedSec);
        } else if (handOvers.toHub[task] >= 0 && step == problem.firstVisit[task]) {
            into.addHanded(task, loadedSec);
        }
    }
}
