// Boxes of what stands on a map, in pixels from its upper left corner: worked out from places, because to measure hundreds takes longer.

/** About the width of a name: a box lies in a few squares of this size, and few boxes lie in one. */
const SQUARE_PX = 64;

export const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const boxAround = (x, y, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });

function squaresOf({ left, right, top, bottom }) {
  const squares = [];
  for (let column = Math.floor(left / SQUARE_PX); column <= Math.floor(right / SQUARE_PX); column += 1) {
    for (let row = Math.floor(top / SQUARE_PX); row <= Math.floor(bottom / SQUARE_PX); row += 1) squares.push(`${column},${row}`);
  }
  return squares;
}

/** What is covered already. Boxes are kept by the squares in which they lie: what may meet a box is looked for in its own alone. */
export class Taken {
  constructor() {
    this.squares = new Map();
  }

  add(box) {
    for (const square of squaresOf(box)) {
      if (this.squares.has(square)) this.squares.get(square).push(box);
      else this.squares.set(square, [box]);
    }
  }

  meets(box) {
    return squaresOf(box).some((square) => this.squares.get(square)?.some((other) => meet(box, other)));
  }
}
