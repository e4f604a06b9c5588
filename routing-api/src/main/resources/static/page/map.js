// The map of this server's own tiles.
import { Labels } from './labels.js';
import { language, make } from './shell.js';

const DEEPEST = 19;
/** Less than two fingers' reach, so that arrow keys pass no road by. */
const KEY_STEP_PX = 24;
const TAP_HINT = { id: 'Geser peta dengan tanda panah, + dan − mengubah besarnya, Enter mengetuk titik di tengah.', en: 'Arrow keys move the map, + and − zoom, Enter taps the point in the middle.' };

/** Flat transforms: with the deep ones each of hundreds of markers is a layer of its own, which costs every frame of the page. */
L.Browser.ie3d = true;

/**
 * Where a map shows another place or size in one step, Leaflet throws all tiles away and puts all markers there twice. Here what
 * stays is moved, and old pictures stand there until new ones have come.
 */
const SparingMap = L.Map.extend({
  _resetView(center, zoom, noMoveStart) {
    const size = this._limitZoom(zoom);
    if (!this._loaded) L.Map.prototype._resetView.call(this, center, zoom, noMoveStart);
    else if (size !== this._zoom) this._moveStart(true, noMoveStart)._move(center, size)._moveEnd(true);
    else {
      this._moveStart(false, noMoveStart);
      this._rawPanBy(this._getCenterOffset(center).round());
      this.fire('move')._moveEnd(false);
    }
  },
});

/** @param options of Leaflet, and `tapByKeys` for a map that is tapped: then keys do it, too */
export function createMap(element, { tapByKeys = false, ...options } = {}) {
  const map = new SparingMap(element, { preferCanvas: true, zoomSnap: 0.5, maxZoom: DEEPEST, fadeAnimation: false, keyboardPanDelta: tapByKeys ? KEY_STEP_PX : 80, ...options });
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
