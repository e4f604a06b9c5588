// How a rider looks on the board and on paper: colours that colour-blind people tell apart, then other lines and square numbers.
const COLOURS = ['#0072b2', '#b84f00', '#007a5a', '#9b3f78', '#5b4a00', '#333333'];

/** @param index of the rider among those of the depot */
export function look(index) {
  const round = Math.floor(index / COLOURS.length);
  const colour = (index + COLOURS.length) % COLOURS.length;
  return { colour: COLOURS[colour], round, classes: `rider-${colour} round-${round % 3}` };
}
