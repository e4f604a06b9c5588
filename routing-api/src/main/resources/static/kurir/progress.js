// How far the day is, read out of what was reported.
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
