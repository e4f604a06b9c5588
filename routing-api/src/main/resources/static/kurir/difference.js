// What is new in a route, in words: stops that came and went, their order, times that moved by more than ten minutes.
function differences(old, fresh) {
  const tasks = (day) => day.stops.filter((stop) => stop.task);
  const byTask = {};
  tasks(old).forEach((stop) => {
    byTask[stop.task] = stop;
  });
  const stays = {};
  const lines = [];
  tasks(fresh).forEach((stop) => {
    stays[stop.task] = true;
    const before = byTask[stop.task];
    if (!before) {
      lines.push(say('added', stop.to, clock(stop.arrives)));
    } else if (Math.abs(before.arrives - stop.arrives) > 10) {
      lines.push(say('moved', stop.to, clock(stop.arrives), clock(before.arrives)));
    }
  });
  // What the rider has finished is of the past, whether or not the new route still shows it.
  tasks(old).forEach((stop) => {
    if (!stays[stop.task] && ['', 'arrived'].indexOf(stateOfTask(stop.task)) >= 0) {
      lines.push(say('removed', stop.to));
    }
  });
  const order = (day, other) => tasks(day).map((stop) => stop.task).filter((task) => other.stops.some((stop) => stop.task === task)).join();
  if (order(old, fresh) !== order(fresh, old)) {
    lines.push(say('reordered'));
  }
  return lines.length ? lines : [say('detailsChanged')];
}
