// The phone's own store for the page of a link: IndexedDB, one record a report, so that two windows do not overwrite each
// other. Where it is closed to us, or full, the page goes on in memory and says so.
function openStore(then) {
  const none = { works: false, get: (key, done) => done(null), put: (key, value, done) => done && done(false), remove: () => {}, all: (prefix, done) => done([]) };
  let answered = false;
  const answer = (store) => {
    if (!answered) {
      answered = true;
      then(store);
    }
  };
  try {
    const request = window.indexedDB.open('rutedesa-kurir', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onerror = () => answer(none);
    request.onblocked = () => answer(none);
    request.onsuccess = () => answer(storeOver(request.result));
  } catch (e) {
    answer(none);
  }
  window.setTimeout(() => answer(none), 5000);
}

function storeOver(database) {
  const work = (write, begin, ended) => {
    try {
      const transaction = database.transaction('rows', write ? 'readwrite' : 'readonly');
      const request = begin(transaction.objectStore('rows'));
      transaction.oncomplete = () => ended(true, request.result);
      transaction.onabort = () => ended(false, null);
      transaction.onerror = (event) => event.preventDefault();
    } catch (e) {
      ended(false, null);
    }
  };
  return {
    works: true,
    get: (key, done) => work(false, (rows) => rows.get(key), (fine, value) => done(fine && value !== undefined ? value : null)),
    put: (key, value, done) => work(true, (rows) => rows.put(value, key), (fine) => done && done(fine)),
    remove: (key) => work(true, (rows) => rows.delete(key), () => {}),
    all: (prefix, done) => work(false, (rows) => rows.getAll(IDBKeyRange.bound(prefix, prefix + '\uffff')), (fine, values) => done(fine ? values : []))
  };
}

// Keeps each changed report as a record of its own.
function storeKeeper(store, loaded, told) {
  const written = {};
  const keyOf = (one) => 'report/' + one.session + '/' + one.seq;
  loaded.forEach((one) => {
    written[keyOf(one)] = JSON.stringify(one);
  });
  let fine = store.works;
  return {
    confirms: true,
    load: () => loaded,
    save: (all) => {
      const present = {};
      all.forEach((one) => {
        const key = keyOf(one);
        const text = JSON.stringify(one);
        present[key] = true;
        if (written[key] !== text) {
          written[key] = text;
          store.put(key, JSON.parse(text), (done) => {
            if (!done) {
              delete written[key];
            }
            if (done !== fine) {
              fine = done;
              told(fine);
            }
          });
        }
      });
      Object.keys(written).forEach((key) => {
        if (!present[key]) {
          delete written[key];
          store.remove(key);
        }
      });
      return fine;
    }
  };
}
