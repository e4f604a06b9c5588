// The way to one stop: map, heights, words, other apps.
function drawWay() {
  const index = target >= 0 ? target : Math.max(1, nextStop());
  const stop = day.stops[index];
  const leg = day.legs[index - 1];
  const move = (by) => () => go('way', '', index + by);
  return [
    h('h2', {}, say('to', placeName(index))),
    h('p', {}, say('distance', kilometres(leg.m), leg.up, leg.down) + ' · ' + say('minutes', leg.min)),
    leg.changed && leg.says.length ? h('p.card.bad', {}, say('roadsChanged')) : null,
    leg.says.length || !leg.m ? null : h('p.card.bad', {}, say('noWay')),
    sketch(index, fix()),
    profile(index),
    h('ol.says', {}, leg.says.map((one) => h('li', {}, h('span.clock', {}, kilometres(one[0])),
      h('div', {}, pick(one[1]), (one[2] || []).map((warning) => h('small.warn', {}, '⚠ ' + pick(warning))))))),
    mode.here ? mode.here() : null,
    h('h3', {}, say('openIn')),
    h('div.pair', {},
      link('.button', 'OsmAnd', 'https://osmand.net/map/?finish=' + stop.lat + ',' + stop.lon + '&profile=motorcycle&pin=' + stop.lat + ',' + stop.lon + '#15/' + stop.lat + '/' + stop.lon),
      link('.button', 'Organic Maps', 'om://map?v=1&ll=' + stop.lat + ',' + stop.lon + '&n=' + encodeURIComponent(stopName(index)))),
    h('div.pair', {},
      link('.button', 'Google Maps', 'https://www.google.com/maps/dir/?api=1&travelmode=two-wheeler&destination=' + stop.lat + ',' + stop.lon),
      link('.button', say('otherMap'), 'geo:' + stop.lat + ',' + stop.lon + '?q=' + stop.lat + ',' + stop.lon + '(' + encodeURIComponent(stopName(index)) + ')')),
    link('.button', say('gpx'), 'data:application/gpx+xml;charset=utf-8,' + encodeURIComponent(gpxOf(index)), { download: 'rute-' + day.date + '-' + index + '.gpx' }),
    h('div.pair', {},
      index > 1 ? button('.button', '‹ ' + say('previous'), move(-1)) : h('span', {}),
      index < day.stops.length - 1 ? button('.button', say('following') + ' ›', move(1)) : h('span', {}))
  ];
}
