// The map of this server's own tiles; their names are drawn here, because tiles carry no text.
import { language, make } from './shell.js';

const PLACE_SIZE = { city: 17, town: 15, village: 13 };
const DEEPEST = 19;
/** Less than two fingers' reach, so that arrow keys pass no road by. */
const KEY_STEP_PX = 24;
const TAP_HINT = { id: 'Geser peta dengan tanda panah, + dan − mengubah besarnya, Enter mengetuk titik di tengah.', en: 'Arrow keys move the map, + and − zoom, Enter taps the point in the middle.' };

/** Flat transforms: with the deep ones each of hundreds of markers is a layer of its own, which costs every frame of the page. */
L.Browser.ie3d = true;

/** Hides whatever lies over something before it, so that what is left can be read. @param nodes the more important first */
export function keepApart(nodes) {
  const boxes = nodes.map((node) => node.getBoundingClientRect());
  const kept = [];
  nodes.forEach((node, i) => {
    const box = boxes[i];
    const covered = kept.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    node.classList.toggle('covered', covered);
    if (!covered) kept.push(box);
  });
}

const Labels = L.GridLayer.extend({
  onAdd(map) {
    L.GridLayer.prototype.onAdd.call(this, map);
    this.on('load', this.tidy, this);
  },

  /** Names of larger places come first, roads last; a name that would stand on another one waits for a closer look. */
  tidy() {
    const names = [...this._level.el.querySelectorAll('.map-name')];
    const rank = (name) => (name.classList.contains('road') ? 0 : parseInt(name.style.fontSize, 10));
    keepApart(names.map((name) => [name, rank(name)]).sort(([, one], [, other]) => other - one).map(([name]) => name));
  },

  createTile(coords, done) {
    const tile = document.createElement('div');
    fetch(`/tiles/${coords.z}/${coords.x}/${coords.y}.json`)
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
    if (label.kind === 'place') name.style.fontSize = `${PLACE_SIZE[label.rank] ?? 12}px`;
    else name.style.transform = `translate(-50%, -50%) rotate(${label.angle}deg)`;
    return name;
  },
});

/** @param options of Leaflet, and `tapByKeys` for a map that is tapped: then keys do it, too */
export function createMap(element, { tapByKeys = false, ...options } = {}) {
  const map = L.map(element, { preferCanvas: true, zoomSnap: 0.5, maxZoom: DEEPEST, keyboardPanDelta: tapByKeys ? KEY_STEP_PX : 80, ...options });
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
