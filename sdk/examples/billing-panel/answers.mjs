/** What goes out, each with the headers that keep a page what it is; and how a form comes in. */
import { buffer } from 'node:stream/consumers';

const FORM_BYTES = 10_000;

/**
 * No script and no style but the panel's own files and the elements. `connect-src` is what the elements talk to:
 * the panel's session address, the API and its live connection.
 */
function policyFor(supportOrigin) {
  const live = supportOrigin.replace(/^http/, 'ws');
  const list = (...sources) => sources.filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    `script-src ${list("'self'", supportOrigin)}`,
    `connect-src ${list("'self'", supportOrigin, live)}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function answers({ supportOrigin }) {
  const common = {
    'content-security-policy': policyFor(supportOrigin),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };

  function send(response, status, headers, body) {
    response.writeHead(status, { ...common, ...headers });
    response.end(response.req.method === 'HEAD' ? undefined : body);
  }

  return {
    page: (response, page, status = 200) =>
      send(response, status, { 'content-type': 'text/html; charset=utf-8' }, page),
    json: (response, status, value) =>
      send(response, status, { 'content-type': 'application/json' }, JSON.stringify(value)),
    file: (response, type, content) =>
      send(response, 200, { 'content-type': type, 'cache-control': 'no-cache' }, content),
    redirect: (response, location, cookie) =>
      send(response, 303, { location, ...(cookie && { 'set-cookie': cookie }) }),
  };
}

/** Whether a form was sent from a page of this very server. Browsers name the origin of every POST. */
export function samePage({ headers }) {
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/** The fields of a form; an empty object when it is longer than any of ours. */
export async function readForm(request) {
  if (!(Number(request.headers['content-length']) <= FORM_BYTES)) return {};
  return Object.fromEntries(new URLSearchParams((await buffer(request)).toString()));
}
