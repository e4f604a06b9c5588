// Another place where no rider reaches the one that was given: exchanged degrees, or the side of the nearest road.
import { speaker } from './shell.js';

const say = speaker({
  id: { exchange: 'Tukar lintang dan bujur', road: 'Serah terima di tepi jalan', note: 'Serah terima di tepi jalan terdekat.' },
  en: { exchange: 'Exchange latitude and longitude', road: 'Hand over at the road', note: 'Hand over at the nearest road.' },
});
const MOST_NOTE = 500;

/**
 * What could be pressed about a task or draft, or null where no place is offered.
 *
 * @returns label of the button, and change: from the task as it is to what is other afterwards
 */
export function offered(task) {
  const warning = task.warnings.find((each) => each.lat !== undefined);
  if (!warning) return null;
  const { lat, lon, pointer } = warning;
  const atRoad = warning.code !== 'likely-swapped';
  return {
    label: say(atRoad ? 'road' : 'exchange'),
    change: (now) => ({ ...(pointer.startsWith('/from') ? { from: { ...now.from, lat, lon } } : { lat, lon }), ...(atRoad ? { note: noted(now.note) } : {}) }),
  };
}

/** Rider and recipient have to know where they meet. */
function noted(note) {
  const both = [note, say('note')].filter(Boolean).join(' ');
  return both.length > MOST_NOTE || note?.includes(say('note')) ? note : both;
}
