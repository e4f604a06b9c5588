// The map of this server's own tiles; their names are drawn here, because tiles carry no text.
const PLACE_SIZE = { city: 17, town: 15, village: 13 };
const DEEPEST = 19;

/** Flat transforms: with the deep ones each of hundreds of markers is a layer of its own, which costs every frame of the page. */
L.Browser.ie3d = true;

const Labels = L.GridLayer.extend({
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

export function createMap(element) {
  // Markers come back once the zoom is done: hundreds of them moving at a time would hold up the page.
  const map = L.map(element, { preferCanvas: true, zoomSnap: 0.5, maxZoom: DEEPEST, markerZoomAnimation: false });
  map.attributionControl.setPrefix(false);
  L.tileLayer(`/tiles/{z}/{x}/{y}${L.Browser.retina ? '@2x' : ''}.png`, { maxZoom: DEEPEST, keepBuffer: 4 }).addTo(map);
  const pane = map.createPane('names');
  pane.style.zIndex = 350;
  pane.style.pointerEvents = 'none';
  new Labels({ pane: 'names', maxZoom: DEEPEST, updateWhenZooming: false }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  return map;
}
