/** Added to every page of the tests before its own scripts: what can only be seen from inside of it. */

/** All elements, those in shadow roots too. */
function* everyElement(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

function* ancestorsOf(element) {
  for (let one = parentOf(element); one; one = parentOf(one)) yield one;
}

/** What is for screen readers alone, or scrolls on its own, may be wider than the page. */
function isExcused(element) {
  const style = getComputedStyle(element);
  return style.clipPath !== 'none' || ['auto', 'scroll'].includes(style.overflowX);
}

function nameOf(element) {
  const part = element.getAttribute('part');
  const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${element.id && `#${element.id}`}${part ? ` part="${part}"` : ''}> ${text}`;
}

/** What stands out of the page sideways, or is wider than what it stands in. */
function overflows() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
  for (const element of everyElement(document.body)) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (isExcused(element) || [...ancestorsOf(element)].some(isExcused)) continue;
    if (left < -0.5 || right > clientWidth + 0.5) found.push(`${nameOf(element)}: ${left} to ${right}`);
    else if (element.shadowRoot && element.scrollWidth > element.clientWidth + 1)
      found.push(`${nameOf(element)}: ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return found;
}

/** Whether the focus is on this element, in whatever shadow root. */
const hasFocus = (element) => element.getRootNode().activeElement === element && document.hasFocus();

/** What has the focus, in words; for a message of a test. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element ? nameOf(element) : 'nothing';
}

/** What texts of people may not become: scripts, pictures, handlers, and addresses that run. */
function unwanted() {
  const hit = globalThis.hit === undefined ? [] : [`A script has run: ${globalThis.hit}`];
  const found = [...everyElement(document.body)].filter(
    (element) =>
      ['script', 'img', 'iframe', 'object', 'base'].includes(element.localName) ||
      element.getAttributeNames().some((name) => name.startsWith('on')) ||
      (element.localName === 'a' && !/^https?:$/.test(element.protocol)),
  );
  return [...hit, ...found.map(nameOf)];
}

/** As browsers do that enlarge text alone. */
const resizeText = (size) => document.documentElement.style.setProperty('font-size', size);

const { setItem } = Storage.prototype;
const { now } = Date;

/** Puts this element in the place of the one before it, as a panel of one page does. */
async function mount(name, attributes) {
  await customElements.whenDefined(name);
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  unmount();
  document.querySelector('main').append(element);
}

function unmount() {
  document.querySelector('main :not(h1)')?.remove();
  Storage.prototype.setItem = setItem;
  Date.now = now;
}

/** As if the page had been open for so many milliseconds more, until the element is gone. */
function later(ms) {
  Date.now = () => now() + ms;
}

/** As a browser does whose storage is forbidden or full, until the element is gone. */
function forbidStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
}

/** A file pasted that was copied in a folder: no page can put one into the clipboard. */
function paste(element, { name, text }) {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([text], name, { type: 'text/plain' }));
  const how = { clipboardData, bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new ClipboardEvent('paste', how));
}

/** As the system does that takes a picture of the screen; with a text, as tables do that copy cells. */
async function copyPicture(text) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d').fillRect(5, 5, 20, 10);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const words = text === undefined ? {} : { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture, ...words })]);
}

/** Everything that these tests must find: for the test of themselves. */
function spoil(field) {
  field.getRootNode().querySelector('label[for="topic"]').removeAttribute('for');
  field.removeAttribute('placeholder');
  field.value = 'Тема';
  field.style.color = '#bbb';
  field.style.width = '500px';
  field.setAttribute('style', `${field.getAttribute('style')}; opacity: 1`);
}

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  console.error(`The policy forbids (${violatedDirective}): ${blockedURI} ${sample}`);
});

globalThis.inPage = Object.assign(globalThis.inPage ?? {}, {
  overflows,
  unwanted,
  hasFocus,
  focused,
  resizeText,
  mount,
  unmount,
  later,
  forbidStorage,
  paste,
  copyPicture,
  spoil,
});
