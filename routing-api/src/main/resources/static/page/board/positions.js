// Where in a rider's route a task costs least.
import { ask } from '../shell.js';

const BROKEN = 1e12;

/**
 * Asks for a price at each position; whatever breaks the fewest rules, and then costs least.
 *
 * @param orders task ids by rider; the task itself may stand in any of them
 */
export async function bestPosition(planId, orders, rider, task) {
  const without = [...orders].map(([riderId, taskIds]) => ({ riderId, taskIds: taskIds.filter((each) => each !== task) }));
  const others = without.filter((route) => route.riderId !== rider && route.taskIds.length > 0);
  const order = without.find((route) => route.riderId === rider)?.taskIds ?? [];
  const prices = await Promise.all([...order, null].map((_, position) => ask('POST', `/api/v1/plans/${planId}/check`,
    { routes: [...others, { riderId: rider, taskIds: [...order.slice(0, position), task, ...order.slice(position)] }] })));
  const rank = ({ broken, cost }) => broken.length * BROKEN + cost.total;
  return prices.reduce((best, price, position) => (rank(price) < rank(prices[best]) ? position : best), 0);
}
