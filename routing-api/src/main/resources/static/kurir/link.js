// The page of a link: the day is fetched once, kept on the phone, and works from there; reports go out when there is signal.
(function () {
  const CHECK_EVERY_MS = 120000;
  let store = null;
  let token = '';
  let content = null;
  let fresh = null;
  let gone = false;
  let shown = false;
  let offset = 0;

  function message(text, retry) {
    const page = document.getElementById('page');
    page.textContent = '';
    append(page, h('main', {}, h('h1', {}, 'RuteDesa'), h('p.card', { role: 'status' }, text),
      retry ? button('.big.strong', say('tryAgain'), retry) : null,
      sync.outbox.length ? h('p.hint', {}, say('expiredQueue', sync.outbox.length)) : null));
  }

  // Out of sight, but not lost: what waits leaves as signed text, whoever holds the phone then. Photos and rides follow as long as
  // their own link is valid, '' where it is not any more.
  function putAway(link, then) {
    store.all('report/', (rows) => store.get('ride', (ride) => {
      const waiting = rows.filter((one) => !one.sent).sort((a, b) => a.seq - b.seq);
      if (content && waiting.length) {
        day = content.day;
        reportTexts(waiting, content.key).forEach((one) => sync.outbox.push({ bumdes: content.bumdes, text: one.text }));
        day = null;
      }
      const pieces = content && link && ride ? ride.photos.filter((photo) => rows.some((one) => one.session === photo.session && one.seq === photo.seq)).concat(ride.parts) : [];
      pieces.forEach((one) => sync.outbox.push({ path: one.path, type: one.type, body: one.body, token: link, until: content.expiresAt - offset }));
      store.put('outbox', sync.outbox, (kept) => {
        const safe = kept || !(waiting.length || pieces.length);
        if (safe) {
          rows.forEach((one) => store.remove('report/' + one.session + '/' + one.seq));
          store.remove('content');
          store.remove('link');
          store.remove('ride');
          store.remove('agreed');
        }
        content = null;
        reports = [];
        then(safe);
      });
    }));
  }

  function isOver() {
    return content.expiresAt <= Date.now() + offset;
  }

  function begin(theStore) {
    store = theStore;
    sync.saveOutbox = () => store.put('outbox', sync.outbox);
    sync.changed = () => (shown ? drawPage() : null);
    store.get('outbox', (outbox) => {
      sync.outbox = (outbox || []).filter((one) => !one.until || one.until > Date.now());
      store.get('link', (link) => {
        store.get('content', (kept) => {
          content = kept;
          offset = kept ? kept.offset || 0 : 0;
          const named = window.location.hash.slice(1);
          token = named || link || '';
          if (link && named && named !== link) {
            otherLink(link);
          } else {
            start();
          }
        });
      });
    });
  }

  // A second link of the same rider and day goes on with what is done; another rider's or day's begins once the first one's is safe.
  function otherLink(link) {
    message(say('loading'));
    ask('GET', '/kurir/api/day', { 'X-Rider-Link': token }, null, (status, answer) => {
      const told = jsonOf(answer);
      if (status === 0 || !(told.day || told.type)) {
        message(say('noRouteYet'), () => window.location.reload());
        syncSoon(0);
      } else if (told.day && content && told.day.riderId === content.day.riderId && told.day.date === content.day.date) {
        content.expiresAt = told.expiresAt;
        content.key = told.key;
        store.put('content', content);
        start();
      } else {
        putAway(link, (safe) => {
          if (safe) {
            start();
          } else {
            message(say('phoneFull'), () => window.location.reload());
            syncSoon(0);
          }
        });
      }
    });
  }

  function start() {
    if (!token) {
      message(say('noLink'));
      syncSoon(0);
      return;
    }
    store.put('link', token, (kept) => {
      if (kept && window.location.hash && window.history.replaceState) {
        window.history.replaceState(null, '', window.location.pathname);
      }
    });
    if (content && isOver()) {
      end();
    } else if (content) {
      show();
      check();
    } else {
      message(say('loading'));
      check();
    }
  }

  function end() {
    endTrack();
    endUpload();
    putAway('', () => {
      shown = false;
      message(say('expired'));
      syncSoon(0);
    });
  }

  function check() {
    ask('GET', '/kurir/api/day', { 'X-Rider-Link': token }, null, (status, answer) => {
      const told = status === 200 ? jsonOf(answer) : {};
      if (told.day) {
        offset = told.serverTime - Date.now();
        told.offset = offset;
        arrive(told);
      } else if (status === 401 && jsonOf(answer).type) {
        end();
      } else if (content) {
        gone = status === 404 && Boolean(jsonOf(answer).type);
        if (gone && shown) {
          drawPage();
        }
      } else {
        message(say(status === 0 ? 'noRouteYet' : status === 404 ? 'noRouteToday' : 'serverBusy'), () => {
          message(say('loading'));
          check();
        });
      }
    });
  }

  function arrive(told) {
    gone = false;
    if (content && shown && content.day.version !== told.day.version) {
      fresh = told;
      drawPage();
      return;
    }
    content = told;
    store.put('content', content);
    if (!shown) {
      show();
    }
  }

  function show() {
    store.all('report/', (rows) => {
      shown = true;
      sync.bumdes = content.bumdes;
      sync.key = content.key;
      const loaded = rows.sort((a, b) => a.seq - b.seq);
      const keeper = storeKeeper(store, loaded, (fine) => {
        kept = fine;
        drawPage();
      });
      kept = store.works;
      beginReports(content.day, keeper, () => {
        drawPage();
        syncSoon(0);
      });
      beginUpload(store, token);
      beginTrack(store);
      beginPosition();
      beginPage({
        key: content.key,
        notice: notice,
        released: () => syncSoon(0),
        position: freshFix,
        here: hereButton,
        nearing: () => {
          if (position.asked || ride.agreed) {
            locate(() => {});
          }
        },
        photo: photoField,
        afterReport: (one, photo) => keepPhotoOf(one, photo),
        undone: dropPhotoOf,
        more: consentPart
      });
      syncSoon(0);
    });
  }

  // ---- A new route

  function notice() {
    return [
      window.isSecureContext ? null : h('section.card.bad', {}, h('p', {}, say('noHttps')), button('.button', say('saveFile'), saveFile)),
      sync.outbox.length ? h('p.hint', {}, say('otherRider', sync.outbox.length)) : null,
      gone ? h('p.card.bad', { id: 'route-gone' }, say('routeGone')) : null,
      fresh ? newRouteCard(differences(content.day, fresh.day), accept) : null
    ];
  }

  function accept() {
    content = fresh;
    fresh = null;
    day = content.day;
    store.put('content', content);
    report('accepted', { version: content.day.version });
    go('today');
  }

  function saveFile() {
    ask('GET', '/kurir/api/file', { 'X-Rider-Link': token }, null, (status, text) => {
      if (status === 200) {
        const saver = h('a', { href: window.URL.createObjectURL(new Blob([text], { type: 'text/html' })), download: 'rute-' + day.date + '.html' });
        document.body.appendChild(saver);
        saver.click();
        document.body.removeChild(saver);
      }
    });
  }

  // Another link opened in this very window.
  window.addEventListener('hashchange', () => {
    if (window.location.hash.length > 1) {
      window.location.reload();
    }
  });
  window.addEventListener('online', () => {
    sync.failures = 0;
    syncSoon(0);
    if (token) {
      check();
    }
  });
  document.addEventListener('visibilitychange', () => {
    // A page that is out of sight may be gone at any time: what was recorded so far is kept.
    if (document.hidden && shown) {
      cutTrack();
    }
    if (!document.hidden && token && shown) {
      syncSoon(0);
      check();
    }
  });
  window.setInterval(() => {
    if (shown && isOver()) {
      end();
    } else if (shown && !document.hidden && navigator.onLine !== false) {
      cutTrack();
      syncSoon(0);
      check();
    }
  }, CHECK_EVERY_MS);
  if (window.isSecureContext && navigator.serviceWorker) {
    navigator.serviceWorker.register('/kurir/worker.js').catch(() => {});
  }
  try {
    language = window.localStorage.getItem('rutedesa-language') || language;
  } catch (e) {
    language = 'id';
  }
  openStore(begin);
})();
