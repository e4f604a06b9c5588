// Reports go to the server in their order, as the same signed text that also goes through a chat. What is not confirmed is
// sent again: the server knows each report by its session and number.
const LONGEST_WAIT_MS = 60000;
const sync = { busy: false, failures: 0, timer: 0, outbox: [], bumdes: 0, key: '', saveOutbox: null, changed: null };

function ask(method, path, headers, body, done) {
  const request = new XMLHttpRequest();
  request.open(method, path);
  request.timeout = 30000;
  Object.keys(headers).forEach((name) => request.setRequestHeader(name, headers[name]));
  request.onload = () => done(request.status, request.responseText);
  request.onerror = request.ontimeout = request.onabort = () => done(0, '');
  request.send(body);
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    return {};
  }
}

// The next reports to send, in order; one that can still be undone holds up nothing but itself, as it is always the last.
function nextToSend() {
  const open = reports.filter((one) => !one.sent && !one.refused && !isHeld(one));
  return open.length ? reportTexts(open, sync.key)[0] : null;
}

function syncSoon(milliseconds) {
  window.clearTimeout(sync.timer);
  sync.timer = window.setTimeout(syncNow, milliseconds);
}

function syncNow() {
  if (sync.busy) {
    return;
  }
  const old = sync.outbox[0];
  const fresh = old || !day ? null : nextToSend();
  if (!old && !fresh) {
    if (day && upload.store) {
      sendUpload();
    }
    return;
  }
  sync.busy = true;
  if (old && old.path) {
    put(old, old.token, (over) => heard(over, () => settle(old)));
    return;
  }
  const body = { bumdes: old ? old.bumdes : sync.bumdes, sentAt: Date.now(), text: old ? old.text : fresh.text };
  ask('POST', '/kurir/api/reports', { 'Content-Type': 'application/json' }, JSON.stringify(body), (status, answer) => {
    // Only this server's own answer counts: a hotspot's sign-in page says 200, too.
    const told = jsonOf(answer);
    heard((status === 200 && told.serverTime) || (status === 422 && told.issues), () => settle(old, fresh, status === 200, told));
  });
}

// Goes on at once where the server has answered, else later and later.
function heard(answered, settled) {
  sync.busy = false;
  if (answered) {
    sync.failures = 0;
    settled();
    syncSoon(0);
  } else {
    sync.failures++;
    syncSoon(Math.min(LONGEST_WAIT_MS, 1000 * Math.pow(2, sync.failures - 1)));
  }
}

function settle(old, fresh, taken, answer) {
  if (old) {
    sync.outbox.shift();
    sync.saveOutbox();
    sync.changed();
    return;
  }
  fresh.reports.forEach((one) => {
    if (taken && !answer.damaged) {
      one.sent = Date.now();
    } else {
      one.refused = 1;
    }
  });
  saveReports();
}
