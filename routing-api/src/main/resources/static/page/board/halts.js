// Stops where no task is served.

/** What is done there. @param say words */
export function haltName(stop, say) {
  if (stop.stationName) return say('stations')[stop.kind](stop.stationName);
  return say(stop.kind === 'swap' || stop.kind === 'break' ? stop.kind : 'reload');
}
