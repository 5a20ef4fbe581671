/** What the panel does when its elements tell it something. They work without it, too. */
const panel = new URL('../', import.meta.url);

document.addEventListener('zayavka-failed', ({ detail }) => {
  // The session address said so: the panel's own session has ended. Sign in, and come back to this page.
  if (detail.code !== 'SESSION_ENDED') return;
  const signIn = new URL('sign-in', panel);
  signIn.searchParams.set('next', location.pathname + location.search);
  location.assign(signIn);
});
