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
  beginReports(content.day, pageKeeper('rutedesa-' + content.day.riderId + '-' + content.day.date), drawPage);
  beginPage({ key: content.key });
})();
