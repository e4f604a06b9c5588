package id.rutedesa.api.planning;

import org.jspecify.annotations.Nullable;

/**
 * A plan with what there is to see of it.
 *
 * @param shown the version that was taken last, or null
 * @param newest the version that was made last, or null; often the same
 */
record PlanView(
        StoredPlan plan,
        @Nullable StoredVersion shown,
        @Nullable StoredVersion newest) {}
