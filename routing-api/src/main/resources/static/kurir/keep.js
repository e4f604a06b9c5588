// What the newest file of that day held, so that another one can say what is new: {made, version, stops}; null where nothing is kept.
function keptRoute(name) {
  try {
    return JSON.parse(window.localStorage.getItem(name + '-route'));
  } catch (e) {
    return null;
  }
}

function keepRoute(name, made, day) {
  try {
    window.localStorage.setItem(name + '-route', JSON.stringify({ made: made, version: day.version,
      stops: day.stops.map((stop) => ({ kind: stop.kind, task: stop.task, act: stop.act, to: stop.to, arrives: stop.arrives })) }));
  } catch (e) {
    return;
  }
}

// What earlier days left on the phone goes once nothing of it waits to be sent.
function forgetEarlier(date) {
  try {
    Object.keys(window.localStorage).forEach((key) => {
      const found = /^rutedesa-\d+-(\d{4}-\d{2}-\d{2})(-route)?$/.exec(key);
      if (found && found[1] < date && (found[2] || JSON.parse(window.localStorage.getItem(key)).every((one) => one.texted))) {
        window.localStorage.removeItem(key);
      }
    });
  } catch (e) {
    return;
  }
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
