/** HTML in which everything that is filled in is text, unless it was made by `html` itself. */
class Markup {
  constructor(text) {
    this.text = text;
  }
}

const MEANINGS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function show(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(show).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => MEANINGS[sign]);
}

export function html(strings, ...values) {
  return new Markup(strings.map((text, index) => text + show(values[index])).join(''));
}

export const documentOf = (markup) => `<!doctype html>\n${markup.text}`;
