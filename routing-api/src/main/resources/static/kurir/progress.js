// How far the day is, read out of what was reported.

// The so-manieth halt without a task, from 0: a new route may have other stops, but not other such halts behind it.
function haltNumber(index) {
  return day.stops.slice(0, index).filter((stop) => !stop.task).length;
}

function haltOf(number) {
  return day.stops.filter((stop) => !stop.task)[number];
}

// A task may have several visits, counted from 0 along the route: a shipment is picked up and handed over, divided goods go in
// parts, what failed is tried again.
function visitNumber(index) {
  return day.stops.slice(0, index).filter((stop) => stop.task === day.stops[index].task).length;
}

const STATES = { arrived: 'arrived', delivered: 'done', 'picked-up': 'done', failed: 'failed' };

function isOver(state) {
  return state === 'done' || state === 'failed' || state === 'returned';
}

// What was reported about each stop of a route, the last word counting: 'arrived', 'done', 'failed', 'returned', 'passed' or ''.
function statesOf(day) {
  const states = day.stops.map(() => '');
  const visits = {};
  const halts = [];
  day.stops.forEach((stop, i) => {
    if (stop.task) {
      (visits[stop.task] = visits[stop.task] || []).push(i);
    } else {
      halts.push(i);
    }
  });
  reports.forEach((one) => {
    if (one.kind === 'returned') {
      one.tasks.forEach((task) => (visits[task] || []).forEach((i) => {
        states[i] = states[i] === 'done' || states[i] === 'failed' ? states[i] : 'returned';
      }));
    } else if (one.task) {
      const all = visits[one.task] || [];
      const i = all[Math.min(one.visit || 0, all.length - 1)];
      if (i !== undefined && (one.kind === 'arrived' || one.kind === 'failed' || (one.kind === 'picked-up') === (day.stops[i].act === 'pickup'))) {
        states[i] = one.kind === 'arrived' && states[i] ? states[i] : STATES[one.kind];
      }
    } else if (one.kind === 'loaded' || one.kind === 'ended' || one.kind === 'rested' || one.kind === 'charged') {
      states[halts[one.stop]] = 'done';
    }
  });
  // What was not picked up cannot be handed over.
  Object.keys(visits).forEach((task) => visits[task].forEach((i, n) => {
    const before = n && day.stops[i].act !== 'pickup' ? visits[task][n - 1] : -1;
    if (before >= 0 && !states[i] && day.stops[before].act === 'pickup' && states[before] !== 'done' && isOver(states[before])) {
      states[i] = states[before];
    }
  }));
  // A halt without a task is behind the rider once a later stop is reported; loading at the start, once anything is.
  let later = false;
  for (let i = day.stops.length - 1; i >= 0; i--) {
    if (!day.stops[i].task && !states[i] && later) {
      states[i] = 'passed';
    }
    later = later || states[i] === 'arrived' || states[i] === 'done' || states[i] === 'failed';
  }
  return states;
}

function statesOfDay() {
  return statesOf(day);
}

function stateOfStop(index) {
  return statesOfDay()[index];
}

function isFinished(index) {
  const state = stateOfStop(index);
  return isOver(state) || state === 'passed';
}

// Index of the first stop that is not finished, or -1.
function nextStop() {
  const states = statesOfDay();
  for (let i = 0; i < states.length; i++) {
    if (!isOver(states[i]) && states[i] !== 'passed') {
      return i;
    }
  }
  return -1;
}

// Index of the last stop where the rider was and is done.
function lastFinished() {
  const states = statesOfDay();
  let last = 0;
  for (let i = 0; i < states.length; i++) {
    last = states[i] === 'done' || states[i] === 'failed' ? i : last;
  }
  return last;
}
