/** jest's global teardown of the MariaDB project. */
export default async function stopMariaDbOfTheRun() {
  await globalThis.mariaDbOfTheRun.stop();
}
