// "Can I get home?": from a battery reading, the energy of the legs ahead and the stored energy home from every stop.
const MOST_THIRST = 1.5;
const LEAST_DRAWN = 0.1;

// The last battery reading that still stands: none since the pack was swapped or charged, or another route came.
function lastReading() {
  let reading = null;
  reports.forEach((one) => {
    reading = one.kind === 'battery' && one.version === day.version ? one : reading;
  });
  const states = statesOfDay();
  const swapped = reading && day.stops.some((stop, i) => takesEnergy(stop) && i > reading.stop && states[i]);
  return swapped ? null : reading;
}

// How much more than planned the bike has drawn since its pack was swapped or charged, 1 to 1.5; 1 while too little is known.
function thirst(day, at, percent) {
  let full = 0;
  for (let i = 1; i <= at; i++) {
    full = takesEnergy(day.stops[i]) ? i : full;
  }
  const planned = day.stops[full].wh - (at === full ? day.stops[full].wh : day.stops[at].arrivesWh);
  if (planned < LEAST_DRAWN * day.usableWh) {
    return 1;
  }
  const drawn = day.stops[full].wh - percent / 100 * day.usableWh;
  return Math.max(1, Math.min(MOST_THIRST, drawn / planned));
}

// Where the reading leads, 'at' being the stop where the rider was last. Every leg ahead counts whole. A station on the way is as good
// as home once it is reached: the walk ends there.
// last: index of the last stop that is safe: the station, or one from which the way home is; -1 where not even home from here is.
// station: its index where the way leads to one that can be reached, if need be with the reserve; or -1. beyond: indices of the stops
// after the last until a pack waits at the depot. chargeWh: by index, what is left on arrival.
function canGetHome(day, at, percent) {
  const factor = thirst(day, at, percent);
  const reserveWh = day.reserve * day.usableWh;
  let chargeWh = percent / 100 * day.usableWh;
  const homeWh = (i) => (day.stops[i].homeWh === undefined ? Infinity : day.stops[i].homeWh * factor);
  const answer = { last: chargeWh - homeWh(at) >= reserveWh ? at : -1, withReserve: chargeWh >= homeWh(at), all: false, station: -1, thirst: factor, beyond: [], chargeWh: {} };
  const leastWh = (i) => (takesEnergy(day.stops[i]) ? 0 : homeWh(i));
  let end = day.stops.length - 1;
  for (let i = at + 1; i <= end; i++) {
    chargeWh -= day.legs[i - 1].wh * factor;
    answer.chargeWh[i] = chargeWh;
    if (chargeWh - leastWh(i) >= reserveWh) {
      answer.last = i;
    }
    if (takesEnergy(day.stops[i])) {
      end = i;
    }
  }
  answer.station = end > at && isStation(day.stops[end]) && chargeWh >= 0 ? end : -1;
  answer.all = answer.last === end;
  for (let i = Math.max(answer.last, at) + 1; i < day.stops.length && !answer.all && day.stops[i].kind !== 'swap'; i++) {
    if (day.stops[i].task) {
      answer.beyond.push(i);
    }
  }
  return answer;
}
