// What only HTTPS allows: the phone's position, photos of hand-overs, and rides recorded by riders who agree to it.
const FRESH_FIX_MS = 60000;
const TRACK_EVERY_MS = 20000;
const TRACK_EVERY_M = 40;
const TRACK_PART = 60;
const LEAST_PHONE_BATTERY = 0.3;
const PHOTO_PX = 800;
const MOST_PHOTO_BYTES = 120000;
const ride = { store: null, token: '', own: null, asked: false, watch: null, agreed: false, battery: null, points: [], parts: [], photos: [], busy: false, part: 0 };

function rideFix() {
  return ride.own && Date.now() - ride.own.at <= FRESH_FIX_MS ? ride.own : null;
}

function noteFix(position) {
  ride.own = { lat: position.coords.latitude, lon: position.coords.longitude, accuracy: Math.round(position.coords.accuracy), at: Date.now() };
}

// Asks once for where the phone is; with the position off or refused everything else goes on.
function locate(then) {
  if (window.isSecureContext && navigator.geolocation) {
    ride.asked = true;
    navigator.geolocation.getCurrentPosition((position) => {
      noteFix(position);
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

// ---- Rides: nothing is recorded unless the rider agreed, and nothing while the phone's own battery is low or unknown.

function mayRecord() {
  return ride.agreed && ride.battery && (ride.battery.charging || ride.battery.level >= LEAST_PHONE_BATTERY);
}

function watchRide() {
  const wanted = mayRecord();
  if (wanted && ride.watch === null && window.isSecureContext && navigator.geolocation) {
    ride.watch = navigator.geolocation.watchPosition((position) => {
      noteFix(position);
      keepPoint();
    }, () => {}, { enableHighAccuracy: false, maximumAge: 15000 });
  } else if (!wanted && ride.watch !== null) {
    navigator.geolocation.clearWatch(ride.watch);
    ride.watch = null;
  }
}

function keepPoint() {
  const last = ride.points[ride.points.length - 1];
  const here = { at: Date.now(), lat: Number(ride.own.lat.toFixed(4)), lon: Number(ride.own.lon.toFixed(4)) };
  if (!last || (Math.abs(here.at - last.at) >= TRACK_EVERY_MS && metresBetween(last, here) >= TRACK_EVERY_M)) {
    ride.points.push(here);
    if (ride.points.length >= TRACK_PART) {
      cutTrack();
    }
  }
}

function cutTrack() {
  if (ride.points.length > 1) {
    ride.parts.push({ path: '/kurir/api/tracks/' + session + '/' + (++ride.part), type: 'application/json', body: JSON.stringify(ride.points) });
    ride.points = ride.points.slice(-1);
    saveRide();
  }
}

function agree(yes) {
  ride.agreed = yes;
  ride.store.put('agreed', yes);
  if (!yes) {
    ride.points = [];
    ride.parts = [];
    saveRide();
  }
  watchRide();
}

// ---- Photos: shrunk here to some ten kilobytes, sent after their report.

function shrunkPhoto(file, done) {
  const address = window.URL.createObjectURL(file);
  const image = new Image();
  image.onload = () => {
    const scale = Math.min(1, PHOTO_PX / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    window.URL.revokeObjectURL(address);
    shrinkTo(canvas, 0.7, done);
  };
  image.onerror = () => done(null);
  image.src = address;
}

function shrinkTo(canvas, quality, done) {
  canvas.toBlob((blob) => {
    if (blob && blob.size > MOST_PHOTO_BYTES && quality > 0.25) {
      shrinkTo(canvas, quality - 0.15, done);
    } else {
      done(blob);
    }
  }, 'image/jpeg', quality);
}

function photoField() {
  const input = h('input', { type: 'file', accept: 'image/*', capture: 'environment', id: 'field-photo' });
  const told = h('span', { role: 'status' }, draft.photo ? say('photoThere') : '');
  input.addEventListener('change', () => {
    if (input.files && input.files[0]) {
      shrunkPhoto(input.files[0], (blob) => {
        draft.photo = blob;
        told.textContent = blob ? say('photoThere') : '';
      });
    }
  });
  return h('label.field', { for: 'field-photo' }, h('span', {}, say('photo') + ' – ' + say('optional')), input, told);
}

function keepPhotoOf(one, blob) {
  if (blob) {
    ride.photos.push({ path: '/kurir/api/photos/' + one.session + '/' + one.seq, type: 'application/octet-stream', body: blob, session: one.session, seq: one.seq });
    saveRide();
  }
}

// ---- Both leave when the reports have left.

function saveRide() {
  ride.store.put('ride', { parts: ride.parts, photos: ride.photos });
}

// A photo whose report was undone is never sent.
function sendRide() {
  ride.photos = ride.photos.filter((photo) => reports.some((one) => one.session === photo.session && one.seq === photo.seq));
  const photo = ride.photos.filter((one) => reports.some((told) => told.session === one.session && told.seq === one.seq && told.sent))[0];
  const next = photo || ride.parts[0];
  if (!next || ride.busy) {
    return;
  }
  ride.busy = true;
  ask('PUT', next.path, { 'Content-Type': next.type, 'X-Rider-Link': ride.token }, next.body, (status) => {
    ride.busy = false;
    if (status === 200 || (status >= 400 && status < 500 && status !== 429)) {
      ride.photos = ride.photos.filter((one) => one !== next);
      ride.parts = ride.parts.filter((one) => one !== next);
      saveRide();
      sendRide();
    }
  });
}

function beginRide(store, token) {
  ride.store = store;
  ride.token = token;
  store.get('agreed', (yes) => {
    ride.agreed = yes === true;
    watchRide();
  });
  store.get('ride', (kept) => {
    ride.parts = kept ? kept.parts : [];
    ride.photos = kept ? kept.photos : [];
  });
  if (navigator.getBattery) {
    navigator.getBattery().then((battery) => {
      ride.battery = battery;
      battery.addEventListener('levelchange', watchRide);
      battery.addEventListener('chargingchange', watchRide);
      watchRide();
    }, () => {});
  }
}

function endRide() {
  if (ride.watch !== null) {
    navigator.geolocation.clearWatch(ride.watch);
    ride.watch = null;
  }
  ride.points = [];
  ride.parts = [];
  ride.photos = [];
  ride.agreed = false;
}

function consentPart() {
  if (!window.isSecureContext || !navigator.geolocation) {
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
