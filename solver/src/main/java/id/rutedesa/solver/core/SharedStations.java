package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Station;
import java.util.ArrayList;
import java.util.List;

/** The stations of a day that may be full: sockets or packs that several shifts share. Read only. */
final class SharedStations {
    private final List<Station> stations = new ArrayList<>();
    /** By shift and the shift's own order of stations: which of the shared ones it is, -1 for others. */
    private final int[][] ofShift;

    SharedStations(List<Shift> shifts) {
        List<String> ids = new ArrayList<>();
        ofShift = new int[shifts.size()][];
        for (int shift = 0; shift < ofShift.length; shift++) {
            List<Station> own = shifts.get(shift).rules().stations();
            ofShift[shift] = new int[own.size()];
            for (int i = 0; i < own.size(); i++) {
                Station station = own.get(i);
                if (station.mayBeFull() && !ids.contains(station.id())) {
                    ids.add(station.id());
                    stations.add(station);
                }
                ofShift[shift][i] = ids.indexOf(station.id());
            }
        }
    }

    boolean isEmpty() {
        return stations.isEmpty();
    }

    int count() {
        return stations.size();
    }

    /** Its sockets or packs. */
    int room(int station) {
        return stations.get(station).room();
    }

    String id(int station) {
        return stations.get(station).id();
    }

    /** Which of them a station of a shift is, -1 where it has room for everybody. */
    int of(int shift, int ownStation) {
        return ofShift[shift][ownStation];
    }
}
