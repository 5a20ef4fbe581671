import { agrees, type Shown } from './content-kinds.js';

/** Bytes of a name in UTF-8: file systems take 255, and an ending may come to it. */
const NAME_BYTES = 200;
/** Bytes of an ending that a longer name keeps. */
const ENDING_BYTES = 16;

/** Line ends become spaces before controls go, or words would run together. */
const LINE_ENDS = /[\t-\r\u0085\u2028\u2029]+/g;
/** Controls, direction marks and what cannot be seen; joiners stay, for scripts and emoji are written with them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** What file systems and shells read as more than a letter. */
const SPECIAL = /[<>:"|?*]/g;
/** Devices of Windows, whatever ending stands after them. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=$|[. ])/i;

const sizeOf = (text: string): number => Buffer.byteLength(text);

/** The beginning of a text that takes no more bytes than that, without half a letter at its end. */
const cut = (text: string, most: number): string => {
  let kept = '';
  let size = 0;
  for (const letter of text) {
    size += sizeOf(letter);
    if (size > most) break;
    kept += letter;
  }
  return kept;
};

/** `.pdf` of `invoice.pdf`; empty where there is none or where it is no ending but half of the name. */
const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot) : '';
  return sizeOf(ending) <= ENDING_BYTES ? ending : '';
};

const shortened = (name: string): string => {
  if (sizeOf(name) <= NAME_BYTES) return name;
  const ending = endingOf(name);
  return `${cut(name.slice(0, name.length - ending.length), NAME_BYTES - sizeOf(ending)).trimEnd()}${ending}`;
};

/**
 * A name that means nothing to any file system, shell or header: without folders, controls, marks that turn the direction of
 * writing, leading dots or names of devices; at most {@link NAME_BYTES} bytes. `file` where nothing is left.
 */
export const nameOnDisk = (name: string): string => {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(LINE_ENDS, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(SPECIAL, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = shortened(plain).replace(/[. ]+$/, '');
  return DEVICE.test(short) ? `_${short}` : short || 'file';
};

/**
 * A name that does not pass a content off as another: where the content is something else than the ending says, what it is
 * stands at the end (`scan.jpg.pdf`), and `.bin` after what a computer would run (`invoice.pdf.exe.bin`).
 */
export const honestName = (name: string, shown: Shown): string => {
  const claimed = endingOf(name).slice(1).toLowerCase();
  if (shown.ending === undefined || agrees(claimed, shown)) return name;
  return `${name}.${shown.ending}${shown.runs ? '.bin' : ''}`;
};
