// Routes as the coordinator puts them together: which tasks each rider serves in which order. Nothing of the page is known here.

/** Of no task are there more pieces; a task that is named more often than there are pieces of it comes with all of them. */
const ALL_PIECES = 16;

/** Task ids of a route in order, each once. */
export const tasksOf = (route) => [...new Set(route.stops.filter((stop) => stop.taskId).map((stop) => stop.taskId))];

/** Task ids of a route as the API takes them: shipments twice, goods that are divided once for each of their pieces. */
const piecesOf = (route) => route.stops.filter((stop) => stop.taskId).flatMap(({ taskId, pieces }) => Array(pieces ?? 1).fill(taskId));

const ordersOf = ({ orders, pieces }) => JSON.stringify([[...orders], [...pieces].map(([task, byHolder]) => [task, [...byHolder].filter(([, count]) => count > 0).sort()])]);
const same = (one, other) => ordersOf(one) === ordersOf(other) && [...one.left].sort().join() === [...other.left].sort().join();

/** How many pieces of what stayed behind are in no route: as its grams are to those that riders have, or all where none have any. */
function piecesLeft({ taskId, leftKg, leftL }, routes) {
  const stops = routes.flatMap((route) => route.stops).filter((stop) => stop.taskId === taskId);
  const sum = (what) => stops.reduce((total, stop) => total + (stop[what] ?? 0), 0);
  if (stops.length === 0) return ALL_PIECES;
  return Math.round(sum('pieces') * (sum('handedKg') > 0 ? leftKg / sum('handedKg') : leftL / sum('handedL')));
}

export class Draft {
  /**
   * @param routes of the plan
   * @param riders ids of all riders of the day
   * @param left tasks in no route, or not with all of their pieces, as a plan tells them
   * @param isDivisible whether a task's goods may be divided
   */
  constructor(routes, riders, left = [], isDivisible = () => false) {
    const orders = new Map(riders.map((rider) => [rider, []]));
    const pieces = new Map();
    const hold = (task, holder, count) => pieces.set(task, (pieces.get(task) ?? new Map()).set(holder, count));
    this.named = new Map(routes.map((route) => [route.riderId, piecesOf(route)]));
    routes.forEach((route) => {
      orders.set(route.riderId, tasksOf(route));
      tasksOf(route).forEach((task) => hold(task, route.riderId, this.named.get(route.riderId).filter((each) => each === task).length));
    });
    left.forEach((one) => hold(one.taskId, null, isDivisible(one.taskId) ? piecesLeft(one, routes) : 1));
    this.saved = { orders, left: left.map((one) => one.taskId), pieces };
    this.past = [];
    this.now = this.saved;
    this.future = [];
  }

  get changed() {
    return ordersOf(this.now) !== ordersOf(this.saved);
  }

  /** As the API takes it. */
  get routes() {
    return this.asRoutes(this.now);
  }

  /** As the API takes it. Pieces, pickups and deliveries stay where the plan has them; of what was moved they follow each other. */
  asRoutes({ orders, pieces }) {
    return [...orders].filter(([, taskIds]) => taskIds.length > 0).map(([riderId, order]) => {
      const wanted = order.flatMap((task) => Array(pieces.get(task)?.get(riderId) ?? 1).fill(task));
      const asSaved = (this.named.get(riderId) ?? []).filter((task) => order.includes(task));
      const isSaved = [...asSaved].sort().join() === [...wanted].sort().join() && [...new Set(asSaved)].join() === order.join();
      return { riderId, taskIds: isSaved ? asSaved : wanted };
    });
  }

  /** As it would be with a rider's part of a task at a position of another's route, or of the same one's; null is no route, on both sides. */
  moved(task, from, rider, position) {
    const others = (tasks) => tasks.filter((each) => each !== task);
    const orders = new Map([...this.now.orders].map(([id, tasks]) => [id, id === from || id === rider ? others(tasks) : tasks]));
    const left = from === null || rider === null ? others(this.now.left) : [...this.now.left];
    if (rider === null) left.push(task);
    else orders.get(rider).splice(position, 0, task);
    return { orders, left, pieces: this.handedOver(task, from, rider) };
  }

  /** Pieces by task and holder, where all that one has of a task goes to another. */
  handedOver(task, giver, taker) {
    const holders = new Map(this.now.pieces.get(task));
    const count = holders.get(giver) || 1;
    holders.delete(giver);
    return new Map(this.now.pieces).set(task, holders.set(taker, (holders.get(taker) ?? 0) + count));
  }

  /** Puts what a rider has of a task at a position of a rider's route; null is no route, on both sides. */
  move(task, from, rider, position) {
    this.replace(this.moved(task, from, rider, position));
  }

  /** All lists at once, as they stand on the page after a task was dragged from one into another; there it may stand twice then. */
  arrange(task, from, to, orders, left) {
    const once = (tasks) => [...new Set(tasks)];
    this.replace({
      orders: new Map([...this.now.orders].map(([rider, tasks]) => [rider, once(orders.get(rider) ?? tasks)])), left: once(left), pieces: this.handedOver(task, from, to),
    });
  }

  /** What changes nothing, such as a stop dropped where it was taken, is nothing to undo. */
  replace(next) {
    if (same(next, this.now)) return;
    this.past.push(this.now);
    this.now = next;
    this.future = [];
  }

  undo() {
    if (this.past.length === 0) return false;
    this.future.push(this.now);
    this.now = this.past.pop();
    return true;
  }

  redo() {
    if (this.future.length === 0) return false;
    this.past.push(this.now);
    this.now = this.future.pop();
    return true;
  }
}
