// The card that answers whether the battery takes the bike home.
function homeCard() {
  const reading = lastReading();
  if (!reading || nextStop() < 0) {
    return null;
  }
  const at = reading.stop;
  const planned = percentOf(at && !isFinished(at) ? day.stops[at].arrivesWh : day.stops[at].wh);
  const found = canGetHome(day, at, reading.percent);
  const open = found.beyond.filter((i) => !isFinished(i));
  const tasks = open.map((i) => day.stops[i].task).filter((task, n, all) => all.indexOf(task) === n);
  const words = found.all ? (found.station < 0 ? say('homeAll') : say('homeStation', placeName(found.station)))
    : found.last > at ? say('homeLast', placeName(found.last), clock(day.stops[found.last].leaves))
      : found.last === at ? say('homeNow') : found.withReserve ? say('homeReserve')
        : found.station < 0 ? say('homeNot') : say('homeStationReserve', placeName(found.station));
  return h('section' + (found.all ? '.card.good' : '.card.bad'), { id: 'home' },
    h('p', {}, h('b', {}, words)),
    reading.percent < planned ? h('p', {}, say('underPlan', reading.percent, planned)) : null,
    found.thirst > 1 ? h('p', {}, say('thirsty', Math.round(100 * found.thirst - 100))) : null,
    h('p.hint', {}, say('homeSince', reading.percent, clockOf(reading.at))),
    open.length ? button('.button', say('giveBack', tasks.length), () => report('returned', { tasks: tasks })) : null);
}
