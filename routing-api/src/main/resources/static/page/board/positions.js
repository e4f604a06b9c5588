// Where in a rider's route a task costs least.
import { ask } from '../shell.js';

const BROKEN = 1e12;

/**
 * Asks for a price at each position; whatever breaks the fewest rules, and then costs least.
 *
 * @param draft what the routes are put together by
 * @param from the rider who has the task now, or null where it is in no route
 */
export async function bestPosition(planId, draft, task, from, rider) {
  const others = (draft.now.orders.get(rider) ?? []).filter((each) => each !== task);
  const prices = await Promise.all([...others, null].map((_, position) => ask('POST', `/api/v1/plans/${planId}/check`, { routes: draft.asRoutes(draft.moved(task, from, rider, position)) })));
  const rank = ({ broken, cost }) => broken.length * BROKEN + cost.total;
  return prices.reduce((best, price, position) => (rank(price) < rank(prices[best]) ? position : best), 0);
}
