package id.rutedesa.osm.calibration;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Linear regression without intercept that outliers cannot pull: iteratively reweighted least squares with Tukey's
 * biweight on residuals scaled by their median absolute deviation, begun with Huber's weights (Maronna, Martin, Yohai
 * 2006, "Robust Statistics", chapters 2 and 4).
 *
 * @param factors one for each column
 * @param leftOut rows that got no weight in the end
 */
@SuppressWarnings("ArrayRecordComponent") // read once by its maker, never compared
record RobustFit(double[] factors, int leftOut) {
    private static final int HUBER_ROUNDS = 10;
    private static final int ROUNDS = 40;
    private static final double HUBER = 1.345;
    private static final double BIWEIGHT = 4.685;
    /** Median absolute deviation of a normal distribution's unit deviation. */
    private static final double NORMAL = 0.6745;

    private static final double LEAST_SCALE = 1e-6;
    /** Weight of the belief that a factor is 1: keeps columns apart that always occur together. */
    private static final double PRIOR = 0.1;

    static RobustFit of(double[][] rows, double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        double[] factors = leastSquares(rows, values, weights);
        for (int round = 0; round < ROUNDS; round++) {
            double[] residuals = residuals(rows, values, factors);
            double scale = Math.max(LEAST_SCALE, scale(residuals));
            for (int i = 0; i < weights.length; i++) {
                double size = Math.abs(residuals[i]) / scale;
                weights[i] = round < HUBER_ROUNDS ? Math.min(1, HUBER / Math.max(size, 1e-9)) : biweight(size);
            }
            factors = leastSquares(rows, values, weights);
        }
        return new RobustFit(factors, (int)
                Arrays.stream(weights).filter(weight -> weight == 0).count());
    }

    private static double biweight(double size) {
        double share = size / BIWEIGHT;
        return share >= 1 ? 0 : (1 - share * share) * (1 - share * share);
    }

    private static double scale(double[] residuals) {
        double[] sizes = Arrays.stream(residuals).map(Math::abs).toArray();
        return new Median().evaluate(sizes) / NORMAL;
    }

    private static double[] residuals(double[][] rows, double[] values, double[] factors) {
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i];
            for (int column = 0; column < factors.length; column++) {
                residuals[i] -= rows[i][column] * factors[column];
            }
        }
        return residuals;
    }

    private static double[] leastSquares(double[][] rows, double[] values, double[] weights) {
        int columns = rows[0].length;
        double[][] weighted = new double[rows.length + columns][columns];
        double[] weightedValues = new double[rows.length + columns];
        for (int i = 0; i < rows.length; i++) {
            double root = Math.sqrt(weights[i]);
            for (int column = 0; column < columns; column++) {
                weighted[i][column] = root * rows[i][column];
            }
            weightedValues[i] = root * values[i];
        }
        for (int column = 0; column < columns; column++) {
            weighted[rows.length + column][column] = Math.sqrt(PRIOR);
            weightedValues[rows.length + column] = Math.sqrt(PRIOR);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(weightedValues, weighted);
        return regression.estimateRegressionParameters();
    }
}
