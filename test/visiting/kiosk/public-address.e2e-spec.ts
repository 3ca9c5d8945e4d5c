import pg from 'pg';
import { Rows } from '../../build/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { endServer, spawnServer } from '../../setup/server.js';

const PUBLIC_URL = 'https://fair.example';
const SMTP_URL = 'smtp://127.0.0.1:1';
const WARNING = 40;

describe('the start without PUBLIC_URL', () => {
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

  it('warns in one line where mails are sent', async () => {
    expect(await warnings({ SMTP_URL })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is not set, so links of mails lead to http:\/\/127\.0\.0\.1:\d+: /),
    ]);
  });

  it('says nothing where it is set, or where nobody is sent to the server', async () => {
    expect(await Promise.all([warnings({ SMTP_URL, PUBLIC_URL }), warnings({})])).toEqual([[], []]);
  });

  it('warns where there are kiosks, and in one line where there are mails as well', async () => {
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

  /** The warnings of a start that name the setting. */
  async function warnings(settings: Record<string, string>): Promise<string[]> {
    const server = await spawnServer({
      DATABASE_URL: database.url,
      SAMPLE_DATA: 'false',
      DRAIN_DELAY_MS: '0',
      ...settings,
    });
    if (!('url' in server)) throw new Error(server.output);
    await endServer(server);
    return server.startOutput
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .filter(({ level, msg }) => level === WARNING && msg.includes('PUBLIC_URL'))
      .map(({ msg }) => msg);
  }
});
