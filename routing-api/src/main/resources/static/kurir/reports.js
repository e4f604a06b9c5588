// What the rider has reported, in order. A report can be undone for ten seconds, waits, is handed to WhatsApp, is received.
const UNDO_MS = 10000;
const TEXT_LETTERS = 3000;
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

function undoHeld() {
  if (heldReport()) {
    reports.pop();
    saveReports();
  }
}

// Not received yet; where nobody can confirm, what was handed to WhatsApp counts as on its way.
function waitingReports() {
  return reports.filter((one) => !one.sent && (keep.confirms || !one.texted));
}

// The so-manieth halt at the depot, from 0: a new route may have other stops, but not other depot halts behind it.
function depotNumber(index) {
  return day.stops.slice(0, index).filter((stop) => !stop.task).length;
}

function depotHalt(number) {
  return day.stops.filter((stop) => !stop.task)[number];
}

// What is reported about a task, the last word counting: 'arrived', 'done', 'failed', 'returned' or ''.
function stateOfTask(task) {
  let state = '';
  reports.forEach((one) => {
    if (one.kind === 'returned' && one.tasks.indexOf(task) >= 0) {
      state = 'returned';
    } else if (one.task === task) {
      state = one.kind === 'arrived' && state ? state : { arrived: 'arrived', delivered: 'done', 'picked-up': 'done', failed: 'failed' }[one.kind] || state;
    }
  });
  return state;
}

function stateOfStop(index) {
  const stop = day.stops[index];
  if (stop.task) {
    return stateOfTask(stop.task);
  }
  return reports.some((one) => (one.kind === 'loaded' || one.kind === 'ended') && one.stop === depotNumber(index)) ? 'done' : '';
}

function isFinished(index) {
  const state = stateOfStop(index);
  return state === 'done' || state === 'failed' || state === 'returned';
}

// Index of the first stop after the last finished one that is not finished, or -1. Loading at the start may be skipped.
function nextStop() {
  for (let i = 0; i < day.stops.length; i++) {
    if (!isFinished(i) && !(i === 0 && reports.some((one) => one.task))) {
      return i;
    }
  }
  return -1;
}

// Index of the last stop that is finished: where the rider was last.
function lastFinished() {
  let last = 0;
  for (let i = 0; i < day.stops.length; i++) {
    last = isFinished(i) && stateOfStop(i) !== 'returned' ? i : last;
  }
  return last;
}

// Report as it travels: short names, nothing that only this phone needs.
const SHORT = { session: 's', seq: 'q', kind: 'k', at: 'a', task: 't', stop: 'p', who: 'w', note: 'n', cod: 'c', reason: 'r', percent: 'b', problem: 'o', lat: 'y', lon: 'x', accuracy: 'u', tasks: 'l', version: 'v', ref: 'f', before: 'e' };

function shortened(one) {
  const answer = {};
  Object.keys(SHORT).forEach((name) => {
    if (one[name] !== undefined) {
      answer[SHORT[name]] = one[name];
    }
  });
  return answer;
}

// Texts for WhatsApp with the reports in them, each signed for itself: 'RD1:' rider ':' day ':' reports ':' signature.
function reportTexts(chosen, key) {
  const texts = [];
  let part = [];
  let inside = [];
  const flush = () => {
    if (part.length) {
      const body = 'RD1:' + day.riderId + ':' + day.date.split('-').join('') + ':' + toLetters(utf8(JSON.stringify(part)));
      const signed = body + ':' + toLetters(hmac(fromLetters(key), utf8(body)).slice(0, 16));
      texts.push({ text: say('textHead', day.rider, day.date.split('-').reverse().join('.'), part.length) + '\n' + signed, reports: inside });
      part = [];
      inside = [];
    }
  };
  chosen.forEach((one) => {
    const small = shortened(one);
    if (part.length && JSON.stringify(part.concat([small])).length > TEXT_LETTERS * 3 / 4) {
      flush();
    }
    part.push(small);
    inside.push(one);
  });
  flush();
  return texts;
}

// Keeps reports in the browser where it lets us; without storage they live as long as the page is open.
function pageKeeper(name) {
  return {
    load: () => {
      try {
        return JSON.parse(window.localStorage.getItem(name) || '[]');
      } catch (e) {
        return [];
      }
    },
    save: (all) => {
      try {
        // What another window of the same file has added meanwhile stays.
        const others = JSON.parse(window.localStorage.getItem(name) || '[]').filter((one) =>
          one.session !== session && !all.some((mine) => mine.session === one.session && mine.seq === one.seq));
        window.localStorage.setItem(name, JSON.stringify(all.concat(others)));
        return true;
      } catch (e) {
        return false;
      }
    }
  };
}
