// The map sketch of a way and the heights along it.
// An encoded polyline of five decimals as [lat, lon] pairs.
function decodeLine(text) {
  const line = [];
  const last = [0, 0];
  let at = 0;
  while (at < text.length) {
    for (let k = 0; k < 2; k++) {
      let shift = 0;
      let value = 0;
      let five = 0;
      do {
        five = text.charCodeAt(at++) - 63;
        value |= (five & 31) << shift;
        shift += 5;
      } while (five >= 32);
      last[k] += value & 1 ? ~(value >> 1) : value >> 1;
    }
    line.push([last[0] / 1e5, last[1] / 1e5]);
  }
  return line;
}

// The leg to stop 'index' with the rest of the day in grey behind it; north is up.
function sketch(index, own) {
  const lines = day.legs.map((leg) => decodeLine(leg.line));
  const main = lines[index - 1];
  if (!main.length) {
    return null;
  }
  const middle = main[0][0] * Math.PI / 180;
  const flat = (p) => [p[1] * Math.cos(middle), -p[0]];
  const points = main.map(flat);
  let box = [Infinity, Infinity, -Infinity, -Infinity];
  points.forEach((p) => {
    box = [Math.min(box[0], p[0]), Math.min(box[1], p[1]), Math.max(box[2], p[0]), Math.max(box[3], p[1])];
  });
  const width = 328;
  const height = 240;
  const pad = 26;
  const scale = Math.min((width - 2 * pad) / Math.max(box[2] - box[0], 0.001), (height - 2 * pad) / Math.max(box[3] - box[1], 0.001));
  const left = width / 2 - scale * (box[0] + box[2]) / 2;
  const top = height / 2 - scale * (box[1] + box[3]) / 2;
  const place = (p) => {
    const at = flat(p);
    return [Math.round(10 * (left + scale * at[0])) / 10, Math.round(10 * (top + scale * at[1])) / 10];
  };
  const path = (line) => 'M' + line.map((p) => place(p).join(' ')).join('L');
  const svg = h('svg.sketch', { viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': say('map', placeName(index)) });
  lines.forEach((line, i) => {
    if (i !== index - 1) {
      svg.appendChild(h('path.other', { d: path(line) }));
    }
  });
  svg.appendChild(h('path.edge', { d: path(main) }));
  svg.appendChild(h('path.main', { d: path(main) }));
  // The goal lies on top: another stop may be at the same place.
  day.stops.map((stop, i) => i).filter((i) => i !== index).concat([index]).forEach((i) => {
    const stop = day.stops[i];
    const at = place([stop.lat, stop.lon]);
    if (at[0] > -20 && at[0] < width + 20 && at[1] > -20 && at[1] < height + 20 && (stop.task || i === index || i === index - 1)) {
      svg.appendChild(h('circle' + (i === index ? '.goal' : '.stop'), { cx: at[0], cy: at[1], r: i === index ? 13 : 9 }));
      svg.appendChild(h('text' + (i === index ? '.goal' : '.stop'), { x: at[0], y: at[1] + 4 }, numberOf(i)));
    }
  });
  if (own) {
    const at = place([own.lat, own.lon]);
    svg.appendChild(h('circle.own', { cx: at[0], cy: at[1], r: 8 }));
  }
  const metres = roundLength(80 / scale * 111195);
  const bar = metres / 111195 * scale;
  svg.appendChild(h('path.bar', { d: 'M10 230v-6M10 230h' + Math.round(bar) + 'v-6' }));
  svg.appendChild(h('text.bar', { x: 16, y: 222 }, kilometres(metres)));
  svg.appendChild(h('text.north', { x: 312, y: 22 }, language === 'en' ? 'N ↑' : 'U ↑'));
  return svg;
}

function roundLength(metres) {
  const power = Math.pow(10, Math.floor(Math.log(metres) / Math.LN10));
  const first = metres / power;
  return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
}

// Heights along the leg, evenly spaced; null where none are known.
function profile(index) {
  const heights = day.legs[index - 1].heights;
  if (!heights || heights.length < 2) {
    return null;
  }
  const least = Math.min.apply(null, heights);
  const most = Math.max.apply(null, heights);
  const span = Math.max(most - least, 40);
  const at = (m, i) => Math.round(328 * i / (heights.length - 1)) + ' ' + Math.round(64 - 56 * (m - least) / span);
  return h('figure.profile', {},
    h('svg', { viewBox: '0 0 328 68', role: 'img', 'aria-label': say('profile', placeName(index)) },
      h('path.ground', { d: 'M0 68L' + heights.map(at).join('L') + 'L328 68Z' })),
    h('figcaption', {}, say('heights', least, most)));
}
