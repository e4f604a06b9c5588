package id.rutedesa.solver.planner;

import java.util.List;
import org.optaplanner.core.config.heuristic.selector.common.nearby.NearbySelectionConfig;
import org.optaplanner.core.config.heuristic.selector.list.DestinationSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.list.SubListSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.value.ValueSelectorConfig;

/** OptaPlanner's list moves, each between a visit and what is near it. */
final class NearbyMoves {
    private static final int NEAREST = 40;

    private NearbyMoves() {}

    static MoveSelectorConfig<?> union() {
        return new UnionMoveSelectorConfig(List.of(change(), swap(), subListChange(), kOpt()));
    }

    private static MoveSelectorConfig<?> change() {
        return new ListChangeMoveSelectorConfig()
                .withValueSelectorConfig(new ValueSelectorConfig().withId("changed"))
                .withDestinationSelectorConfig(new DestinationSelectorConfig()
                        .withNearbySelectionConfig(nearby().withOriginValueSelectorConfig(
                                        new ValueSelectorConfig().withMimicSelectorRef("changed"))));
    }

    private static MoveSelectorConfig<?> swap() {
        return new ListSwapMoveSelectorConfig()
                .withValueSelectorConfig(new ValueSelectorConfig().withId("swapped"))
                .withSecondaryValueSelectorConfig(new ValueSelectorConfig()
                        .withNearbySelectionConfig(nearby().withOriginValueSelectorConfig(
                                        new ValueSelectorConfig().withMimicSelectorRef("swapped"))));
    }

    private static MoveSelectorConfig<?> subListChange() {
        return new SubListChangeMoveSelectorConfig()
                .withSubListSelectorConfig(new SubListSelectorConfig().withId("moved"))
                .withDestinationSelectorConfig(new DestinationSelectorConfig()
                        .withNearbySelectionConfig(nearby().withOriginSubListSelectorConfig(
                                        new SubListSelectorConfig().withMimicSelectorRef("moved"))));
    }

    private static MoveSelectorConfig<?> kOpt() {
        return new KOptListMoveSelectorConfig()
                .withOriginSelectorConfig(new ValueSelectorConfig().withId("opened"))
                .withValueSelectorConfig(new ValueSelectorConfig()
                        .withNearbySelectionConfig(nearby().withOriginValueSelectorConfig(
                                        new ValueSelectorConfig().withMimicSelectorRef("opened"))));
    }

    private static NearbySelectionConfig nearby() {
        return new NearbySelectionConfig()
                .withNearbyDistanceMeterClass(VisitDistance.class)
                .withBlockDistributionSizeMaximum(NEAREST);
    }
}
