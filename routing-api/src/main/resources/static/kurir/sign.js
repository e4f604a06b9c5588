// SHA-256 (FIPS 180-4) and HMAC (RFC 2104) without the browser's own, which files and plain HTTP do not get.
function sha256(bytes) {
  const constants = sha256Constants();
  const state = constants.first.slice();
  const length = bytes.length;
  const padded = bytes.slice();
  padded.push(128);
  while (padded.length % 64 !== 56) {
    padded.push(0);
  }
  for (let shift = 56; shift >= 0; shift -= 8) {
    padded.push(Math.floor(length * 8 / Math.pow(2, shift)) & 255);
  }
  const w = [];
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        const at = block + 4 * i;
        w[i] = (padded[at] << 24) | (padded[at + 1] << 16) | (padded[at + 2] << 8) | padded[at + 3];
      } else {
        const a = w[i - 15];
        const b = w[i - 2];
        w[i] = (w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
      }
    }
    mix(state, w, constants.round);
  }
  const answer = [];
  state.forEach((word) => answer.push(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255));
  return answer;
}

function turn(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}

function mix(state, w, round) {
  const v = state.slice();
  for (let i = 0; i < 64; i++) {
    const big1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25);
    const t1 = (v[7] + big1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + round[i] + w[i]) | 0;
    const big0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22);
    const t2 = (big0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))) | 0;
    v.pop();
    v.unshift((t1 + t2) | 0);
    v[4] = (v[4] + t1) | 0;
  }
  for (let i = 0; i < 8; i++) {
    state[i] = (state[i] + v[i]) | 0;
  }
}

// The first 32 bits of the fractional parts of square and cube roots of the first primes.
function sha256Constants() {
  const first = [];
  const round = [];
  for (let n = 2; round.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      prime = prime && n % d !== 0;
    }
    if (prime) {
      if (first.length < 8) {
        first.push(fraction(Math.pow(n, 1 / 2)));
      }
      round.push(fraction(Math.pow(n, 1 / 3)));
    }
  }
  return { first: first, round: round };
}

function fraction(number) {
  return ((number - Math.floor(number)) * 4294967296) | 0;
}

function hmac(key, bytes) {
  let block = key.length > 64 ? sha256(key) : key.slice();
  while (block.length < 64) {
    block.push(0);
  }
  const inner = sha256(block.map((b) => b ^ 54).concat(bytes));
  return sha256(block.map((b) => b ^ 92).concat(inner));
}

function utf8(text) {
  const raw = unescape(encodeURIComponent(text));
  const bytes = [];
  for (let i = 0; i < raw.length; i++) {
    bytes.push(raw.charCodeAt(i));
  }
  return bytes;
}

// Base 64 without the letters that chat programs read as formatting: '+' and '-' for 62 and 63, no padding.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

function toLetters(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0);
    const count = Math.min(3, bytes.length - i) + 1;
    for (let k = 0; k < count; k++) {
      text += LETTERS.charAt((three >> (18 - 6 * k)) & 63);
    }
  }
  return text;
}

function fromLetters(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) {
      word = (word << 6) | Math.max(0, i + k < text.length ? LETTERS.indexOf(text.charAt(i + k)) : 0);
    }
    const count = Math.min(4, text.length - i) - 1;
    for (let k = 0; k < count; k++) {
      bytes.push((word >> (16 - 8 * k)) & 255);
    }
  }
  return bytes;
}

function randomLetters(count) {
  const bytes = [];
  try {
    const strong = new Uint8Array(count);
    (window.crypto || window.msCrypto).getRandomValues(strong);
    for (let i = 0; i < count; i++) {
      bytes.push(strong[i]);
    }
  } catch (e) {
    for (let i = 0; i < count; i++) {
      bytes.push(Math.floor(Math.random() * 256));
    }
  }
  return bytes.map((b) => LETTERS.charAt(b % 62)).join('');
}
