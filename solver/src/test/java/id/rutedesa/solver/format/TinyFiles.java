package id.rutedesa.solver.format;

/**
 * One map in the words of every format.
 *
 * <pre>
 *   0 (0,0) depot   1 (3,4)   2 (6,8)   3 (1,1)   4 (0,-5)
 *   0-1 5   0-2 10   1-2 5   0-3 √2 = 1.414   1-3 √13 = 3.606   2-3 √74 = 8.602   0-4 5   3-4 √37 = 6.083
 * </pre>
 */
public final class TinyFiles {
    private TinyFiles() {}

    public static final String CVRP = """
            NAME : tiny
            COMMENT : "by hand"
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            4 1 1
            DEMAND_SECTION
            1 0
            2 4
            3 6
            4 5
            DEPOT_SECTION
             1
             -1
            EOF
            """;

    public static final String SOLOMON = """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0   0   0   0   0   24   0
                1   3   4   4   4    6   2
                2   6   8   6   0   12   2
                3   1   1   5   0   20   1
            """;

    public static final String LI_LIM = """
            2 10 1
            0 0  0  0 0 100 0 0 0
            1 3  4  7 0 100 1 0 2
            2 6  8 -7 0 100 1 1 0
            3 1  1  5 0 100 1 0 4
            4 0 -5 -5 0 100 1 3 0
            """;

    public static final String MULTI_TRIP = """
            NAME: tiny
            TYPE: MTVRPTWR
            EDGE_WEIGHT_TYPE: EUC_2D
            DIMENSION: 4
            VEHICLES: 1
            CAPACITY: 10
            SERVICE_TIME: 1
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            4 1 1
            DEMAND_SECTION
            1 0
            2 4
            3 6
            4 5
            TIME_WINDOW_SECTION
            1 0 30
            2 0 9
            3 0 30
            4 0 30
            RELEASE_TIME_SECTION
            1 0
            2 4
            3 0
            4 0
            VEHICLES_RELOAD_DEPOT_SECTION
            1 1
            DEPOT_SECTION
            1
            EOF
            """;

    public static final String ELECTRIC = """
            StringID Type x y demand ReadyTime DueDate ServiceTime
            D0 d 0.0 0.0 0.0 0.0 100.0 0.0
            S0 f 3.0 4.0 0.0 0.0 100.0 0.0
            C1 c 6.0 8.0 4.0 0.0 12.5 1.0
            C2 c 1.0 1.0 5.0 0.0 100.0 1.0

            Q Vehicle fuel tank capacity /12.0/
            C Vehicle load capacity /10.0/
            r fuel consumption rate /1.0/
            g inverse refueling rate /0.5/
            v average Velocity /1.0/
            """;
}
