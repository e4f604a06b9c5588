// The self-contained file: data and key stand inside, reports leave by WhatsApp.
(function () {
  let content = null;
  try {
    content = JSON.parse(document.getElementById('content').textContent);
    content.day = JSON.parse(textOf(inflate(fromLetters(content.packed))));
  } catch (e) {
    document.getElementById('page').textContent = say('unreadable');
    return;
  }
  const name = 'rutedesa-' + content.day.riderId + '-' + content.day.date;
  const before = keptRoute(name);
  const older = before && before.made > content.made;
  let news = null;

  function accept() {
    news = null;
    keepRoute(name, content.made, content.day);
    report('accepted', { version: content.day.version });
    go('today');
  }

  // Several files of one day lie in the chat: this page says what is new in it, or that another one is newer.
  function notice() {
    return [older ? h('p.card.bad', { id: 'older-file' }, say('olderFile')) : null, news ? newRouteCard(news, accept) : null];
  }

  forgetEarlier(content.day.date);
  beginReports(content.day, pageKeeper(name), drawPage);
  if (before && !older && before.version !== content.day.version) {
    news = differences(before, content.day);
  } else if (!older) {
    keepRoute(name, content.made, content.day);
  }
  beginPage({ key: content.key, notice: notice });
})();
