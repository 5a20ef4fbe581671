/** What stands around every page: head, menu, who is signed in. No inline script and no inline style anywhere. */
import { documentOf, html } from './html.mjs';
import { texts } from './texts.mjs';

const MENU = ['services', 'contract', 'support'];

export function frames({ base }) {
  function menu({ language, customer, path }) {
    const words = texts[language];
    const items = MENU.map((name) => {
      const isHere = path === `/${name}` || path.startsWith(`/${name}/`);
      const here = isHere && html` aria-current="${path === `/${name}` ? 'page' : 'true'}"`;
      return html`<li><a href="${base}/${name}"${here}>${words[name]}</a></li>`;
    });
    return html`
  <nav aria-label="${words.menu}"><ul>${items}</ul></nav>
  <form class="who" method="post" action="${base}/sign-out">
    <span>${customer.name}</span>
    <button class="quiet">${words.signOut}</button>
  </form>`;
  }

  /**
   * @param next where a sign-in goes on to: another language must not lose it
   * @param other the page in the other language, where that is not the same one
   */
  function frame({ language, customer, path = '/', title, head, body, next, other = '' }) {
    const words = texts[language];
    const lang = language === 'ru' ? 'en' : 'ru';
    const query = new URLSearchParams({ ...(next && { next }), lang });
    return documentOf(html`<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} — ${words.provider}</title>
  <link rel="icon" href="${base}/assets/icon.svg">
  <link rel="stylesheet" href="${base}/assets/panel.css">
  ${head}
  ${head && html`<script type="module" src="${base}/assets/panel.js"></script>`}
</head>
<body>
<header>
  <p class="provider"><a href="${base}/">${words.provider}</a></p>
  ${customer && menu({ language, customer, path })}
</header>
<main>${head && html`<noscript><p class="problem">${words.needsScript}</p></noscript>`}${body}
</main>
<footer><a href="${other}?${query}" lang="${lang}" hreflang="${lang}">${words.otherLanguage}</a></footer>
</body>
</html>`);
  }

  function notice({ language, customer, path, title, hint }) {
    const body = html`
<h1>${title}</h1>
<p>${hint}</p>
<p><a class="button" href="${base}/">${texts[language].home}</a></p>`;
    return frame({ language, customer, path, title, body });
  }

  return { frame, notice };
}
