// Where the phone is, asked only over HTTPS. With the position off or refused everything else goes on.
const FRESH_FIX_MS = 60000;
const position = { own: null, asked: false };

// The last known place while it is fresh: {lat, lon, accuracy, at}, or null.
function freshFix() {
  return position.own && Date.now() - position.own.at <= FRESH_FIX_MS ? position.own : null;
}

function noteFix(found) {
  position.own = { lat: found.coords.latitude, lon: found.coords.longitude, accuracy: Math.round(found.coords.accuracy), at: Date.now() };
}

function canLocate() {
  return Boolean(window.isSecureContext && navigator.geolocation);
}

// Asks once for where the phone is.
function locate(then) {
  if (canLocate()) {
    position.asked = true;
    navigator.geolocation.getCurrentPosition((found) => {
      noteFix(found);
      then();
    }, then, { enableHighAccuracy: true, timeout: 15000, maximumAge: 10000 });
  } else {
    then();
  }
}

function metresBetween(a, b) {
  const east = (b.lon - a.lon) * Math.cos(a.lat * Math.PI / 180);
  return Math.sqrt(east * east + (b.lat - a.lat) * (b.lat - a.lat)) * 111195;
}
