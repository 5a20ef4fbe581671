/** The panel's own session has ended, as the session address said: its customer signs in, and comes back to this page. */
document.addEventListener('zayavka-failed', ({ detail }) => {
  if (detail.code !== 'SESSION_ENDED') return;
  const signIn = new URL('sign-in.php', location.href);
  signIn.searchParams.set('next', location.pathname + location.search);
  location.assign(signIn);
});
