package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.WalkKernel;
import id.rutedesa.solver.search.Annealing;
import id.rutedesa.solver.search.FastRandom;
import id.rutedesa.solver.search.RuinAndRecreate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * One ruin and recreate for each thread, each with a seed of its own. The first one does what it would do alone, so that a team is
 * never worse, step by step. Of the others, from time to time the one that stands worst goes on from the best plan of all, so that none
 * is spent on a plan that has fallen behind. To be used by one thread.
 */
final class SearchTeam implements AutoCloseable {
    /** A guess: about two seconds of slices. */
    private static final int SLICES_BETWEEN_EXCHANGES = 20;

    private final CompiledProblem problem;
    private final SearchProblem arrays;
    private final boolean additive;
    private final long seed;
    private final BooleanSupplier stop;
    private final List<RuinAndRecreate> searches = new ArrayList<>();
    private final ExecutorService pool;
    private final int threads;
    private Annealing annealing = new Annealing(0);
    private int slices;
    private long bestCost = Long.MAX_VALUE;
    private int[][] best = new int[0][];

    /**
     * A team that has not begun.
     *
     * @param kept ids of tasks that stay in their routes
     * @param stop asked within each change, by every thread; once true, no search changes anything
     */
    SearchTeam(CompiledProblem problem, Set<String> kept, long seed, int threads, BooleanSupplier stop) {
        this.problem = problem;
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
        additive = kept.isEmpty() && problem.isAdditive();
        arrays = additive ? problem.additiveProblem() : problem.searchProblem(kept);
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "solve-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean isStarted() {
        return !searches.isEmpty();
    }

    /** Whether nothing changes any more. */
    boolean isStopped() {
        return stop.getAsBoolean();
    }

    /** Whether its searches walk whole routes, so that a single step takes long. */
    boolean walksRoutes() {
        return !additive;
    }

    RouteKernel kernel() {
        return additive ? new ArcKernel(arrays) : new WalkKernel(arrays, problem);
    }

    /** All begin with these routes and insert what they leave out, each in an order of its own. */
    void start(int[][] routes) {
        for (int i = 0; i < threads; i++) {
            searches.add(new RuinAndRecreate(arrays, kernel(), new FastRandom(seed + 1_000_003L * i), stop));
        }
        forEach(search -> search.start(routes));
        searches.forEach(this::keepBest);
        double costPerVisit = (double) routeCost(searches.get(0)) / problem.visits();
        annealing = additive ? Annealing.fast(costPerVisit, arrays.timed) : new Annealing(costPerVisit);
    }

    /**
     * Lets all of them work until one after the other says that its slice is over.
     *
     * @param share how far the search is, 0 to 1, by the iterations of one of them
     * @param slice the work of one search
     */
    void run(ToDoubleFunction<RuinAndRecreate> share, Slice slice) {
        forEach(search -> slice.work(search, () -> annealing.temperature(share.applyAsDouble(search))));
        searches.forEach(this::keepBest);
        slices++;
        if (threads > 1 && slices % SLICES_BETWEEN_EXCHANGES == 0) {
            exchange();
        }
    }

    /** Has every search do something, side by side, and waits for all of them. */
    private void forEach(Consumer<RuinAndRecreate> work) {
        if (threads == 1) {
            work.accept(searches.get(0));
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (RuinAndRecreate search : searches) {
            running.add(pool.submit(() -> work.accept(search)));
        }
        await(running);
    }

    /** Work on one search, at the temperature that is asked for each time. */
    interface Slice {
        void work(RuinAndRecreate search, Temperature temperature);
    }

    /** The temperature now. */
    interface Temperature {
        double now();
    }

    private static void await(List<Future<?>> running) {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search broke.", e.getCause());
        }
    }

    private void exchange() {
        RuinAndRecreate worst = searches.get(1);
        for (RuinAndRecreate search : searches.subList(1, threads)) {
            worst = search.currentCost() > worst.currentCost() ? search : worst;
        }
        worst.start(best);
    }

    private void keepBest(RuinAndRecreate search) {
        if (search.bestCost() < bestCost) {
            bestCost = search.bestCost();
            best = search.bestRoutes();
        }
    }

    /** Ruins and recreates of all of them so far. */
    long iterations() {
        return searches.stream().mapToLong(RuinAndRecreate::iterations).sum();
    }

    /** Cost of the best plan that the first search has found. */
    long firstBestCost() {
        return searches.get(0).bestCost();
    }

    /** Its visits by shift. */
    int[][] firstBestRoutes() {
        return searches.get(0).bestRoutes();
    }

    long bestCost() {
        return bestCost;
    }

    /** Visits by shift of the best plan of all. */
    int[][] bestRoutes() {
        return best;
    }

    /** What the routes cost, without what is unassigned. */
    private long routeCost(RuinAndRecreate search) {
        BitSet missing = new BitSet();
        missing.set(0, problem.taskCount());
        Arrays.stream(search.bestRoutes())
                .flatMapToInt(Arrays::stream)
                .map(problem::taskOf)
                .forEach(missing::clear);
        problem.handOvers().keepUnserved(missing);
        return search.bestCost()
                - missing.stream()
                        .mapToLong(task -> arrays.unassignedCost[task])
                        .sum();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
