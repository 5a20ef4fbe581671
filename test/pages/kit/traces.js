/** Added to every page of the tests before its own scripts: wherever something that was written may be left. */

/** All that was told by events of a page's or an element's own, on whatever object. */
const told = [];
const { dispatchEvent } = EventTarget.prototype;
EventTarget.prototype.dispatchEvent = function (event) {
  if (event instanceof CustomEvent) told.push([event.type, JSON.stringify(event.detail)]);
  return dispatchEvent.call(this, event);
};

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function databases() {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      found.push([name, store, await done(rows.getAllKeys()), await done(rows.getAll())]);
    }
    database.close();
  }
  return found;
}

async function cached() {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      found.push([name, request.url, await (await cache.match(request)).text()]);
  }
  return found;
}

function* rootsIn(root) {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsIn(shadowRoot);
}

/** What stands on the page: its markup with that of shadow roots, and what its fields hold. */
const shown = () =>
  [...rootsIn(document)].map((root) => [
    (root.body ?? root).innerHTML,
    [...root.querySelectorAll('input, textarea, select')].map(({ value }) => value),
  ]);

/** Each place by its name, as text. */
async function traces() {
  const places = {
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    cookies: document.cookie,
    databases: await databases(),
    caches: await cached(),
    history: [location.href, history.state, name, document.referrer],
    addresses: performance.getEntriesByType('resource').map((entry) => entry.name),
    events: told,
    page: shown(),
  };
  return Object.fromEntries(
    Object.entries(places).map(([place, content]) => [place, JSON.stringify(content)]),
  );
}

/** Something in each place: for the test of these. */
async function leave() {
  localStorage.setItem('a', 'left-in-local');
  sessionStorage.setItem('a', 'left-in-session');
  await cookieStore.set('a', 'left-in-cookie');
  const opening = indexedDB.open('a');
  opening.onupgradeneeded = () => opening.result.createObjectStore('b').put('left-in-database', 'c');
  (await done(opening)).close();
  await (await caches.open('a')).put('/a', new Response('left-in-cache'));
  await (await fetch('?left-in-address')).text();
  history.replaceState(null, '', '?left-in-address');
  new EventTarget().dispatchEvent(new CustomEvent('a', { detail: { b: ['left-in-event'] } }));
  const element = document.createElement('div');
  element.attachShadow({ mode: 'open' }).append(document.createElement('input'), 'left-in-text');
  document.body.append(element);
  element.shadowRoot.querySelector('input').value = 'left-in-field';
}

globalThis.inPage = Object.assign(globalThis.inPage ?? {}, { traces, leave });
