// What the rider has reported, in order. A report can be undone for ten seconds, waits, is handed to WhatsApp, is received.
const UNDO_MS = 10000;
let day = null;
let reports = [];
let kept = true;
let session = '';
let keep = null;
let onChange = null;

function beginReports(theDay, keeper, changed) {
  day = theDay;
  keep = keeper;
  onChange = changed;
  session = randomLetters(10);
  reports = keeper.load() || [];
  reports.forEach((report) => {
    report.heldUntil = 0;
  });
}

function saveReports() {
  kept = keep.save(reports);
  onChange();
}

// Adds a report; it can be undone until its time is up.
function report(kind, fields) {
  reports.forEach(release);
  const last = reports.length ? reports[reports.length - 1].seq : 0;
  const made = { session: session, seq: last + 1, kind: kind, at: Date.now(), heldUntil: Date.now() + UNDO_MS, texted: 0, sent: 0 };
  Object.keys(fields || {}).forEach((name) => {
    if (fields[name] !== '' && fields[name] !== null && fields[name] !== undefined) {
      made[name] = fields[name];
    }
  });
  reports.push(made);
  saveReports();
  return made;
}

function release(one) {
  one.heldUntil = 0;
}

function isHeld(one) {
  return one.heldUntil > Date.now() && one.heldUntil - Date.now() <= UNDO_MS;
}

function heldReport() {
  const last = reports[reports.length - 1];
  return last && isHeld(last) ? last : null;
}

function undoHeld(onUndone) {
  if (heldReport()) {
    const undone = reports.pop();
    if (onUndone) {
      onUndone(undone); // Its number is used again.
    }
    saveReports();
  }
}

// Not received yet; where nobody can confirm, what was handed to WhatsApp counts as on its way.
function waitingReports() {
  return reports.filter((one) => !one.sent && (keep.confirms || !one.texted));
}
