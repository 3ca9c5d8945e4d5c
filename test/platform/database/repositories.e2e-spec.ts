import { DataSource, type Repository } from 'typeorm';
import { EventEntity } from '../../../src/fair/event/event.entity.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { startTestApp, type TestApp } from '../../setup/app.js';

const COLUMNS = {
  name: { en: 'Fair' },
  startsOn: '2026-05-01',
  endsOn: '2026-05-03',
  timeZone: 'Asia/Shanghai',
  locales: ['en'],
};

describe('a repository', () => {
  let app: TestApp;
  let transactions: Transactions;
  let events: Repository<EventEntity>;

  beforeAll(async () => {
    app = await startTestApp();
    transactions = app.app.get(Transactions);
    events = app.app.get(DataSource).getRepository(EventEntity);
  });

  afterAll(() => app.close());

  it('writes in the open transaction and rolls back with it', async () => {
    const work = transactions.run(async (sql) => {
      await events.insert({ ...COLUMNS, slug: 'rolled-back' });
      expect(await sql.query({ text: `select from event where slug = 'rolled-back'` })).toHaveLength(1);
      throw new Error('enough');
    });
    await expect(work).rejects.toThrow('enough');
    expect(await events.countBy({ slug: 'rolled-back' })).toBe(0);
  });

  it('returns only its own uncommitted rows in a transaction', async () => {
    const seen = await Promise.all(
      ['one', 'two', 'three'].map((slug) =>
        transactions.run(async () => {
          await events.insert({ ...COLUMNS, slug });
          return events.find({ select: { slug: true } });
        }),
      ),
    );
    const first = seen.map((rows) => rows.map(({ slug }) => slug)).sort();
    expect(await events.count()).toBe(3);
    expect(first[0]).toHaveLength(1);
  });

  it('returns the values that the database fills in', async () => {
    const event = events.create({ ...COLUMNS, slug: 'filled-in' });
    await transactions.run(() => events.insert(event));
    expect(event).toMatchObject({ id: expect.any(String), version: 1, status: 'DRAFT' });
  });

  it('keeps the version of a row if an update changes no value', async () => {
    await transactions.run(() => events.insert({ ...COLUMNS, slug: 'equal' }));
    await transactions.run(() => events.update({ slug: 'equal' }, { timeZone: COLUMNS.timeZone }));
    expect(await events.findOneBy({ slug: 'equal' })).toMatchObject({ version: 1 });
    await transactions.run(() => events.update({ slug: 'equal' }, { timeZone: 'Asia/Tokyo' }));
    expect(await events.findOneBy({ slug: 'equal' })).toMatchObject({ version: 2 });
  });

  it.each([
    ['insert', () => events.insert({ ...COLUMNS, slug: 'outside' })],
    ['update', () => events.update({ slug: 'equal' }, { edition: 2 })],
    ['delete', () => events.delete({ slug: 'equal' })],
    ['SQL', () => events.query(`delete from event where slug = 'equal'`)],
  ])('rejects a write outside a transaction: %s', async (_, write) => {
    await expect(write()).rejects.toThrow('Only Transactions.run may write');
  });

  it('rejects a transaction without projection', async () => {
    const work = events.manager.transaction((manager) => manager.query('select 1'));
    await expect(work).rejects.toThrow('Use Transactions.run');
  });

  it('throws the error of the database, without the parameters of the statement', async () => {
    const insert = transactions.run(() => events.insert({ ...COLUMNS, slug: 'NO SLUG' }));
    const error = await insert.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: '23514', constraint: 'ck_event_slug' });
    expect(error).not.toHaveProperty('parameters');
  });
});
