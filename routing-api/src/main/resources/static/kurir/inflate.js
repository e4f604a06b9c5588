// Unpacks raw DEFLATE (RFC 1951): the data of the day takes a third of its space that way.
function inflate(bytes) {
  const out = [];
  let at = 0;
  let bit = 0;
  const bits = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      value |= ((bytes[at] >> bit) & 1) << i;
      bit++;
      if (bit === 8) {
        bit = 0;
        at++;
      }
    }
    return value;
  };
  const symbol = (code) => {
    let word = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      word |= bits(1);
      const count = code.counts[length];
      if (word - count < first) {
        return code.symbols[index + word - first];
      }
      index += count;
      first = (first + count) << 1;
      word <<= 1;
    }
    throw new Error('damaged');
  };
  let last = 0;
  while (!last) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      at += bit ? 1 : 0;
      bit = 0;
      const length = bytes[at] | (bytes[at + 1] << 8);
      at += 4;
      for (let i = 0; i < length; i++) {
        out.push(bytes[at++]);
      }
    } else {
      copyBlock(out, bits, symbol, kind === 1 ? fixedCodes() : readCodes(bits, symbol));
    }
  }
  return out;
}

// A canonical Huffman code: how many codes have each length, and the symbols in order.
function huffman(lengths) {
  const counts = [];
  const symbols = [];
  for (let length = 0; length < 16; length++) {
    counts.push(0);
    for (let i = 0; i < lengths.length; i++) {
      if (lengths[i] === length) {
        counts[length]++;
        if (length) {
          symbols.push(i);
        }
      }
    }
  }
  counts[0] = 0;
  return { counts: counts, symbols: symbols };
}

function repeated(value, count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push(value);
  }
  return list;
}

function fixedCodes() {
  return [huffman(repeated(8, 144).concat(repeated(9, 112), repeated(7, 24), repeated(8, 8))), huffman(repeated(5, 30))];
}

function readCodes(bits, symbol) {
  const literals = bits(5) + 257;
  const distances = bits(5) + 1;
  const count = bits(4) + 4;
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const small = repeated(0, 19);
  for (let i = 0; i < count; i++) {
    small[order[i]] = bits(3);
  }
  const code = huffman(small);
  let lengths = [];
  while (lengths.length < literals + distances) {
    const next = symbol(code);
    if (next < 16) {
      lengths.push(next);
    } else {
      const value = next === 16 ? lengths[lengths.length - 1] : 0;
      lengths = lengths.concat(repeated(value, next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7)));
    }
  }
  return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
}

function copyBlock(out, bits, symbol, codes) {
  for (;;) {
    const next = symbol(codes[0]);
    if (next === 256) {
      return;
    }
    if (next < 256) {
      out.push(next);
    } else {
      const length = lengthOf(next - 257, bits);
      const from = out.length - distanceOf(symbol(codes[1]), bits);
      for (let i = 0; i < length; i++) {
        out.push(out[from + i]);
      }
    }
  }
}

function lengthOf(n, bits) {
  if (n === 28) {
    return 258;
  }
  const extra = n < 8 ? 0 : (n - 4) >> 2;
  return (n < 8 ? n + 3 : ((4 + (n & 3)) << extra) + 3) + bits(extra);
}

function distanceOf(n, bits) {
  const extra = n < 4 ? 0 : (n - 2) >> 1;
  return (n < 4 ? n + 1 : ((2 + (n & 1)) << extra) + 1) + bits(extra);
}

function textOf(bytes) {
  let raw = '';
  for (let i = 0; i < bytes.length; i += 4096) {
    raw += String.fromCharCode.apply(null, bytes.slice(i, i + 4096));
  }
  return decodeURIComponent(escape(raw));
}
