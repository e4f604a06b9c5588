// Rides as coarse points: nothing is recorded unless the rider agreed, and nothing while the phone's own battery is low or unknown.
const TRACK_EVERY_MS = 20000;
const TRACK_EVERY_M = 40;
const TRACK_PART = 60;
const LEAST_PHONE_BATTERY = 0.3;
const ride = { store: null, watch: null, agreed: false, battery: null, points: [], part: 0 };

function mayRecord() {
  return ride.agreed && ride.battery && ride.battery.level >= LEAST_PHONE_BATTERY;
}

function watchRide() {
  const wanted = mayRecord();
  if (wanted && ride.watch === null && canLocate()) {
    ride.watch = navigator.geolocation.watchPosition((found) => {
      noteFix(found);
      keepPoint();
    }, () => {}, { enableHighAccuracy: false, maximumAge: 15000 });
  } else if (!wanted && ride.watch !== null) {
    navigator.geolocation.clearWatch(ride.watch);
    ride.watch = null;
  }
}

function keepPoint() {
  const last = ride.points[ride.points.length - 1];
  const here = { at: Date.now(), lat: Number(position.own.lat.toFixed(4)), lon: Number(position.own.lon.toFixed(4)) };
  if (!last || (Math.abs(here.at - last.at) >= TRACK_EVERY_MS && metresBetween(last, here) >= TRACK_EVERY_M)) {
    ride.points.push(here);
    if (ride.points.length >= TRACK_PART) {
      cutTrack();
    }
  }
}

// What was recorded so far becomes a piece to send; the next one begins where it ends.
function cutTrack() {
  if (ride.points.length > 1) {
    upload.parts.push({ path: '/kurir/api/tracks/' + session + '/' + (++ride.part), type: 'application/json', body: JSON.stringify(ride.points) });
    ride.points = ride.points.slice(-1);
    saveUpload();
  }
}

function agree(yes) {
  ride.agreed = yes;
  ride.store.put('agreed', yes);
  if (!yes) {
    ride.points = [];
    upload.parts = [];
    saveUpload();
  }
  watchRide();
}

function beginTrack(store) {
  ride.store = store;
  store.get('agreed', (yes) => {
    ride.agreed = yes === true;
    watchRide();
  });
  if (navigator.getBattery) {
    navigator.getBattery().then((battery) => {
      ride.battery = battery;
      battery.addEventListener('levelchange', watchRide);
      watchRide();
    }, () => {});
  }
}

function endTrack() {
  ride.agreed = false;
  watchRide();
  ride.points = [];
}

function consentPart() {
  if (!canLocate()) {
    return null;
  }
  return h('section.card', { id: 'consent' },
    h('p', {}, say('recordRides')),
    h('p.hint', { role: 'status' }, say(!ride.agreed ? 'recordOff' : mayRecord() ? 'recordOn' : 'recordPaused')),
    button('.button', say(ride.agreed ? 'recordStop' : 'recordStart'), () => {
      agree(!ride.agreed);
      drawPage();
    }));
}
