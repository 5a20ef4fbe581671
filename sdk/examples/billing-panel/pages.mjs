/** The panel's pages. The support ones embed an element each; everything else is plain HTML. */
import { html } from './html.mjs';
import { frames } from './layout.mjs';
import { dateIn, texts } from './texts.mjs';

export function pages({ base, supportOrigin }) {
  const { frame, notice } = frames({ base });
  const session = `${base}/support/session`;
  const ticketPage = `${base}/support/tickets/{id}`;

  /** The elements' file, and in each support page the element: the two lines that embedding takes. */
  const elements = html`<script type="module" src="${supportOrigin}/elements.js"></script>`;

  return {
    signIn({ language, login = '', next = '', problem }) {
      const words = texts[language].signIn;
      const body = html`
<form class="card narrow" method="post" action="${base}/sign-in">
  <h1>${words.title}</h1>
  ${problem && html`<p class="problem" role="alert">${words[problem]}</p>`}
  <input type="hidden" name="next" value="${next}">
  <label>${words.login} <input name="login" value="${login}" autocomplete="username" autocapitalize="none" required></label>
  <label>${words.password} <input name="password" type="password" autocomplete="current-password" required></label>
  <button>${words.submit}</button>
</form>`;
      return frame({ language, path: '/sign-in', title: words.title, body, next });
    },

    services({ language, customer, path }) {
      const words = texts[language];
      const rows = customer.services.map(
        ({ name, kind, blocked }) => html`
  <li class="card">
    <div><h2>${name}</h2><p class="muted">${words.kinds[kind]}</p></div>
    ${blocked || customer.blocked ? html`<p class="badge bad">${words.suspended}</p>` : html`<p class="badge good">${words.active}</p>`}
  </li>`,
      );
      const body = html`
<h1>${words.services}</h1>
${rows.length ? html`<ul class="cards">${rows}</ul>` : html`<p>${words.noServices}</p>`}
<p><a class="button" href="${base}/support/new">${words.writeAbout}</a></p>`;
      return frame({ language, customer, path, title: words.services, body });
    },

    contract({ language, customer, path }) {
      const words = texts[language];
      const { contractNumber, name, emails, blocked, consultationAgreementUntil: until } = customer;
      const body = html`
<h1>${words.contract}</h1>
<dl class="card">
  <dt>${words.contractNumber}</dt><dd>${contractNumber}</dd>
  <dt>${words.subscriber}</dt><dd>${name}</dd>
  <dt>${words.emails}</dt>${emails.map((email) => html`<dd>${email}</dd>`)}
  <dt>${words.state}</dt><dd>${blocked ? words.blocked : words.inForce}</dd>
  <dt>${words.consultations}</dt><dd>${until ? words.until(dateIn(language, until)) : words.no}</dd>
</dl>`;
      return frame({ language, customer, path, title: words.contract, body });
    },

    tickets({ language, customer, path }) {
      const words = texts[language];
      const body = html`
<div class="bar"><h1>${words.support}</h1><a class="button" href="${base}/support/new">${words.newTicket}</a></div>
<zayavka-tickets session-url="${session}" ticket-href="${ticketPage}" open-href="${base}/support/new"></zayavka-tickets>`;
      return frame({ language, customer, path, title: words.support, head: elements, body });
    },

    newTicket({ language, customer, path }) {
      const words = texts[language];
      const body = html`
<div class="bar"><h1>${words.support}</h1><a href="${base}/support">${words.allTickets}</a></div>
<zayavka-open-ticket session-url="${session}" ticket-href="${ticketPage}"></zayavka-open-ticket>`;
      return frame({ language, customer, path, title: words.newTicket, head: elements, body });
    },

    ticket({ language, customer, path, ticketId }) {
      const words = texts[language];
      const body = html`
<div class="bar"><h1>${words.support}</h1><a href="${base}/support">${words.allTickets}</a></div>
<zayavka-ticket session-url="${session}" ticket-id="${ticketId}" ticket-href="${ticketPage}" open-href="${base}/support/new" list-href="${base}/support"></zayavka-ticket>`;
      return frame({ language, customer, path, title: `${words.ticket} ${ticketId}`, head: elements, body });
    },

    help({ language, customer, path, place, title, summary }) {
      const words = texts[language];
      const body = html`
<h1>${title}</h1>
<p>${summary}</p>
<p class="muted">${words.helpHint}</p>
<p><a class="button" href="${base}/support/new">${words.writeAbout}</a></p>`;
      const other = `${base}/help/${language === 'ru' ? 'en/' : ''}${place}`;
      return frame({ language, customer, path, title, body, other });
    },

    missing({ language, customer, path }) {
      const { missing, missingHint } = texts[language];
      return notice({ language, customer, path, title: missing, hint: missingHint });
    },

    foreign({ language }) {
      const { foreign, foreignHint } = texts[language];
      return notice({ language, title: foreign, hint: foreignHint });
    },
  };
}
