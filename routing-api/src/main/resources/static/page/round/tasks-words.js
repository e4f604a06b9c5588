// The words of the page where tasks come in.
const FIELD_WORDS = {
  id: { recipient: 'Penerima', phone: 'Telepon', address: 'Alamat', lat: 'Lintang', lon: 'Bujur', point: 'Titik (lintang, bujur)', loadKg: 'Berat (kg)', volumeL: 'Volume (liter)', codIdr: 'Tagihan (Rp)', producer: 'Produsen', priority: 'Prioritas', reference: 'Nomor', note: 'Catatan', date: 'Tanggal', depotId: 'Gudang' },
  en: { recipient: 'Recipient', phone: 'Phone', address: 'Address', lat: 'Latitude', lon: 'Longitude', point: 'Pin (latitude, longitude)', loadKg: 'Weight (kg)', volumeL: 'Volume (litres)', codIdr: 'To collect (Rp)', producer: 'Producer', priority: 'Priority', reference: 'Number', note: 'Note', date: 'Date', depotId: 'Depot' },
};
export const WORDS = {
  id: {
    title: 'kiriman masuk', depot: 'Gudang', noDepot: 'Belum ada gudang.', setUp: 'Atur dulu', chat: 'WhatsApp', sheet: 'Tabel', map: 'Peta', recurringTab: 'Berulang', savedTab: 'Sudah ada',
    chatHelp: 'Salin pesan pesanan dari WhatsApp, tempel di sini. Belum ada yang disimpan.', read: 'Baca pesan', sheetHelp: 'Pilih atau seret berkas Excel (XLSX) atau CSV ke sini.', file: 'Berkas tabel', cells: 'Atau salin sel dari Excel, lalu tempel:', readCells: 'Baca tabel', template: 'Contoh tabel',
    column: 'Kolom', ignore: '(abaikan)', useRows: (n) => `Pakai ${n} baris`, mapHelp: 'Ketuk peta untuk kiriman baru, atau cari desanya.', village: 'Cari desa atau tempat', here: 'Taruh di sini', noVillage: 'Tidak ada tempat dengan nama itu di peta.',
    recurringHelp: 'Kiriman yang datang tiap minggu dibuat sendiri pada harinya.', noRecurring: 'Belum ada kiriman berulang.', stop: 'Hentikan', repeat: 'Ulangi', repeatTitle: (name) => `${name}: ulangi tiap`, repeated: 'Disimpan sebagai kiriman berulang.', weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    field: (key) => FIELD_WORDS.id[key] ?? key, nameless: 'tanpa nama', noPin: 'belum ada titik', noName: 'belum ada nama', noLoad: 'belum ada berat', link: 'titik dari tautan', recipient: 'titik dari daftar penerima', set: 'titik di peta',
    setPin: 'Taruh titik', movePin: 'Pindah titik', clickMap: 'Ketuk peta …', swap: 'Tukar lintang dan bujur', remove: 'Buang', drafts: 'Kiriman yang belum disimpan', mapTitle: 'Peta kiriman',
    count: (placed, without, wrong) => `${placed} dengan titik${without ? `, ${without} belum ada titik` : ''}${wrong ? `, ${wrong} perlu diperbaiki` : ''}. Belum disimpan.`, already: (n) => `${n} kiriman sudah ada pada tanggal ini.`, none: 'Belum ada kiriman pada tanggal ini.', save: (n) => `Simpan ${n} kiriman`, saved: (n, left) => `${n} kiriman disimpan${left ? `, ${left} masih perlu dilengkapi` : ''}.`,
  },
  en: {
    title: 'tasks in', depot: 'Depot', noDepot: 'There is no depot yet.', setUp: 'Set it up', chat: 'WhatsApp', sheet: 'Sheet', map: 'Map', recurringTab: 'Weekly', savedTab: 'Saved',
    chatHelp: 'Copy the messages from WhatsApp and paste them here. Nothing is saved yet.', read: 'Read the messages', sheetHelp: 'Choose an Excel (XLSX) or CSV file, or drop it here.', file: 'File', cells: 'Or copy cells from Excel and paste them:', readCells: 'Read the cells', template: 'Template',
    column: 'Column', ignore: '(ignore)', useRows: (n) => `Use ${n} rows`, mapHelp: 'Tap the map for a new task, or look for its village.', village: 'Find a village or place', here: 'Put it here', noVillage: 'There is no place of that name on the map.',
    recurringHelp: 'Tasks that come each week are made on their day.', noRecurring: 'There are no weekly tasks.', stop: 'Stop', repeat: 'Repeat', repeatTitle: (name) => `${name}: repeat each`, repeated: 'Saved as a weekly task.', weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    field: (key) => FIELD_WORDS.en[key] ?? key, nameless: 'no name', noPin: 'no pin yet', noName: 'no name yet', noLoad: 'no weight yet', link: 'pin from the link', recipient: 'pin of a known recipient', set: 'pin on the map',
    setPin: 'Set the pin', movePin: 'Move the pin', clickMap: 'Tap the map …', swap: 'Exchange latitude and longitude', remove: 'Remove', drafts: 'Tasks that are not saved', mapTitle: 'Map of tasks',
    count: (placed, without, wrong) => `${placed} with a pin${without ? `, ${without} without` : ''}${wrong ? `, ${wrong} to put right` : ''}. Not saved yet.`, already: (n) => `${n} tasks on this date already.`, none: 'No tasks on this date yet.', save: (n) => `Save ${n} tasks`, saved: (n, left) => `${n} tasks saved${left ? `, ${left} still lack something` : ''}.`,
  },
};
