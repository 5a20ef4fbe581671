import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { onMariaDb, type PrivateMariaDb, startMariaDb } from './mariadb.js';
import { createOnMariaDb } from './temporary-database.js';
import { until } from './wait.js';

describe('a private MariaDB', () => {
  let server: PrivateMariaDb;

  beforeAll(async () => {
    server = await startMariaDb();
  });
  afterAll(async () => {
    await server.stop();
  });

  it('is as durable as the default and keeps all of Unicode', async () => {
    const [row] = await onMariaDb(
      server.url,
      "SELECT @@innodb_flush_log_at_trx_commit AS flush, @@character_set_server AS characters, 'жалоба 🐘' AS text",
    );
    expect(row).toEqual({ flush: 1, characters: 'utf8mb4', text: 'жалоба 🐘' });
  });

  it.each(['restart', 'killed'])('has its data and port again after it was stopped: %s', async (how) => {
    const { url, drop } = await createOnMariaDb(server.url);
    await onMariaDb(url, 'CREATE TABLE kept (id INT PRIMARY KEY) ENGINE=InnoDB');
    await onMariaDb(url, 'INSERT INTO kept VALUES (7)');

    if (how === 'restart') {
      await server.restart();
    } else {
      await server.kill();
      await expect(onMariaDb(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
      await server.start();
    }

    expect(await onMariaDb(url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await drop();
  });

  it('answers nothing while it is paused', async () => {
    const connection = await createConnection(server.url);
    server.pause();
    let answered = false;
    const answer = connection.query('SELECT 1').then(() => {
      answered = true;
    });
    await expect(until(() => answered, { what: 'an answer', timeoutMs: 200 })).rejects.toThrow(
      'still waiting',
    );
    server.resume();
    await answer;
    await connection.end();
  });
});
