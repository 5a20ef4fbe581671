import type { Locale } from '../../../kernel/locale.js';
import type { LetterKind } from '../../words.js';
import { LETTER_KINDS } from '../automatic.js';

/** A text that can be replaced: a letter, the footer that letters share, or the name that they come from. */
export type TemplateName = LetterKind | 'footer' | 'sender';

export const TEMPLATE_NAMES: readonly TemplateName[] = [...LETTER_KINDS, 'footer', 'sender'];

/** `authorization-request.ru.txt` */
export const templateFile = (name: TemplateName, locale: Locale): string =>
  `${name.toLowerCase().replaceAll('_', '-')}.${locale.toLowerCase()}.txt`;
