// Columns of a sheet that somebody else made, as keys of a task.
export const KEYS = ['recipient', 'phone', 'address', 'lat', 'lon', 'point', 'loadKg', 'volumeL', 'codIdr', 'producer', 'priority', 'reference', 'note'];
const HEADINGS = {
  recipient: /^(nama|penerima|kepada|pelanggan|recipient|name|customer)/i, phone: /(telp|telepon|hp|wa\b|whatsapp|phone)/i, address: /(alamat|dusun|desa|address)/i,
  point: /(titik|koordinat|lokasi|maps?|pin\b|coord)/i, lat: /(lintang|^lat)/i, lon: /(bujur|^lon|^lng)/i, loadKg: /(berat|muatan|kg|weight|load)/i, volumeL: /(volume|liter|litre)/i,
  codIdr: /(tagih|cod|bayar|rupiah|\brp\b|amount)/i, producer: /(produsen|milik|producer)/i, priority: /(priorit)/i, reference: /(nomor|^no\.?$|ref|kode)/i, note: /(catatan|barang|isi|ket|note|item)/i,
};
const NUMBERS = ['lat', 'lon', 'loadKg', 'volumeL', 'codIdr', 'priority'];

/** Which key a heading probably means, or empty. */
export function guess(heading) {
  return ['lat', 'lon', ...KEYS].find((key) => HEADINGS[key].test(heading.trim())) ?? '';
}

function number(key, cell) {
  const text = cell.replace(/\s|kg|rp\.?/gi, '');
  const plain = key === 'codIdr' ? text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.') : text.replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : cell;
}

/** One row with the keys of its columns; what is no number stays as it is, so that the check can say so. */
export function readRow(row, keys) {
  const draft = {};
  keys.forEach((key, i) => {
    const cell = (row[i] ?? '').trim();
    if (!key || cell === '') return;
    const pair = key === 'point' ? cell.match(/(-?\d+[.]\d+)\s*[,; ]\s*(-?\d+[.]\d+)/) : null;
    if (pair) Object.assign(draft, { lat: Number(pair[1]), lon: Number(pair[2]) });
    else if (NUMBERS.includes(key)) draft[key] = number(key, cell);
    else if (key !== 'point') draft[key] = cell;
  });
  return draft;
}
