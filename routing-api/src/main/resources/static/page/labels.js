// Names on a map: tiles carry no text, so it is drawn here, where it covers nothing.
import { boxAround, Taken } from './boxes.js';

const PLACE_SIZE = { city: 17, town: 15, village: 13 };
const SMALL_PLACE = 12;
/** From a place to its name, and from a marker to a name beside it. */
const BELOW_PX = 9;
const NAME_GAP_PX = 8;
/** Of names that follow each other in one line. */
const BETWEEN_PX = 6;
/** A busy page looks for places after this time all the same. */
const AT_THE_LATEST_MILLIS = 500;

const afterPaint = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
const moved = (box, right, down) => ({ left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down });

/** Once nothing else is to be done; browsers without such a time wait a moment. @returns what is given to `notIdle` */
const whenIdle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: AT_THE_LATEST_MILLIS }) : setTimeout(act, AT_THE_LATEST_MILLIS / 4));
const notIdle = (waiting) => (window.cancelIdleCallback ? cancelIdleCallback(waiting) : clearTimeout(waiting));

/** Where a name may be written, pixels right and down: at its place, else beside what covers it there. */
const beside = (width, height) => [[0, 0], [0, NAME_GAP_PX], [0, -height - 2 * NAME_GAP_PX], [width / 2 + NAME_GAP_PX, -NAME_GAP_PX], [-width / 2 - NAME_GAP_PX, -NAME_GAP_PX],
  [0, 2 * NAME_GAP_PX], [0, -height - 3 * NAME_GAP_PX]];

/** What markers and the corners of a map cover. */
function takenOn(map) {
  const taken = new Taken();
  const { left, top } = map.getContainer().getBoundingClientRect();
  for (const control of map.getContainer().querySelectorAll('.leaflet-control')) taken.add(moved(control.getBoundingClientRect(), -left, -top));
  map.eachLayer((layer) => {
    if (!(layer instanceof L.Marker)) return;
    const { x, y } = map.latLngToContainerPoint(layer.getLatLng());
    taken.add(boxAround(x, y, ...(layer.options.icon.options.iconSize ?? [0, 0])));
  });
  return taken;
}

/**
 * Names of what a map shows. They are looked at again after each change of markers or view: not before that has been painted,
 * and not while there is anything else to do. First, the map fires `settle` with what is `taken`: whoever has words of their own
 * on the map puts them where nothing is, and adds them.
 */
export const Labels = L.GridLayer.extend({
  onAdd(map) {
    L.GridLayer.prototype.onAdd.call(this, map);
    this.on('load', this.tidySoon, this);
    map.on('layeradd layerremove', ({ layer }) => layer instanceof L.Marker && this.tidySoon());
    map.on('moveend', this.tidySoon, this); // What stands in the corners covers other names then.
    map.on('movestart zoomstart', this.notNow, this);
  },

  /** Once for all of what is being drawn. */
  tidySoon() {
    if (this.frame || this.waiting) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = null;
      this.waiting = whenIdle(() => {
        this.waiting = null;
        if (this._map) this.tidy();
      });
    });
  },

  /** The end of what begins here asks for it again. */
  notNow() {
    cancelAnimationFrame(this.frame);
    if (this.waiting) notIdle(this.waiting);
    this.frame = null;
    this.waiting = null;
  },

  /**
   * Names of larger places come first, roads last. A name gives way to markers: it is written beside them, and where there is
   * no room for it either, or another name stands, it waits for a closer look. All is measured before anything is moved.
   */
  tidy() {
    const scale = this._map.getZoomScale(this._map.getZoom(), this._tileZoom);
    const names = [...this._level.el.querySelectorAll('.map-name')];
    names.forEach((name) => this.measure(name));
    const taken = takenOn(this._map);
    this._map.fire('settle', { taken });
    names.sort((one, other) => other.rank - one.rank);
    const places = names.map((name) => this.placeFor(name, taken));
    if ((this._level.scale ?? 1) !== scale) this._level.el.style.setProperty('--unscale', 1 / scale); // Between two levels tiles are stretched: names keep their size.
    this._level.scale = scale;
    names.forEach((name, i) => {
      if (name.classList.contains('covered') === Boolean(places[i])) name.classList.toggle('covered');
      const away = places[i]?.some(Boolean) ? places[i].map((pixels) => `${pixels / scale}px`).join(' ') : '';
      if (name.style.translate !== away) name.style.translate = away;
    });
  },

  /** Once: its letters keep their size at each zoom. A map that is not shown yet measures nothing. */
  measure(name) {
    const scale = this._level.scale ?? 1;
    if (!name.measured?.[0]) name.measured = [name.offsetWidth * scale + BETWEEN_PX, name.offsetHeight * scale].map(Math.ceil);
  },

  /** @returns pixels right and down from where it stands, or undefined where it would cover something on each side */
  placeFor(name, taken) {
    const { x, y } = this._map.latLngToContainerPoint(name.at);
    const [width, height] = name.measured;
    const [cos, sin] = [Math.abs(Math.cos(name.turn)), Math.abs(Math.sin(name.turn))];
    const box = name.rank === 0 ? boxAround(x, y, width * cos + height * sin, width * sin + height * cos) : boxAround(x, y + BELOW_PX + height / 2, width, height);
    const free = (name.rank === 0 ? [[0, 0]] : beside(width, height)).find((place) => !taken.meets(moved(box, ...place)));
    if (free) taken.add(moved(box, ...free));
    return free;
  },

  /** Names of another size would stand there with letters too large or too small until new ones have come. */
  _retainParent() {
    return true;
  },

  createTile(coords, done) {
    const tile = document.createElement('div');
    afterPaint().then(() => fetch(`/tiles/${coords.z}/${coords.x}/${coords.y}.json`))
      .then((answer) => (answer.ok ? answer.json() : { labels: [] }))
      .then(({ labels }) => {
        tile.append(...labels.map((label) => this.name(label, coords)));
        done(null, tile);
      })
      .catch((problem) => done(problem, tile));
    return tile;
  },

  /** Out of sight until there is a place for it. */
  name(label, coords) {
    const name = document.createElement('span');
    const at = this._map.project([label.lat, label.lon], coords.z).subtract(coords.scaleBy(this.getTileSize()));
    name.className = `map-name ${label.kind} covered`;
    name.textContent = label.name;
    name.style.left = `${at.x}px`;
    name.style.top = `${at.y}px`;
    name.at = [label.lat, label.lon];
    name.rank = label.kind === 'place' ? PLACE_SIZE[label.rank] ?? SMALL_PLACE : 0;
    name.turn = name.rank === 0 ? label.angle * Math.PI / 180 : 0;
    if (label.kind === 'place') name.style.setProperty('--size', `${name.rank}px`);
    else name.style.transform = `translate(-50%, -50%) rotate(${label.angle}deg)`;
    return name;
  },
});
