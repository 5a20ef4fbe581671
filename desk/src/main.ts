/** The desk's page. */
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/translations/ru.js';
import './parts/icons.js';
import './parts/toasts.js';
import './app/app.js';

// The components go by a class; the browser's own wish is followed, also when it changes.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => {
  document.documentElement.classList.toggle('wa-dark', dark.matches);
  document.documentElement.classList.toggle('wa-light', !dark.matches);
};
dark.addEventListener('change', follow);
follow();
