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
    ['a check of a column', `edition = 0`, 'The field edition cannot have this value.', ['edition']],
    [
      'a check of several columns',
      `ends_on = starts_on - 1`,
      'The values contradict the rule ck_event_dates of the database.',
      undefined,
    ],
    ['the range of a number', `exhibitor_quota = 1e12::bigint`, 'A number is too large.', undefined],
  ])('is an error of the caller for %s', async (_what, change, text, path) => {
    const event = await test.rows.event({});
    const work = async () => {
      await test.app
        .get(Database)
        .query({ text: `update event set ${change} where id = $1`, values: [event] });
      return null;
    };
    const operation = test.app.get(Operations).run({ action: 'test', actor: COMMAND_LINE }, work);
    await expect(operation).rejects.toMatchObject({ message: `INVALID: ${text}`, problems: [{ path }] });
  });
});
