// Routes on the map: lines with arrows, numbered stops, the depot, and tasks in no route.
import { clock, make } from '../shell.js';
import { createMap } from '../map.js';

const WIDE = 4;
/** Riders beyond the sixth have the same six colours with another line and a square number. */
const DASHES = [null, '10 6', '2 7'];

const latLngs = (line) => line.map(([lon, lat]) => [lat, lon]);

export class Drawing {
  constructor(place, say) {
    this.say = say;
    this.map = createMap(place);
    this.drawn = L.layerGroup().addTo(this.map);
    this.markers = new Map();
  }

  /** @param routes with stops and legs @param look of a route: colour and number of its round @param loose tasks in no route */
  draw(routes, look, loose) {
    this.map.invalidateSize({ animate: false });
    if (!this.fitted) this.fit([...routes.flatMap((route) => route.stops), ...loose]);
    this.drawn.clearLayers();
    this.markers.clear();
    routes.forEach((route) => this.route(route, look(route)));
    loose.forEach((task) => this.number(task.id, [task.lat, task.lon], 'loose', '?', task.recipient));
  }

  /** Shows all places; markers need a view before they are drawn. */
  fit(places) {
    const points = places.map((place) => [place.lat, place.lon]);
    if (points.length === 0) this.map.setView([-8.75, 121.7], 10);
    else this.map.fitBounds(L.latLngBounds(points), { padding: [30, 30], maxZoom: 15 });
    this.fitted = points.length > 0;
  }

  route(route, { colour, round, classes }) {
    const lines = route.legs.some((leg) => leg.geometry) ? route.legs.map((leg) => latLngs(leg.geometry.coordinates))
      : [route.stops.map((stop) => [stop.lat, stop.lon])];
    for (const points of lines) {
      L.polyline(points, { color: '#ffffff', weight: WIDE + 3, interactive: false }).addTo(this.drawn);
      L.polyline(points, { color: colour, weight: WIDE, opacity: 0.9, dashArray: DASHES[round % DASHES.length], interactive: false }).addTo(this.drawn);
      if (route.legs.length > 0) this.arrow(points, classes);
    }
    const numbers = new Map();
    route.stops.filter((stop) => stop.taskId).forEach((stop) => {
      if (!numbers.has(stop.taskId)) numbers.set(stop.taskId, numbers.size + 1);
      const label = [`${numbers.get(stop.taskId)}. ${stop.recipient}`, stop.serviceStart && clock(stop.serviceStart)].filter(Boolean).join(', ');
      this.number(stop.taskId, [stop.lat, stop.lon], classes, String(numbers.get(stop.taskId)), `${route.rider}: ${label}`);
    });
    const start = route.stops[0];
    L.marker([start.lat, start.lon], { icon: L.divIcon({ className: 'hub', iconSize: [30, 30], html: '⌂' }), title: this.say('hub'), alt: this.say('hub'), zIndexOffset: 500 }).addTo(this.drawn);
  }

  number(task, place, classes, text, label) {
    const icon = L.divIcon({ className: `number ${classes}`, iconSize: [28, 28], html: make('span', {}, text) });
    const marker = L.marker(place, { icon, title: label, alt: label }).bindPopup(make('span', {}, label)).addTo(this.drawn);
    marker.getElement().dataset.task = task;
    this.markers.set(task, marker);
  }

  arrow(points, classes) {
    if (points.length < 3) return;
    const middle = Math.floor(points.length / 2);
    const [from, to] = [points[middle - 1], points[middle]];
    const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const marker = L.marker(to, { icon: L.divIcon({ className: `arrow ${classes}`, iconSize: [16, 16], html: make('span', {}, '▲') }), interactive: false, keyboard: false }).addTo(this.drawn);
    marker.getElement().firstChild.style.cssText = `display:block;transform:rotate(${angle}deg)`;
  }

  open(task) {
    const marker = this.markers.get(task);
    if (!marker) return;
    this.map.setView(marker.getLatLng(), Math.max(this.map.getZoom(), 13));
    marker.openPopup();
  }
}
