// Small pieces of page: elements, and touches that forgive gloves.
const SVG = 'http://www.w3.org/2000/svg';
const TOUCH_SLACK_PX = 32;
const BOUNCE_MS = 350;
let lastActMs = 0;
let otherAppMs = 0;

// h('p.note', {title: 'x'}, 'text', child): an element with attributes and children; null children are left out.
function h(tag, attributes) {
  const parts = tag.split('.');
  const drawn = ['svg', 'path', 'circle', 'text', 'g', 'line'].indexOf(parts[0]) >= 0;
  const element = drawn ? document.createElementNS(SVG, parts[0]) : document.createElement(parts[0]);
  if (parts.length > 1) {
    element.setAttribute('class', parts.slice(1).join(' '));
  }
  Object.keys(attributes || {}).forEach((name) => {
    if (attributes[name] !== null && attributes[name] !== undefined) {
      element.setAttribute(name, attributes[name]);
    }
  });
  for (let i = 2; i < arguments.length; i++) {
    append(element, arguments[i]);
  }
  return element;
}

function append(element, child) {
  if (Array.isArray(child)) {
    child.forEach((one) => append(element, one));
  } else if (child !== null && child !== undefined && child !== '') {
    element.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
  }
}

// Whether this touch counts: a second one right after the first is a bounce.
function noBounce() {
  const now = Date.now();
  const counts = now - lastActMs >= BOUNCE_MS || now < lastActMs;
  lastActMs = counts ? now : lastActMs;
  return counts;
}

// Acts once per touch, also where the finger trembles.
function onTouch(element, act) {
  let start = null;
  element.addEventListener('touchstart', (event) => {
    const touch = event.changedTouches[0];
    start = { x: touch.clientX, y: touch.clientY };
  }, { passive: true });
  element.addEventListener('touchcancel', () => {
    start = null;
  });
  element.addEventListener('touchend', (event) => {
    const touch = event.changedTouches[0];
    if (start && Math.abs(touch.clientX - start.x) <= TOUCH_SLACK_PX && Math.abs(touch.clientY - start.y) <= TOUCH_SLACK_PX) {
      if (event.cancelable) {
        event.preventDefault();
      }
      if (noBounce()) {
        act();
      }
    }
    start = null;
  });
  return element;
}

function tap(element, act) {
  element.addEventListener('click', () => (noBounce() ? act() : null));
  return onTouch(element, act);
}

function button(look, label, act) {
  return tap(h('button' + look, { type: 'button' }, label), act);
}

function link(look, label, address, more) {
  const attributes = { href: address };
  Object.keys(more || {}).forEach((name) => {
    attributes[name] = more[name];
  });
  const element = h('a' + look, attributes, label);
  element.addEventListener('click', () => {
    otherAppMs = /^https?:/.test(address) ? 0 : Date.now();
  });
  return onTouch(element, () => element.click());
}
