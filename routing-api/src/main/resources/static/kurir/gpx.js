// The leg as a GPX 1.1 track for other apps.
function gpxOf(index) {
  const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const stop = day.stops[index];
  return '<?xml version="1.0" encoding="UTF-8"?>\n<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="RuteDesa">'
    + '<wpt lat="' + stop.lat + '" lon="' + stop.lon + '"><name>' + safe(stopName(index)) + '</name></wpt><trk><name>' + safe(stopName(index)) + '</name><trkseg>'
    + decodeLine(day.legs[index - 1].line).map((p) => '<trkpt lat="' + p[0].toFixed(5) + '" lon="' + p[1].toFixed(5) + '"/>').join('')
    + '</trkseg></trk></gpx>';
}
