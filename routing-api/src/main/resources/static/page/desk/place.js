// Where on the map a reported road problem is: whoever decides moves the map until the cross stands on the road.
import { createMap } from '/page/map.js';

const DEEPEST_AT_FIRST = 15;
const PROVINCE = [[-11, 118.8], [-8, 125.2]];

// Shows the map with a line through the places, and answers it; its centre is the place.
export function showPlace(element, places) {
  const map = createMap(element);
  const cross = L.marker([0, 0], { icon: L.divIcon({ className: 'cross', iconSize: [44, 44], html: '+' }), interactive: false, keyboard: false });
  map.on('move', () => cross.setLatLng(map.getCenter()));
  map.on('click', (event) => map.panTo(event.latlng));
  const points = places.map((place) => [place.lat, place.lon]);
  map.fitBounds(L.latLngBounds(points.length ? points : PROVINCE), { padding: [30, 30], maxZoom: DEEPEST_AT_FIRST });
  L.polyline(points, { color: '#0f5132', weight: 4, opacity: 0.6, dashArray: '2 8' }).addTo(map);
  cross.setLatLng(map.getCenter()).addTo(map);
  return map;
}
