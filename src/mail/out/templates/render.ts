import Mustache from 'mustache';
import type { Locale } from '../../../kernel/locale.js';
import type { LetterKind } from '../../words.js';
import { oneLine } from '../line.js';
import { wrap } from '../wrap.js';
import type { Templates } from './load-templates.js';
import type { LetterView } from './variables.js';

export type Rendered = { readonly subject: string; readonly body: string };

/** A subject is shown in lists: more than this of it is read by nobody. */
const SUBJECT_CHARACTERS = 250;

/** What no mail program shows, and some stumble over: all control characters but the ends of lines and tabs. */
const UNSHOWN = /[^\P{Cc}\n\t]/gu;

/** Plain text has nothing to escape. */
const AS_IT_IS = { escape: (value: unknown): string => String(value) };

/** Writes a letter. What the values hold is never read as a template, nor as a header. */
export const renderLetter = <Kind extends LetterKind>(
  templates: Templates,
  kind: Kind,
  locale: Locale,
  view: LetterView<Kind>,
): Rendered => {
  const { footer, [kind]: template } = templates[locale];
  const end = template.indexOf('\n');
  const head = template.slice(0, end).replace(/^Subject:/, '');
  const write = (text: string) => Mustache.render(text, view, { footer }, AS_IT_IS).toWellFormed();
  const body = write(template.slice(end + 1))
    .replace(/\r\n?/g, '\n')
    .replace(UNSHOWN, '');
  return {
    subject: oneLine(write(head), SUBJECT_CHARACTERS),
    body: `${wrap(body).replace(/^\n+/, '').trimEnd()}\n`,
  };
};
