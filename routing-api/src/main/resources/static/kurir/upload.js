// Photos and pieces of recorded rides: kept on the phone, they leave when the reports have left.
const upload = { store: null, token: '', parts: [], photos: [], busy: false };

function beginUpload(store, token) {
  upload.store = store;
  upload.token = token;
  endUpload();
  store.get('ride', (kept) => {
    upload.parts = (kept ? kept.parts : []).concat(upload.parts);
    upload.photos = (kept ? kept.photos : []).concat(upload.photos);
    syncSoon(0);
  });
}

function endUpload() {
  upload.parts = [];
  upload.photos = [];
}

function saveUpload() {
  upload.store.put('ride', { parts: upload.parts, photos: upload.photos });
}

// Sends a photo or a piece of a ride. Over once this server has it, or will never take it: a hotspot's sign-in page says 200, too.
function put(one, token, done) {
  ask('PUT', one.path, { 'Content-Type': one.type, 'X-Rider-Link': token }, one.body, (status, answer) => {
    const told = jsonOf(answer);
    done((status === 200 && told.kept !== undefined) || (status >= 400 && status < 500 && status !== 429 && Boolean(told.type)));
  });
}

// A photo whose report was undone is never sent.
function sendUpload() {
  upload.photos = upload.photos.filter((photo) => reports.some((one) => one.session === photo.session && one.seq === photo.seq));
  const photo = upload.photos.filter((one) => reports.some((told) => told.session === one.session && told.seq === one.seq && told.sent))[0];
  const next = photo || upload.parts[0];
  if (!next || upload.busy) {
    return;
  }
  upload.busy = true;
  put(next, upload.token, (over) => {
    upload.busy = false;
    if (over) {
      upload.photos = upload.photos.filter((one) => one !== next);
      upload.parts = upload.parts.filter((one) => one !== next);
      saveUpload();
      sendUpload();
    }
  });
}
