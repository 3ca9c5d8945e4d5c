import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { Operations } from '../../../src/identity/audit/operations.js';
import { Database } from '../../../src/platform/database/database.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a value that violates a check of the database', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  it.each([
    ['a check', `edition = 0`, [{ code: 'INVALID', path: ['edition'] }]],
    ['the range of a number', `exhibitor_quota = 1e12::bigint`, [{ code: 'INVALID' }]],
  ])('is an error of the caller for %s', async (_what, change, problems) => {
    const event = await test.rows.event({});
    const work = async () => {
      await test.app
        .get(Database)
        .query({ text: `update event set ${change} where id = $1`, values: [event] });
      return null;
    };
    const operation = test.app.get(Operations).run({ action: 'test', actor: COMMAND_LINE }, work);
    await expect(operation).rejects.toMatchObject({ problems });
  });
});
