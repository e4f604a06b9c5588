// Stops where no task is served.

/** What is done there. @param say words */
export function haltName(stop, say) {
  if (stop.stationName) return say('stations')[stop.kind](stop.stationName);
  return say(['swap', 'break', 'carried-swap'].includes(stop.kind) ? stop.kind : 'reload');
}
