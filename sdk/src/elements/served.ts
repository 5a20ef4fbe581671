/** The one file that a Zayavka server gives out at `/elements.js`: its elements talk to the server they came from. */
import './gathered.js';
import { setDefaults } from './index.js';

setDefaults({ url: new URL('graphql', import.meta.url).href });

export * from './index.js';
