// Routes as the coordinator puts them together: which tasks each rider serves in which order. Nothing of the page is known here.

/** Task ids of a route in order, each once. */
export const tasksOf = (route) => [...new Set(route.stops.filter((stop) => stop.taskId).map((stop) => stop.taskId))];

/** Task ids of a route as the API takes them: shipments twice, goods that are divided once for each of their pieces. */
const piecesOf = (route) => route.stops.filter((stop) => stop.taskId).flatMap(({ taskId, pieces }) => Array(pieces ?? 1).fill(taskId));

const sameOrders = (one, other) => JSON.stringify([...one.orders]) === JSON.stringify([...other.orders]);
const same = (one, other) => sameOrders(one, other) && one.left.join() === other.left.join();

export class Draft {
  /** @param routes of the plan @param riders ids of all riders of the day @param left ids of tasks in no route */
  constructor(routes, riders, left) {
    const orders = new Map(riders.map((rider) => [rider, []]));
    routes.forEach((route) => orders.set(route.riderId, tasksOf(route)));
    this.pieces = new Map(routes.map((route) => [route.riderId, piecesOf(route)]));
    this.saved = { orders, left: [...left] };
    this.past = [];
    this.now = this.saved;
    this.future = [];
  }

  get changed() {
    return !sameOrders(this.now, this.saved);
  }

  /** As the API takes it. */
  get routes() {
    return this.asRoutes(this.now.orders);
  }

  /** Orders as the API takes them. Pieces, pickups and deliveries stay where the plan has them; of what was moved they follow each other. */
  asRoutes(orders) {
    return [...orders].filter(([, taskIds]) => taskIds.length > 0).map(([riderId, order]) => {
      const wanted = order.flatMap((task) => Array(this.piecesWith(riderId, task, orders)).fill(task));
      const asSaved = (this.pieces.get(riderId) ?? []).filter((task) => order.includes(task));
      const isSaved = asSaved.length === wanted.length && [...new Set(asSaved)].join() === order.join();
      return { riderId, taskIds: isSaved ? asSaved : wanted };
    });
  }

  /** How many pieces of a task a rider has: as in the plan, and of those whose rider has it no more the first one takes all. */
  piecesWith(rider, task, orders) {
    const saved = (id) => (this.pieces.get(id) ?? []).filter((each) => each === task).length;
    const holders = [...orders].filter(([, tasks]) => tasks.includes(task)).map(([id]) => id);
    const sum = (ids) => ids.reduce((total, id) => total + saved(id), 0);
    const homeless = sum([...this.pieces.keys()]) - sum(holders);
    return Math.max(1, saved(rider) + (rider === holders[0] ? homeless : 0));
  }

  riderOf(task) {
    return [...this.now.orders].find(([, tasks]) => tasks.includes(task))?.[0] ?? null;
  }

  /** Puts a task at a position of a rider's route; rider null takes it out. */
  move(task, rider, position) {
    const orders = new Map([...this.now.orders].map(([id, tasks]) => [id, tasks.filter((each) => each !== task)]));
    const left = this.now.left.filter((each) => each !== task);
    if (rider === null) left.push(task);
    else orders.get(rider).splice(position, 0, task);
    this.replace({ orders, left });
  }

  /** All lists at once, as they stand on the page after a drag. */
  arrange(orders, left) {
    this.replace({ orders: new Map([...this.now.orders].map(([rider, tasks]) => [rider, orders.get(rider) ?? tasks])), left });
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
