import { inFiles } from './letters-in-files.js';
import { inHeaders } from './letters-in-headers.js';
import { inParts } from './letters-in-parts.js';
import { inTexts } from './letters-in-texts.js';

/** What nobody who means well would send, by what is hostile about it. */
export const HOSTILE: Readonly<Record<string, () => Buffer>> = {
  ...inParts,
  ...inHeaders,
  ...inTexts,
  ...inFiles,
};
