// The map of this server's own tiles; their names are drawn here, because tiles carry no text.
import { language, make } from './shell.js';

const PLACE_SIZE = { city: 17, town: 15, village: 13 };
const SMALL_PLACE = 12;
const DEEPEST = 19;
/** Half of a marker is 14 pixels; a name stands 9 below its place. */
const NAME_GAP_PX = 8;
const TIDY_AFTER_MILLIS = 100;
const moved = (box, right, down) => ({ left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down });
const afterPaint = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
/** Less than two fingers' reach, so that arrow keys pass no road by. */
const KEY_STEP_PX = 24;
const TAP_HINT = { id: 'Geser peta dengan tanda panah, + dan − mengubah besarnya, Enter mengetuk titik di tengah.', en: 'Arrow keys move the map, + and − zoom, Enter taps the point in the middle.' };

/** Flat transforms: with the deep ones each of hundreds of markers is a layer of its own, which costs every frame of the page. */
L.Browser.ie3d = true;

export const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where markers stand in the window, worked out from their places: there are hundreds, and to measure them takes longer. */
export function markerBoxes(map) {
  const { left, top } = map.getContainer().getBoundingClientRect();
  const boxes = [];
  map.eachLayer((layer) => {
    if (!(layer instanceof L.Marker)) return;
    const { x, y } = map.latLngToContainerPoint(layer.getLatLng());
    const [width, height] = layer.options.icon.options.iconSize ?? [0, 0];
    boxes.push({ left: left + x - width / 2, right: left + x + width / 2, top: top + y - height / 2, bottom: top + y + height / 2 });
  });
  return boxes;
}

/** Beside its place: where a name is written that would be covered there, pixels right and down for a name of that size. */
const beside = (width, height) => [[0, 0], [0, NAME_GAP_PX], [0, -height - 2 * NAME_GAP_PX], [width / 2 + NAME_GAP_PX, -NAME_GAP_PX], [-width / 2 - NAME_GAP_PX, -NAME_GAP_PX],
  [0, 2 * NAME_GAP_PX], [0, -height - 3 * NAME_GAP_PX]];

const Labels = L.GridLayer.extend({
  onAdd(map) {
    L.GridLayer.prototype.onAdd.call(this, map);
    this.on('load', this.tidy, this);
    map.on('layeradd layerremove', ({ layer }) => layer instanceof L.Marker && this.tidySoon());
    map.on('moveend', this.tidySoon, this); // What stands in the corners covers other names then.
  },

  /** Once after all of what is being drawn, and after it has been painted. */
  tidySoon() {
    this.waiting ??= setTimeout(() => {
      this.waiting = null;
      if (this._map) this.tidy();
    }, TIDY_AFTER_MILLIS);
  },

  /**
   * Names of larger places come first, roads last. A name gives way to markers: it is written beside them, and where there is
   * no room for it either, or another name stands, it waits for a closer look.
   */
  tidy() {
    const names = [...this._level.el.querySelectorAll('.map-name')];
    const scale = this._map.getZoomScale(this._map.getZoom(), this._tileZoom);
    this._level.el.style.setProperty('--unscale', 1 / scale); // Between two levels tiles are stretched: names keep their size.
    names.forEach((name) => { name.style.translate = ''; });
    const taken = [...markerBoxes(this._map), ...[...this._map.getContainer().querySelectorAll('.cut-off-word:not(.covered), .leaflet-control')].map((one) => one.getBoundingClientRect())];
    const placed = names.map((name) => [name, name.rank, name.getBoundingClientRect()]).sort(([, one], [, other]) => other - one).map(([name, order, box]) => {
      const places = order === 0 ? [[0, 0]] : beside(box.width, box.height);
      const free = places.find(([right, down]) => !taken.some((other) => meet(moved(box, right, down), other)));
      if (free) taken.push(moved(box, ...free));
      return [name, free];
    });
    placed.forEach(([name, free]) => {
      name.classList.toggle('covered', !free);
      if (free && (free[0] || free[1])) name.style.translate = `${free[0] / scale}px ${free[1] / scale}px`;
    });
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

  name(label, coords) {
    const name = document.createElement('span');
    const at = this._map.project([label.lat, label.lon], coords.z).subtract(coords.scaleBy(this.getTileSize()));
    name.className = `map-name ${label.kind}`;
    name.textContent = label.name;
    name.style.left = `${at.x}px`;
    name.style.top = `${at.y}px`;
    name.rank = label.kind === 'place' ? PLACE_SIZE[label.rank] ?? SMALL_PLACE : 0;
    if (label.kind === 'place') name.style.setProperty('--size', `${name.rank}px`);
    else name.style.transform = `translate(-50%, -50%) rotate(${label.angle}deg)`;
    return name;
  },
});

/** @param options of Leaflet, and `tapByKeys` for a map that is tapped: then keys do it, too */
export function createMap(element, { tapByKeys = false, ...options } = {}) {
  const map = L.map(element, { preferCanvas: true, zoomSnap: 0.5, maxZoom: DEEPEST, fadeAnimation: false, keyboardPanDelta: tapByKeys ? KEY_STEP_PX : 80, ...options });
  map.attributionControl.setPrefix(false);
  L.tileLayer(`/tiles/{z}/{x}/{y}${L.Browser.retina ? '@2x' : ''}.png`, { maxZoom: DEEPEST, keepBuffer: 4 }).addTo(map);
  const pane = map.createPane('names');
  pane.style.zIndex = 350;
  pane.style.pointerEvents = 'none';
  new Labels({ pane: 'names', maxZoom: DEEPEST, updateWhenZooming: false }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (tapByKeys) tapInTheMiddle(map);
  return map;
}

/** Enter is a tap on the middle of the map, which a cross shows while keys are used there. */
function tapInTheMiddle(map) {
  const box = map.getContainer();
  const hint = make('p', { class: 'tap-hint', id: 'tap-hint' }, TAP_HINT[language]);
  box.append(make('div', { class: 'tap-cross', 'aria-hidden': 'true' }), hint);
  box.setAttribute('aria-describedby', hint.id);
  box.addEventListener('keydown', (event) => {
    if (event.target !== box || event.key !== 'Enter') return;
    event.preventDefault();
    map.fire('click', { latlng: map.getCenter() });
  });
}
