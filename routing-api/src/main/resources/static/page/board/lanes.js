// A lane per rider over a common time axis: rides, stops, windows, waiting, returns to the depot, and the battery below.
import { clock, make, percent } from '../shell.js';
import { hasBattery } from './battery.js';
import { haltName } from './halts.js';

const HOUR = 3_600_000;
const LANE = 58;
const AXIS = 22;
const NAME = 92;
const BATTERY = { top: 32, height: 20 };
const NARROWEST = 56;
/** Behind the last hour, for half of its label. */
const RIM = 20;

/** A stop with its number; of stops that stand too near each other, their numbers in one box and a tick for each below. */
const BOX = { top: 5, height: 18 };
const BUNCH = { top: 1, height: 14 };
const TICK = { top: 16, height: 9, least: 3 };
/** Of a letter, on both sides of a number together, and of a halt's sign. */
const LETTER = 7;
const MARGIN = 6;
const SIGN = 12;

const bunchOf = (stops) => {
  const numbers = stops.map((place) => place.number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const text = first === last ? String(first) : `${first}–${last}`;
  const left = stops[0].left;
  return { stops, text, left, right: left + Math.max(text.length * LETTER + MARGIN, stops.at(-1).right - left) };
};

/** Stops in order, those together whose numbers would cover each other. */
function bunched(places) {
  const bunches = [];
  for (const place of places) {
    let bunch = bunchOf([place]);
    while (bunches.length && bunches.at(-1).right > bunch.left) bunch = bunchOf([...bunches.pop().stops, ...bunch.stops]);
    bunches.push(bunch);
  }
  return bunches;
}

const at = (instant) => new Date(instant).getTime();

/** Charge on arrival and on departure of each stop, as a share; a swap or charging lifts it in between. */
export function charges(route) {
  return route.stops.map((stop, i) => {
    const before = route.stops[i - 1];
    const full = before && before.stateOfCharge > 0 ? before.chargeWh / before.stateOfCharge : 0;
    const used = full > 0 ? (route.legs[i - 1]?.energyWh ?? before.chargeWh - stop.chargeWh) / full : 0;
    return { arrival: before ? Math.max(0, before.stateOfCharge - used) : stop.stateOfCharge, departure: stop.stateOfCharge };
  });
}

export class Lanes {
  /** @param show is given the task of a stop that somebody clicked, or chose by Enter */
  constructor(place, say, show) {
    this.place = place;
    this.say = say;
    this.drawn = new Map();
    place.addEventListener('click', ({ target }) => target.closest('.stop') && show(Number(target.closest('.stop').dataset.task)));
    place.addEventListener('keydown', (event) => this.key(event, show));
    place.addEventListener('focusin', ({ target }) => target.matches('.stop') && this.reachable(target));
    new ResizeObserver(() => this.shown && this.place.clientWidth !== this.drawnWidth && this.draw(...this.shown)).observe(place);
  }

  /** @param routes with times @param look of a route, as classes @param windowsOf a task, which may be empty @param endOf a route's shift, or null where it is not known */
  draw(routes, look, windowsOf, endOf) {
    this.shown = [routes, look, windowsOf, endOf];
    this.drawnWidth = this.place.clientWidth;
    if (routes.length === 0) {
      this.place.replaceChildren();
      this.frame = null;
      return;
    }
    const from = Math.floor(Math.min(...routes.map((route) => at(route.departure))) / HOUR) * HOUR;
    const to = Math.ceil(Math.max(...routes.map((route) => at(route.arrival))) / HOUR) * HOUR;
    const hours = (to - from) / HOUR;
    const width = Math.max(this.place.clientWidth - 18, NAME + hours * NARROWEST + RIM);
    const x = (instant) => NAME + ((at(instant) - from) / (to - from)) * (width - NAME - RIM);
    this.drawnEnd = x(new Date(to).toISOString());
    const height = AXIS + routes.length * LANE;
    const frame = [from, to, width, height].join();
    if (this.frame !== frame) {
      this.frame = frame;
      this.drawn.clear();
      this.place.replaceChildren(this.axis({ from, hours, width, height, x }));
    }
    const picture = this.place.firstChild;
    const kept = new Set();
    routes.forEach((route, i) => {
      kept.add(route.riderId);
      this.put(picture, { ...route, end: endOf(route) }, look(route), windowsOf, x, i);
    });
    [...this.drawn].filter(([rider]) => !kept.has(rider)).forEach(([rider, { lane }]) => {
      lane.remove();
      this.drawn.delete(rider);
    });
    if (!picture.querySelector('.stop[tabindex="0"]')) picture.querySelector('.stop')?.setAttribute('tabindex', 0);
  }

  /** Puts a lane at its place; one that is there just like this stays, because a change concerns one or two of many. */
  put(picture, route, look, windowsOf, x, i) {
    const { legs, ...times } = route;
    const signature = JSON.stringify([times, legs.map((leg) => leg.energyWh), route.stops.map((stop) => stop.taskId && windowsOf(stop.taskId)), look, i]);
    const known = this.drawn.get(route.riderId);
    if (known?.signature === signature) return;
    const lane = this.lane(route, look, windowsOf, x, AXIS + i * LANE);
    if (known) known.lane.replaceWith(lane);
    else picture.append(lane);
    this.drawn.set(route.riderId, { signature, lane });
  }

  axis({ from, hours, width, height, x }) {
    const picture = make('svg:svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': this.say('lanes') });
    for (let hour = 0; hour <= hours; hour += 1) {
      const instant = new Date(from + hour * HOUR);
      const label = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Makassar' }).format(instant).replace(':', '.');
      picture.append(
        make('svg:line', { class: 'hour', x1: x(instant), x2: x(instant), y1: AXIS - 4, y2: height }),
        make('svg:text', { class: 'axis', x: x(instant), y: 13, 'text-anchor': 'middle' }, label),
      );
    }
    return picture;
  }

  /** Tab reaches one stop of all lanes; the arrow keys go from it to the next one and to other riders'. */
  key(event, show) {
    const stop = event.target.closest('.stop');
    if (!stop) return;
    const stops = [...stop.parentNode.querySelectorAll('.stop')];
    const at = stops.indexOf(stop);
    const acts = {
      ArrowRight: () => stops[at + 1], ArrowLeft: () => stops[at - 1], Home: () => stops[0], End: () => stops.at(-1),
      ArrowUp: () => this.beside(stop, -1), ArrowDown: () => this.beside(stop, 1),
    };
    if (event.key === 'Enter' || event.key === ' ') show(Number(stop.dataset.task));
    else if (!acts[event.key]) return;
    else acts[event.key]()?.focus();
    event.preventDefault();
  }

  /** The stop of the next lane that is nearest in time. */
  beside(stop, step) {
    const lanes = [...this.place.querySelectorAll('.lane')].filter((lane) => lane.querySelector('.stop'));
    const lane = lanes[lanes.indexOf(stop.parentNode) + step];
    const x = (each) => Number(each.querySelector('rect').getAttribute('x'));
    return lane && [...lane.querySelectorAll('.stop')].reduce((best, each) => (Math.abs(x(each) - x(stop)) < Math.abs(x(best) - x(stop)) ? each : best));
  }

  reachable(stop) {
    this.place.querySelectorAll('.stop[tabindex="0"]').forEach((each) => each.setAttribute('tabindex', -1));
    stop.setAttribute('tabindex', 0);
  }

  lane(route, look, windowsOf, x, y) {
    const lane = make('svg:g', { class: `lane ${look}`, transform: `translate(0 ${y})` },
      make('svg:text', { class: 'name', x: 6, y: 18 }, route.rider.length > 12 ? `${route.rider.slice(0, 11)}…` : route.rider),
      ...(hasBattery(route) ? [make('svg:text', { class: 'soft', x: 6, y: 48 }, percent(route.stateOfChargeOnReturn))] : []),
      make('svg:line', { class: 'ride', x1: x(route.departure), x2: x(route.arrival), y1: 14, y2: 14 }));
    if (route.end && at(route.end) > at(route.arrival)) { // As far as the axis goes: what is left is said in the rider's card.
      const last = Math.min(x(route.end), this.drawnEnd);
      lane.append(make('svg:line', { class: 'slack', x1: x(route.arrival), x2: Math.max(x(route.arrival), last), y1: 14, y2: 14 }));
    }
    const bunches = bunched(this.places(route, x));
    const labels = new Map(bunches.map((bunch) => [bunch.stops[0], bunch]));
    const ticks = new Set(bunches.filter((bunch) => bunch.stops.length > 1).flatMap((bunch) => bunch.stops));
    lane.append(...route.stops.filter((stop) => !stop.taskId && stop.kind !== 'start' && stop.kind !== 'end').map((stop) => this.halt(stop, bunches, x)));
    bunches.flatMap((bunch) => bunch.stops).forEach((place) => lane.append(this.stop(place, ticks.has(place), labels.get(place), windowsOf, x)));
    if (hasBattery(route)) lane.append(...this.battery(route, x));
    return lane;
  }

  /** Where each stop with a task stands, and its number: both stops of a shipment have the same. */
  places(route, x) {
    const numbers = new Map();
    return route.stops.filter((stop) => stop.taskId).map((stop) => {
      if (!numbers.has(stop.taskId)) numbers.set(stop.taskId, numbers.size + 1);
      return { stop, number: numbers.get(stop.taskId), left: x(stop.serviceStart ?? stop.arrival), right: x(stop.departure) };
    });
  }

  /** Where nothing is handed over; its sign gives way to numbers. */
  halt(stop, bunches, x) {
    const [left, right] = [x(stop.arrival), x(stop.departure)];
    const middle = (left + right) / 2;
    const covered = bunches.some((bunch) => bunch.left < middle + SIGN / 2 && bunch.right > middle - SIGN / 2);
    const title = make('svg:title', {}, `${haltName(stop, this.say)} ${clock(stop.arrival)}–${clock(stop.departure)}`);
    return make('svg:g', { class: stop.kind }, title, make('svg:rect', { x: left, y: BOX.top, width: Math.max(4, right - left), height: BOX.height }),
      covered ? null : make('svg:text', { x: middle, y: 19, 'text-anchor': 'middle' }, stop.kind.endsWith('swap') || stop.stationName ? '↯' : stop.kind === 'break' ? 'II' : '⌂'));
  }

  /** @param tick whether it stands too near others for a number of its own @param label the bunch whose numbers stand at this stop, if any */
  stop({ stop, number, left, right }, tick, label, windowsOf, x) {
    const marks = windowsOf(stop.taskId).map((window) => make('svg:path', {
      class: 'window', d: `M${Math.max(NAME, x(window.from))} 1v3H${x(window.to)}V1`,
    }));
    if (left - x(stop.arrival) > 2) marks.push(make('svg:line', { class: 'wait', x1: x(stop.arrival), x2: left, y1: 14, y2: 14 }));
    const title = make('svg:title', {}, `${number}. ${stop.recipient}, ${clock(stop.serviceStart)}–${clock(stop.departure)}`);
    const box = tick ? { x: left, y: TICK.top, width: Math.max(TICK.least, right - left), height: TICK.height, rx: 1 }
      : { x: left, y: BOX.top, width: label.right - label.left, height: BOX.height, rx: 3 };
    const written = label && [tick ? make('svg:rect', { class: 'bunch', x: label.left, y: BUNCH.top, width: label.right - label.left, height: BUNCH.height, rx: 3 }) : null,
      make('svg:text', { x: (label.left + label.right) / 2, y: tick ? BUNCH.top + 11 : 18, 'text-anchor': 'middle' }, label.text)];
    return make('svg:g', { class: 'stop', 'data-task': stop.taskId, tabindex: -1, role: 'button', 'aria-label': title.textContent }, title, ...marks, make('svg:rect', box), ...(written ?? []));
  }

  battery(route, x) {
    const level = (share) => BATTERY.top + (1 - share) * BATTERY.height;
    const known = charges(route);
    const points = route.stops.flatMap((stop, i) => [`${x(stop.arrival)},${level(known[i].arrival)}`, `${x(stop.departure)},${level(known[i].departure)}`]).slice(1);
    const bottom = BATTERY.top + BATTERY.height;
    const line = points.join(' L');
    return [
      make('svg:path', { class: 'charge', d: `M${x(route.departure)},${bottom} L${line} L${x(route.arrival)},${bottom}Z` }),
      make('svg:path', { class: 'level', d: `M${line}` }),
    ];
  }
}
