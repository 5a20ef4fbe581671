import { createRequire } from 'node:module';

process.env.TEST_DATABASE = 'sqlite';

// A native module is loaded once for a process, and keeps the error class of the first test file that used it. To the
// next file in the same jest worker its errors would be no `Error`s. So each file gives it its own class again.
const require = createRequire(import.meta.url);
require('better-sqlite3/build/Release/better_sqlite3.node').isInitialized = false;
