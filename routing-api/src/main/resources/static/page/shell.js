// What all pages share: language, the frame with its navigation, the API of this server, and small words and numbers.
// A page adds itself in three places: an entry in PAGES below, its file in PageController, its words beside its script.
const PAGES = [
  { path: '/', id: 'Hari ini', en: 'Today' },
  { path: '/tugas', id: 'Kiriman', en: 'Tasks' },
  { path: '/pagi', id: 'Pagi', en: 'Morning' },
  { path: '/laporan', id: 'Kurir', en: 'Riders' },
  { path: '/sore', id: 'Sore', en: 'Evening' },
  { path: '/penutupan', id: 'Jalan ditutup', en: 'Closed roads' },
  { path: '/biaya', id: 'Biaya', en: 'Costs' },
  { path: '/atur', id: 'Pengaturan', en: 'Set-up' },
];
/** Pages that are reached from one of these. */
const WITHIN = { '/kenyataan': '/biaya', '/banding': '/biaya', '/belanja': '/biaya', '/investasi': '/biaya' };
const WORDS = {
  id: {
    other: 'English', skip: 'Langsung ke isi halaman', notRead: 'Halaman ini belum bisa dibuka', again: 'Coba lagi', byItself: 'Halaman ini mencoba lagi sendiri.', working: 'Sedang dikerjakan …', date: 'Tanggal', pages: 'Halaman', menu: 'Menu', offline: 'Server tidak terjangkau. Periksa apakah laptop server menyala.',
    signIn: 'Anda sudah keluar. Muat ulang halaman untuk masuk lagi.', close: 'Tutup', cancel: 'Batal', stale: 'Sudah diubah di tempat lain. Halaman ini memuat yang baru.',
  },
  en: {
    other: 'Bahasa Indonesia', skip: 'Skip to the page', notRead: 'This page cannot be opened yet', again: 'Try again', byItself: 'This page tries again by itself.', working: 'Working on it …', date: 'Date', pages: 'Pages', menu: 'Menu', offline: 'The server cannot be reached. Check that its laptop is on.',
    signIn: 'You are signed out. Load the page again to sign in.', close: 'Close', cancel: 'Cancel', stale: 'Changed elsewhere meanwhile. This page loads what is new.',
  },
};
const TRY_AGAIN_MILLIS = 5_000;
const WORKING_AFTER_MILLIS = 400;
/** What is refused comes as an answer: browsers call every other status an error of the page, in their console. */
const IN_BODY = 'refusals=in-body';
const query = new URLSearchParams(location.search);
/** The button that was pressed last, where it had the focus. */
let pressed = null;

export const language = query.get('lang') === 'en' ? 'en' : 'id';
const locale = language === 'id' ? 'id-ID' : 'en-GB';
const shellWords = WORDS[language];

export const find = (selector) => document.querySelector(selector);
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date());
export const date = () => query.get('date') || today();
export const clock = (instant) => instant.slice(11, 16).replace(':', language === 'id' ? '.' : ':');
export const decimal = (number, digits = 1) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(number);
export const kilometres = (metres) => `${decimal(metres / 1000)} km`;
export const rupiah = (amount) => `${amount < 0 ? '−' : ''}Rp${new Intl.NumberFormat('id-ID').format(Math.abs(amount))}`;
export const percent = (share) => `${Math.round(share * 100)} %`;
export const minutesBetween = (from, to) => (new Date(to) - new Date(from)) / 60_000;

/** The words of this page's language; a word may be a function of what it speaks of. */
export function speaker(words) {
  return (name, ...values) => {
    const word = words[language][name];
    return typeof word === 'function' ? word(...values) : word;
  };
}

/** An element; attributes that are functions are listeners, those that are null or false are left out. */
export function make(tag, attributes = {}, ...children) {
  const node = tag.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.replace(/^on/, ''), value);
    else if (value !== null && value !== false && value !== undefined) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An object with some of another's keys, where they are there. */
export const only = (keys, object) => Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));

/** An object as it was read without what only the server writes: to be sent back with something changed. */
export const without = (keys, object) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

export const button = (label, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, label);

/** A refusal of the API, or no answer at all: what it says is for the person at the page. */
export class Refusal extends Error {
  constructor(status, text, problem) {
    super(text);
    this.status = status;
    this.problem = problem;
  }
}

function sentence(status, problem) {
  if (status === 401) return shellWords.signIn;
  if (status === 412) return shellWords.stale;
  return problem.issues ? problem.issues.map((issue) => issue.message).join(' ') : problem.detail || `${status}`;
}

/** Asks the API; a body is sent as JSON, a file as it is. The answer's JSON, with its ETag as `etag`; throws a Refusal. */
export async function ask(method, path, body, headers = {}) {
  const token = document.cookie.replace(/(?:^|.*;\s*)XSRF-TOKEN=([^;]*).*|.*/, '$1');
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: {
        'Accept-Language': language,
        Prefer: IN_BODY,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {}),
        ...headers,
      },
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0, shellWords.offline, {});
  }
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  const status = answer.headers.get('Preference-Applied') === IN_BODY ? json.status : answer.status;
  if (status >= 400) throw new Refusal(status, sentence(status, json), json);
  return Object.defineProperty(json, 'etag', { value: answer.headers.get('ETag') });
}

/** All items of a list that comes in pages. */
export async function askAll(path) {
  const items = [];
  for (let next = ''; next !== undefined;) {
    const part = await ask('GET', `${path}${next && `${path.includes('?') ? '&' : '?'}after=${next}`}`);
    items.push(...part.items);
    next = part.next;
  }
  return items;
}

/** The day's plans, without copies that try something out and what was cancelled. */
export async function plansOfDay() {
  return (await askAll(`/api/v1/plans?date=${date()}`)).filter((plan) => !plan.copyOf && plan.state !== 'cancelled');
}

/** The same page with other parameters of its address. */
export function go(changes) {
  location.search = new URLSearchParams({ ...Object.fromEntries(query), ...changes }).toString();
}

/** A question or a list in front of the page; closes itself before an action runs. @param broad whether what it holds needs much room */
export function dialog(title, content, actions = [], { broad = false } = {}) {
  const box = make('dialog', { 'aria-labelledby': 'dialog-title', class: broad ? 'broad' : null });
  const close = () => box.close();
  box.append(
    make('h2', { id: 'dialog-title', tabindex: '-1', autofocus: true }, title),
    ...[content].flat(),
    make('p', { class: 'actions' }, actions.map(([label, act, strong]) => button(label, () => {
      close();
      act();
    }, strong ? { class: 'strong' } : {})), button(actions.length ? shellWords.cancel : shellWords.close, close)),
  );
  box.addEventListener('close', () => {
    box.remove();
    if (document.activeElement === document.body && pressed?.isConnected) pressed.focus(); // The browser gives it back only where it was not disabled.
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/**
 * Choices in front of the page, gone with Escape or a click beside them. Lighter than a dialog: the page behind is not made
 * inert, for which a browser looks at each of its thousands of elements again.
 */
export function choices(title, entries) {
  const box = make('dialog', { popover: 'auto', 'aria-labelledby': 'dialog-title', ontoggle: ({ newState }) => newState === 'closed' && box.remove() });
  const entry = ([label, act]) => button(label, () => {
    box.hidePopover();
    act();
  });
  box.append(make('h2', { id: 'dialog-title', tabindex: '-1', autofocus: true }, title), make('div', { class: 'choices' }, entries.map(entry)),
    make('p', { class: 'actions' }, button(shellWords.close, () => box.hidePopover())));
  document.body.append(box);
  box.showPopover();
}

/** A sentence that stays below the header until the next one; empty takes it away. */
export function tell(text, kind = 'bad') {
  const place = find('#told');
  place.className = kind;
  place.replaceChildren(...(text ? [make('p', {}, text), button('×', () => tell(''), { class: 'plain', 'aria-label': shellWords.close })] : []));
}

/** Work that takes long is seen to go on, on whatever page. @returns what ends it */
function working() {
  let sign = null;
  const soon = setTimeout(() => {
    sign = make('p', { class: 'working', role: 'status' }, make('progress', { 'aria-label': shellWords.working }), ` ${shellWords.working}`);
    document.body.append(sign);
  }, WORKING_AFTER_MILLIS);
  return () => {
    clearTimeout(soon);
    sign?.remove();
  };
}

/** Runs what a person asked for: one thing at a time on its button, and what was refused is told. */
export function doing(act) {
  return async (event) => {
    const source = event?.currentTarget;
    const focused = source && source === document.activeElement;
    if (focused) pressed = source;
    if (source) source.disabled = true;
    tell('');
    const end = working();
    try {
      await act(event);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      tell(problem.message);
    } finally {
      end();
      if (source) source.disabled = false;
      if (focused && document.activeElement === document.body) source.focus(); // Being disabled had taken it away.
    }
  };
}

/**
 * Shows a page's first content. Where that is refused, the reason stands in its place with a way to try again; a server that
 * cannot be reached is asked again by itself.
 *
 * @param place that is filled, and is drawn as it was when it is tried again
 */
export async function begin(load, place = find('main')) {
  const before = [...place.childNodes];
  const again = () => {
    place.replaceChildren(...before);
    begin(load, place);
  };
  try {
    await load();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const away = problem.status === 0;
    const timer = away ? setTimeout(again, TRY_AGAIN_MILLIS) : null;
    place.replaceChildren(make('div', { class: 'empty failed', role: 'alert', id: 'state' }, make('b', {}, shellWords.notRead), make('p', {}, problem.message), away ? make('p', {}, shellWords.byItself) : null,
      button(shellWords.again, () => {
        clearTimeout(timer);
        again();
      }, { class: 'strong', id: 'again' })));
  }
}

/** Draws the frame around the page's <main>; `alone` is a page of somebody who has no other. */
export function frame(title, { dated = true, alone = false } = {}) {
  document.documentElement.lang = language;
  document.title = `RuteDesa – ${title}`;
  const here = (alone ? [] : PAGES).map((page) => make('a', {
    href: `${page.path}${location.search}`, 'aria-current': page.path === location.pathname ? 'page' : page.path === WITHIN[location.pathname] ? 'true' : null,
  }, page[language]));
  const day = make('input', { type: 'date', id: 'date', value: date(), onchange: (event) => event.target.value && go({ date: event.target.value }) });
  const other = language === 'id' ? 'en' : 'id';
  const nav = make('nav', { id: 'pages', 'aria-label': shellWords.pages }, here,
    button(shellWords.other, () => go({ lang: other }), { id: 'language', lang: other }));
  find('main').id ||= 'main';
  find('main').tabIndex = -1;
  document.body.prepend(
    make('a', { class: 'skip', href: `#${find('main').id}`, onclick: (event) => {
      event.preventDefault();
      find('main').focus();
    } }, shellWords.skip),
    make('header', {},
      make('a', { class: 'brand', href: alone ? location.pathname : `/${location.search}` }, 'RuteDesa'),
      dated ? make('label', {}, make('span', {}, shellWords.date), day) : null,
      menu(nav), nav),
    make('div', { id: 'told', role: 'status' }),
  );
}

/** On a narrow screen the pages are behind this button; Escape puts them away again. */
function menu(nav) {
  const opener = button(`☰ ${shellWords.menu}`, () => open(!nav.classList.contains('open')), { id: 'menu', 'aria-controls': nav.id, 'aria-expanded': 'false' });
  const open = (yes) => {
    nav.classList.toggle('open', yes);
    opener.setAttribute('aria-expanded', String(yes));
  };
  nav.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !nav.classList.contains('open')) return;
    open(false);
    opener.focus();
  });
  return opener;
}
