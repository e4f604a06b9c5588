package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import java.util.List;

/** A routing problem with one array for each field; a visit is its task's index. Read only, safe for many threads. */
public final class CompiledProblem {
    final List<Shift> shifts;
    final Job[] jobs;
    final TravelMatrix[] matrixOfShift;
    final int[] place;
    final int[] massG;
    final int[] volumeMl;
    final boolean[] delivery;
    final int[] serviceSec;
    final int[] releaseSec;
    /** Per visit: opening and closing seconds of its windows in order. */
    final int[][] openSec;

    final int[][] closeSec;

    public CompiledProblem(RoutingProblem problem) {
        shifts = problem.shifts();
        jobs = problem.tasks().stream().map(Job.class::cast).toArray(Job[]::new);
        matrixOfShift =
                shifts.stream().map(shift -> shift.vehicle().type().matrix()).toArray(TravelMatrix[]::new);
        int visits = jobs.length;
        place = new int[visits];
        massG = new int[visits];
        volumeMl = new int[visits];
        delivery = new boolean[visits];
        serviceSec = new int[visits];
        releaseSec = new int[visits];
        openSec = new int[visits][];
        closeSec = new int[visits][];
        for (int visit = 0; visit < visits; visit++) {
            compile(visit, jobs[visit]);
        }
    }

    private void compile(int visit, Job job) {
        place[visit] = job.visit().place();
        massG[visit] = job.load().massG();
        volumeMl[visit] = job.load().volumeMl();
        delivery[visit] = job.activity() == Activity.DELIVERY;
        serviceSec[visit] = job.visit().serviceSec();
        releaseSec[visit] = job.releaseSec();
        var windows = job.visit().windows();
        openSec[visit] = windows.stream().mapToInt(w -> w.openSec()).toArray();
        closeSec[visit] = windows.stream().mapToInt(w -> w.closeSec()).toArray();
    }

    public int visits() {
        return jobs.length;
    }

    public int shiftCount() {
        return shifts.size();
    }

    public Shift shift(int shift) {
        return shifts.get(shift);
    }

    public Job job(int visit) {
        return jobs[visit];
    }

    public int place(int visit) {
        return place[visit];
    }
}
