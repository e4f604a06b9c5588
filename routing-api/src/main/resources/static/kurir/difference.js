// What is new in a route, in words: stops that came and went, their order, times that moved by more than ten minutes.
function differences(old, fresh) {
  const states = statesOf(old);
  const tasks = (day) => day.stops.filter((stop) => stop.task);
  // A task may have several visits: each has a name of its own.
  const names = (day) => tasks(day).map((stop, i, all) => stop.task + '/' + all.slice(0, i).filter((one) => one.task === stop.task).length);
  const oldNames = names(old);
  const freshNames = names(fresh);
  const lines = [];
  tasks(fresh).forEach((stop, i) => {
    const before = tasks(old)[oldNames.indexOf(freshNames[i])];
    if (!before) {
      lines.push(say('added', stop.to, clock(stop.arrives)));
    } else if (Math.abs(before.arrives - stop.arrives) > 10) {
      lines.push(say('moved', stop.to, clock(stop.arrives), clock(before.arrives)));
    }
  });
  // What the rider has finished is of the past, whether or not the new route still shows it.
  tasks(old).forEach((stop, i) => {
    if (freshNames.indexOf(oldNames[i]) < 0 && !isOver(states[old.stops.indexOf(stop)])) {
      lines.push(say('removed', stop.to));
    }
  });
  const both = (some, others) => some.filter((name) => others.indexOf(name) >= 0).join();
  if (both(oldNames, freshNames) !== both(freshNames, oldNames)) {
    lines.push(say('reordered'));
  }
  return lines.length ? lines : [say('detailsChanged')];
}

function newRouteCard(lines, accept) {
  return h('section.card.bad', { id: 'new-route' }, h('h2', {}, say('newRoute')), lines.map((line) => h('p', {}, line)),
    button('.big.strong', say('acceptRoute'), accept));
}
