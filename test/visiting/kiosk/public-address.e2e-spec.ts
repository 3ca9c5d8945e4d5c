import pg from 'pg';
import { Rows } from '../../setup/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { endServer, spawnReplica } from '../../setup/server.js';

const PUBLIC_URL = 'https://fair.example';
const SMTP_URL = 'smtp://127.0.0.1:1';
const WARNING = 40;

describe('a server start without PUBLIC_URL', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let rows: Rows;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client(database.url);
    await sql.connect();
    rows = new Rows(sql);
  });

  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('logs one warning if mail is configured', async () => {
    expect(await warnings({ SMTP_URL })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is not set, so links of mails lead to http:\/\/127\.0\.0\.1:\d+: /),
    ]);
  });

  it('logs no warning if PUBLIC_URL is set, or if there are neither mails nor kiosks', async () => {
    expect(await Promise.all([warnings({ SMTP_URL, PUBLIC_URL }), warnings({})])).toEqual([[], []]);
  });

  it('logs one warning if there are kiosks, and a single one for kiosks and mails', async () => {
    const event = await rows.event();
    const kiosk = await rows.insert('kiosk', { event_id: event, name: 'West gate' });
    const OF = 'PUBLIC_URL is not set, so links of';
    expect(
      await Promise.all([warnings({}), warnings({ SMTP_URL }), warnings({ SMTP_URL, PUBLIC_URL })]),
    ).toEqual([
      [expect.stringContaining(`${OF} the pairing of kiosks lead to`)],
      [expect.stringContaining(`${OF} mails and the pairing of kiosks lead to`)],
      [],
    ]);
    await rows.update('kiosk', kiosk, { revoked_at: new Date() });
    expect(await warnings({})).toEqual([]);
  });

  /** The warnings of a start that contain the name of the setting. */
  async function warnings(settings: Record<string, string>): Promise<string[]> {
    const server = await spawnReplica(database.url, settings);
    await endServer(server);
    return server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .filter(({ level, msg }) => level === WARNING && msg.includes('PUBLIC_URL'))
      .map(({ msg }) => msg);
  }
});
