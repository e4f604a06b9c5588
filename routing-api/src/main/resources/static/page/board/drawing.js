// Routes on the map: lines with arrows, numbered stops, the depot, and tasks in no route.
import { clock, make } from '../shell.js';
import { boxAround } from '../boxes.js';
import { createMap } from '../map.js';
import { haltName } from './halts.js';

const WIDE = 4;
/** With more markers than these the map zooms in one step: hundreds of them moving at a time would hold up the page. */
const MOVING_MARKERS = 100;
/** How many levels a zoom may go at once and still be shown on its way, as Leaflet has it. */
const MOST_LEVELS = 4;
/** On which sides of a sign a word may stand, and how far from its middle, as board.css has it. */
const SIDES = { right: [1, 0], left: [-1, 0], top: [0, -1], bottom: [0, 1] };
const BESIDE_PX = 20;
/** With more words than these, each stays on its side. */
const MOST_WORDS_MOVED = 30;
/** Places that differ by less, about a metre, are one. */
const SAME_DIGITS = 5;
/** Riders beyond the sixth have the same six colours with another line and a square number. */
const DASHES = [null, '10 6', '2 7'];

/** A triangle that points the way, drawn with the lines: an element for each of hundreds of legs would slow the page. */
const Arrow = L.CircleMarker.extend({
  _updatePath() {
    const { _ctx: pen, _drawing: drawing } = this._renderer;
    if (!drawing || this._empty()) return;
    pen.save();
    pen.translate(this._point.x, this._point.y);
    pen.rotate(this.options.turn);
    pen.beginPath();
    pen.moveTo(0, -8);
    pen.lineTo(6, 6);
    pen.lineTo(-6, 6);
    pen.closePath();
    this._renderer._fillStroke(pen, this);
    pen.restore();
  },
});

/** A line in white and a narrower one in its own colour, of the same points: they are worked out once. */
const Road = L.Polyline.extend({
  _updatePath() {
    const own = this.options;
    this.options = { ...own, color: '#ffffff', weight: own.weight + 3, opacity: 1, dashArray: null, _dashArray: null };
    this._renderer._updatePoly(this);
    this.options = own;
    this._renderer._updatePoly(this);
  },
});

/** A word that stands beside its place by style alone: Leaflet measures it at each move, and so lays out the whole page for each of them. */
const Word = L.Tooltip.extend({
  _setPosition(point) {
    L.DomUtil.setPosition(this._container, point);
  },
});

/** A marker that keeps its layer: Leaflet sorts markers anew at each move, by how far south they are. */
const Sign = L.Marker.extend({
  _setPos(point) {
    L.DomUtil.setPosition(this._icon, point);
  },
});

const latLngs = (line) => line.map(([lon, lat]) => [lat, lon]);

/** Tasks, those together that are at one place. */
function samePlaces(tasks) {
  const places = new Map();
  tasks.forEach((task) => {
    const place = [task.lat, task.lon].map((degrees) => degrees.toFixed(SAME_DIGITS)).join();
    places.set(place, [...places.get(place) ?? [], task]);
  });
  return [...places.values()];
}

/** The ways from stop to stop, or straight lines where they are not known. */
const linesOf = (route) => (route.legs.some((leg) => leg.geometry) ? route.legs.map((leg) => latLngs(leg.geometry.coordinates))
  : [route.stops.map((stop) => [stop.lat, stop.lon])]);

/** What tells whether a route is drawn already: its ways by their length and form, which are long to compare point by point. */
const contentOf = ({ legs, ...times }) => [times, legs.map(({ metres, geometry }) => [metres, geometry?.coordinates.length, geometry?.coordinates[0], geometry?.coordinates.at(-1)])];

export class Drawing {
  constructor(place, say) {
    this.say = say;
    this.map = createMap(place);
    this.shown = new Map();
    this.markers = new Map();
    this.map.on('settle', ({ taken }) => this.placeWords(taken));
  }

  /**
   * Words of places out of reach stand beside their signs, on the side where they cover nothing. Where they would on each, the
   * sign stays alone, and tells when it is tapped.
   */
  placeWords(taken) {
    const words = [...this.markers.values()].map((marker) => marker.getTooltip()).filter((word) => word?.getElement());
    words.forEach((word) => { word.size ??= [word.getElement().offsetWidth, word.getElement().offsetHeight]; }); // All before any is moved.
    words.forEach((word) => {
      const sides = Object.keys(SIDES).slice(0, words.length > MOST_WORDS_MOVED ? 1 : undefined);
      const free = sides.map((side) => [side, this.boxOf(word, side)]).find(([, box]) => this.inside(box) && !taken.meets(box));
      word.getElement().classList.toggle('covered', !free);
      if (!free) return;
      taken.add(free[1]);
      word.getElement().dataset.side = free[0];
    });
  }

  /** @returns where the word would stand on that side of its sign */
  boxOf(word, side) {
    const { x, y } = this.map.latLngToContainerPoint(word.getLatLng());
    const [[right, down], [width, height]] = [SIDES[side], word.size];
    return boxAround(x + right * (BESIDE_PX + width / 2), y + down * (BESIDE_PX + height / 2), width, height);
  }

  inside({ left, right, top, bottom }) {
    const { x, y } = this.map.getSize();
    return left >= 0 && right <= x && top >= 0 && bottom <= y;
  }

  /** @param routes with stops and legs @param look of a route: colour and number of its round @param loose tasks in no route @param cutOffs why no rider can reach the place, by task */
  draw(routes, look, loose, cutOffs = new Map()) {
    this.map.invalidateSize({ animate: false });
    this.map.options.zoomAnimationThreshold = routes.reduce((sum, route) => sum + route.stops.length, loose.length) <= MOVING_MARKERS ? MOST_LEVELS : 0;
    if (!this.fitted) this.fit([...routes.flatMap((route) => linesOf(route).flat()), ...loose.map((task) => [task.lat, task.lon])]);
    const kept = new Set(routes.map((route) => route.riderId)).add('loose').add('hub');
    [...this.shown.keys()].filter((key) => !kept.has(key)).forEach((key) => this.wipe(key));
    routes.forEach((route) => this.group(route.riderId, [contentOf(route), look(route)], () => this.route(route, look(route))));
    if (this.depot) this.group('hub', [this.depot.lat, this.depot.lon], () => this.hub(this.depot));
    this.group('loose', loose.map(({ id, lat, lon, recipient }) => [id, lat, lon, recipient, cutOffs.get(id)]), () => {
      loose.filter((task) => !cutOffs.has(task.id)).forEach((task) => this.number(task.id, [task.lat, task.lon], 'loose', '?', task.recipient));
      samePlaces(loose.filter((task) => cutOffs.has(task.id))).forEach((tasks) => this.cutOff(tasks, cutOffs.get(tasks[0].id)));
    });
  }

  /** Draws only what is not there yet just like this: a change concerns one or two of many routes. */
  group(key, content, draw) {
    const signature = JSON.stringify(content);
    if (this.shown.get(key)?.signature === signature) return;
    this.wipe(key);
    this.drawn = L.layerGroup().addTo(this.map);
    this.shown.set(key, { signature, layers: this.drawn, tasks: [] });
    this.tasks = this.shown.get(key).tasks;
    draw();
  }

  wipe(key) {
    const old = this.shown.get(key);
    if (!old) return;
    old.layers.remove();
    old.tasks.filter(([task, marker]) => this.markers.get(task) === marker).forEach(([task]) => this.markers.delete(task));
    this.shown.delete(key);
  }

  /** Shows all places, each latitude and longitude; markers need a view before they are drawn. */
  fit(points) {
    if (points.length === 0) this.map.setView(this.depot ? [this.depot.lat, this.depot.lon] : [-8.75, 121.7], this.depot ? 13 : 10);
    else this.map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 15, animate: false });
    this.fitted = points.length > 0;
  }

  route(route, { colour, round, classes }) {
    const lines = linesOf(route);
    new Road(lines, { color: colour, weight: WIDE, opacity: 0.9, dashArray: DASHES[round % DASHES.length], interactive: false }).addTo(this.drawn);
    if (route.legs.length > 0) lines.forEach((points) => this.arrow(points, colour));
    const numbers = new Map();
    route.stops.filter((stop) => stop.taskId).forEach((stop) => {
      if (!numbers.has(stop.taskId)) numbers.set(stop.taskId, numbers.size + 1);
      const label = [`${numbers.get(stop.taskId)}. ${stop.recipient}`, stop.serviceStart && clock(stop.serviceStart)].filter(Boolean).join(', ');
      this.number(stop.taskId, [stop.lat, stop.lon], classes, String(numbers.get(stop.taskId)), `${route.rider}: ${label}`);
    });
    route.stops.filter((stop) => stop.stationName).forEach((stop) => this.sign([stop.lat, stop.lon], '↯', haltName(stop, this.say)));
    if (!this.depot) this.hub(route.stops[0]);
  }

  hub({ lat, lon }) {
    this.sign([lat, lon], '⌂', this.say('hub'));
  }

  sign(place, html, title) {
    new Sign(place, { icon: L.divIcon({ className: 'hub', iconSize: [30, 30], html }), title, alt: title, keyboard: false }).addTo(this.drawn);
  }

  /** A place that no road leads to, with its own sign and the reason beside it, once for all tasks there. */
  cutOff(tasks, why) {
    const [first, ...others] = tasks;
    const word = `${this.say('cutOffWords')[why]}${others.length ? ` (${tasks.length})` : ''}`;
    this.number(first.id, [first.lat, first.lon], 'loose cut-off', '!', `${tasks.map((task) => task.recipient).join(', ')}: ${word}`);
    const marker = this.markers.get(first.id);
    others.forEach(({ id }) => {
      this.markers.set(id, marker);
      this.tasks.push([id, marker]);
    });
    marker.getElement().dataset.tasks = tasks.map(({ id }) => id).join(' ');
    marker.bindTooltip(new Word({ permanent: true, className: 'cut-off-word covered', pane: 'shadowPane' }).setContent(make('span', {}, word)));
  }

  /** A stop's number. Keys reach it in the list and in the lanes: hundreds of markers would stand in the way of Tab. */
  number(task, place, classes, text, label) {
    const icon = L.divIcon({ className: `number ${classes}`, iconSize: [28, 28], html: text });
    const marker = new Sign(place, { icon, title: label, alt: label, keyboard: false }).bindPopup(() => make('span', {}, label)).addTo(this.drawn);
    marker.getElement().dataset.task = task;
    this.markers.set(task, marker);
    this.tasks.push([task, marker]);
  }

  arrow(points, colour) {
    if (points.length < 3) return;
    const middle = Math.floor(points.length / 2);
    const [from, to] = [points[middle - 1], points[middle]];
    const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
    new Arrow(to, { turn, radius: 8, color: '#ffffff', weight: 1.5, fillColor: colour, fillOpacity: 1, interactive: false }).addTo(this.drawn);
  }

  open(task) {
    const marker = this.markers.get(task);
    if (!marker) return;
    this.map.setView(marker.getLatLng(), Math.max(this.map.getZoom(), 13));
    // What is written there is laid out once the place has been painted: together the first time takes more than a tenth of a second.
    this.asked = task;
    requestAnimationFrame(() => setTimeout(() => {
      if (this.asked === task && this.markers.get(task) === marker) marker.openPopup();
    }));
  }
}
