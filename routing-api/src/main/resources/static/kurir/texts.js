// Reports as signed text, the form in which they travel whichever way they go.
const TEXT_LETTERS = 3000;
// Report as it travels: short names, nothing that only this phone needs.
const SHORT = { session: 's', seq: 'q', kind: 'k', at: 'a', task: 't', stop: 'p', who: 'w', note: 'n', cod: 'c', reason: 'r', percent: 'b', problem: 'o', lat: 'y', lon: 'x', accuracy: 'u', tasks: 'l', version: 'v', ref: 'f', before: 'e', visit: 'i' };

function shortened(one) {
  const answer = {};
  Object.keys(SHORT).forEach((name) => {
    if (one[name] !== undefined) {
      answer[SHORT[name]] = one[name];
    }
  });
  return answer;
}

// Texts for WhatsApp with the reports in them, each signed for itself: 'RD1:' rider ':' day ':' reports ':' signature.
function reportTexts(chosen, key) {
  const texts = [];
  let part = [];
  let inside = [];
  const flush = () => {
    if (part.length) {
      const body = 'RD1:' + day.riderId + ':' + day.date.split('-').join('') + ':' + toLetters(utf8(JSON.stringify(part)));
      const signed = body + ':' + toLetters(hmac(fromLetters(key), utf8(body)).slice(0, 16));
      texts.push({ text: say('textHead', day.rider, day.date.split('-').reverse().join('.'), part.length) + '\n' + signed, reports: inside });
      part = [];
      inside = [];
    }
  };
  chosen.forEach((one) => {
    const small = shortened(one);
    if (part.length && JSON.stringify(part.concat([small])).length > TEXT_LETTERS * 3 / 4) {
      flush();
    }
    part.push(small);
    inside.push(one);
  });
  flush();
  return texts;
}
