import type { Fault } from '../kernel/fault.js';
import type { Locale } from '../kernel/locale.js';
import { faultText } from './fault-texts.js';
import { fill } from './fill.js';

/** The words of a field error in the viewer's language. */
export const faultMessage = (fault: Fault, locale: Locale): string =>
  fill(faultText(fault)[locale], fault.params ?? {});
