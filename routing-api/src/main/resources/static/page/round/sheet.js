// Columns of a sheet that somebody else made, as keys of a task. A key with a slash belongs into an object of the task.

/** Keys in the order in which they are offered, with the heading of the template and what other sheets call it. */
const COLUMNS = {
  recipient: ['penerima', /^(nama|penerima|kepada|pelanggan|recipient|name|customer)/i], phone: ['telepon', /(telp|telepon|hp|wa\b|whatsapp|phone)/i], address: ['alamat', /(alamat|dusun|desa|address)/i],
  lat: ['lintang', /(lintang|^lat)/i], lon: ['bujur', /(bujur|^lon|^lng)/i], point: [null, /(titik|koordinat|lokasi|maps?|pin\b|coord)/i], loadKg: ['muatan_kg', /(berat|muatan|kg|weight|load)/i], volumeL: ['volume_liter', /(volume|liter|litre)/i],
  windows: [null, /(\bjam\b|window|hours)/i], opens: ['jam_buka', /^(buka|mulai|dari jam|opens)/i], closes: ['jam_tutup', /^(tutup|sampai|closes)/i], codIdr: ['tagihan_rupiah', /(tagih|cod|bayar|rupiah|\brp\b|amount)/i], producer: ['produsen', /(produsen|milik|producer)/i],
  priority: ['prioritas', /(priorit)/i], reference: ['nomor', /(nomor|^no\.?$|ref|kode)/i], note: ['catatan', /(catatan|barang|isi|ket|note|item)/i], serviceTime: ['lama_menit', /^(lama|service)/i], date: ['tanggal', /^(tgl|date)$/i],
  kind: ['jenis', /^(jenis kiriman|kind)/i], groups: ['kelompok', /(kelompok|grup|group)/i], rider: ['kurir', /(kurir|rider|courier)/i], skills: ['keahlian', /(keahlian|skill)/i], prizeIdr: ['nilai_rp', /^prize/i],
  'leastPiece/loadKg': ['potongan_kg', /potongan|piece/i], 'leastPiece/volumeL': ['potongan_liter', null], longestItemM: ['barang_terpanjang_m', /(panjang|longest)/i], setupTime: ['lama_siap_menit', /(siap|setup)/i],
  latenessAtMost: ['boleh_terlambat_menit', /terlambat|late/i], latenessIdrPerHour: ['denda_rp_per_jam', /denda/i], earliestDate: ['paling_awal', /paling awal|earliest/i], latestDate: ['paling_akhir', /paling akhir|latest/i], sailing: ['kapal', /kapal|^ship$/i],
  'from/name': ['pengirim', /^(pengirim|sender)/i], 'from/phone': ['telepon_pengirim', null], 'from/address': ['alamat_pengirim', null], 'from/point': [null, /titik jemput/i], 'from/lat': ['lintang_jemput', null], 'from/lon': ['bujur_jemput', null], depotId: ['gudang', /^(gudang|depot)/i],
};
export const KEYS = Object.keys(COLUMNS);
/** What says more than the words before it: these are looked at first. */
const CLOSEST = ['lat', 'lon', 'from/point', 'from/name', 'skills', 'groups', 'longestItemM', 'latenessIdrPerHour', 'latenessAtMost', 'opens', 'closes', 'windows', 'leastPiece/loadKg', 'setupTime', 'serviceTime'];
const NUMBERS = ['lat', 'lon', 'loadKg', 'volumeL', 'codIdr', 'priority', 'prizeIdr', 'leastPiece/loadKg', 'leastPiece/volumeL', 'longestItemM', 'latenessIdrPerHour', 'from/lat', 'from/lon', 'depotId'];
const MONEY = ['codIdr', 'prizeIdr', 'latenessIdrPerHour'];
const POINTS = ['point', 'from/point'];
const KINDS = [['shipment', /^(antar.tempat|shipment)/i], ['pickup', /^(penjemputan|jemput|ambil|pickup|pick up)/i], ['delivery', /^(pengiriman|antar|kirim|deliver)/i]];
const TIME = /^(\d{1,2})(?:[.:](\d{2}))?$/;

/** Which key a heading probably means, or empty. */
export function guess(heading) {
  const words = heading.trim().toLowerCase().replaceAll('_', ' ');
  return KEYS.find((key) => COLUMNS[key][0]?.replaceAll('_', ' ') === words) ?? [...CLOSEST, ...KEYS].find((key) => COLUMNS[key][1]?.test(words)) ?? '';
}

function number(key, cell) {
  const text = cell.replace(/\s|kg|rp\.?/gi, '');
  const plain = MONEY.includes(key) ? text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.') : text.replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : cell;
}

function clock(text) {
  const found = text.trim().match(TIME);
  return found && Number(found[1]) < 24 && Number(found[2] ?? 0) < 60 ? `${found[1].padStart(2, '0')}:${found[2] ?? '00'}` : null;
}

/** Such as 08.00-12.00; 14-16. @returns pairs of times, or null where a part of it is something else */
function hours(cell) {
  const spans = cell.split(/[;,&]|\bdan\b|\band\b/i).map((span) => span.split(/\s*(?:[-–—]|s\/d|sampai|sd|to)\s*/i).map(clock));
  return spans.every((span) => span.length === 2 && span.every(Boolean)) ? spans : null;
}

function minutes(cell) {
  const amount = Number(cell.replace(/\s*(menit|minutes?|min)\.?$/i, '').replace(',', '.'));
  return Number.isFinite(amount) && amount >= 0 ? Number.isInteger(amount) ? `PT${amount}M` : `PT${Math.round(amount * 60)}S` : null;
}

/** Such as bersama A; terpisah B; urut C 2. */
function groups(cell) {
  const read = cell.split(/[,;]/).map((part) => part.trim()).map((part) => {
    const ordered = part.match(/^(?:urut|in.order)\s+(\S.*?)\s+(\d{1,4})$/i);
    const plain = part.match(/^(bersama|together|terpisah|apart)\s+(\S.*)$/i);
    if (ordered) return { kind: 'in-order', name: ordered[1], number: Number(ordered[2]) };
    return plain && { kind: /^(bersama|together)/i.test(plain[1]) ? 'together' : 'apart', name: plain[2] };
  });
  return read.every(Boolean) ? read : null;
}

function day(cell) {
  const local = cell.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
  if (local) return `${local[3]}-${local[2].padStart(2, '0')}-${local[1].padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : null;
}

/** How the cells of a key are read: what it is in the task, or null where it has no such meaning. */
const READ = {
  windows: hours, opens: clock, closes: clock, groups, date: day, earliestDate: day, latestDate: day, serviceTime: minutes, setupTime: minutes, latenessAtMost: minutes,
  skills: (cell) => cell.split(/[,;]/).map((word) => word.trim()).filter(Boolean), kind: (cell) => (KINDS.find(([, words]) => words.test(cell)) ?? [null])[0],
};

function put(draft, key, value) {
  const [object, inner] = key.split('/');
  if (inner) draft[object] = { ...draft[object], [inner]: value };
  else draft[key] = value;
}

/**
 * One row with the keys of its columns. A number that is none stays as it is, so that the check can say so; other cells that have
 * no meaning stand in `unread`, each with its key and text.
 *
 * @param row texts @param keys of its columns, empty for what is ignored @param date of it unless the row says another @param riders who may be named
 */
export function readRow(row, keys, { date, riders }) {
  const draft = {};
  const unread = [];
  keys.forEach((key, i) => {
    const cell = (row[i] ?? '').trim();
    if (!key || cell === '') return;
    if (POINTS.includes(key)) {
      const pair = cell.match(/(-?\d+[.]\d+)\s*[,; ]\s*(-?\d+[.]\d+)/);
      if (pair) ['lat', 'lon'].forEach((part, at) => put(draft, key.replace('point', part), Number(pair[at + 1])));
      return;
    }
    const value = key === 'rider' ? riders.find((rider) => rider.name.toLowerCase() === cell.toLowerCase())?.id ?? null : READ[key] ? READ[key](cell) : NUMBERS.includes(key) ? number(key, cell) : cell;
    if (value === null) unread.push({ key, text: cell });
    else put(draft, key === 'rider' ? 'riderId' : key, value);
  });
  return finished(draft, unread, date);
}

/** Times get the date of the row, and what goes without saying is said. */
function finished({ opens, closes, windows, ...draft }, unread, date) {
  const spans = windows ?? (opens || closes ? [[opens ?? '00:00', closes ?? '23:59']] : []);
  const at = (time) => `${draft.date ?? date}T${time}:00+08:00`;
  return {
    ...draft, ...(spans.length ? { windows: spans.map(([from, to]) => ({ from: at(from), to: at(to) })) } : {}), ...(draft.leastPiece ? { leastPiece: { loadKg: 0, ...draft.leastPiece } } : {}),
    ...(draft.from && !draft.kind ? { kind: 'shipment' } : {}), ...(unread.length ? { unread } : {}),
  };
}
