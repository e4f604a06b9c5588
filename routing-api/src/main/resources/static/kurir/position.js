// Where the phone is, asked only over HTTPS. With the position off or refused everything else goes on.
const FRESH_FIX_MS = 60000;
const position = { own: null, asked: false, told: '' };

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

// Where the rider has allowed it on another day, nobody is asked again.
function beginPosition() {
  if (canLocate() && navigator.permissions) {
    navigator.permissions.query({ name: 'geolocation' }).then((permission) => {
      position.asked = position.asked || permission.state === 'granted';
    }, () => {});
  }
}

// Asks once for where the phone is.
function locate(then) {
  if (canLocate()) {
    position.asked = true;
    position.told = 'locating';
    navigator.geolocation.getCurrentPosition((found) => {
      noteFix(found);
      position.told = '';
      then();
    }, () => {
      position.told = 'notLocated';
      then();
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 10000 });
  } else {
    then();
  }
}

function metresBetween(a, b) {
  const east = (b.lon - a.lon) * Math.cos(a.lat * Math.PI / 180);
  return Math.sqrt(east * east + (b.lat - a.lat) * (b.lat - a.lat)) * 111195;
}

function hereButton() {
  return canLocate() ? [button('.button', say('here'), () => {
    locate(drawPage);
    drawPage();
  }), position.told ? h('p.hint', { role: 'status' }, say(position.told)) : null] : null;
}
