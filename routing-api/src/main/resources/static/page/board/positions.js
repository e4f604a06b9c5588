// Where in a rider's route a task costs least.
import { ask } from '../shell.js';

const BROKEN = 1e12;

/**
 * Asks for a price at each position; whatever breaks the fewest rules, and then costs least.
 *
 * @param draft what the routes are put together by
 * @param orders task ids by rider; the task itself may stand in any of them
 */
export async function bestPosition(planId, draft, orders, rider, task) {
  const without = new Map([...orders].map(([riderId, taskIds]) => [riderId, taskIds.filter((each) => each !== task)]));
  const order = without.get(rider) ?? [];
  const prices = await Promise.all([...order, null].map((_, position) => ask('POST', `/api/v1/plans/${planId}/check`,
    { routes: draft.asRoutes(new Map(without).set(rider, [...order.slice(0, position), task, ...order.slice(position)])) })));
  const rank = ({ broken, cost }) => broken.length * BROKEN + cost.total;
  return prices.reduce((best, price, position) => (rank(price) < rank(prices[best]) ? position : best), 0);
}
