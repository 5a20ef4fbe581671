/**
 * Icons of the desk, and those that the components draw themselves: all from one file that comes with the page, since a
 * strict policy lets no data address be fetched. Names on the left are asked for; those on the right are Lucide's.
 */

import { sprite } from 'desk:icons';
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

const resolver = (name: string): string => `${sprite}#${name}`;

/** Without a box of its own each would be 300 pixels wide, as any picture that does not say. */
const mutator = (svg: SVGElement): void => svg.setAttribute('viewBox', '0 0 24 24');

for (const library of ['system', 'default'])
  registerIconLibrary(library, { resolver, mutator, spriteSheet: true });
