import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the permission to upload a picture', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  it.each(['ORGANIZER', 'EXHIBITOR'] as const)(
    'is required until the whole picture has arrived: %s',
    async (role) => {
      const event = await test.rows.event();
      const exhibitor = await test.rows.exhibitor(event);
      const grant = { role, event, ...(role === 'EXHIBITOR' && { exhibitor }) };
      const headers = await test.accounts.signedIn(grant);
      const photo = await photograph();
      const request = send(`${test.url}/media?event=${encodeCatalogId('EVENT', event)}`, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'image/jpeg',
          'content-length': photo.length,
          expect: '100-continue',
        },
      });
      request.flushHeaders();
      await once(request, 'continue');
      await test.sql.query('delete from role_grant where event_id = $1', [event]);
      request.end(photo);
      const [{ statusCode }] = (await once(request, 'response')) as [IncomingMessage];
      const { rows } = await test.sql.query('select from media where event_id = $1', [event]);
      expect([statusCode, rows.length]).toEqual([403, 0]);
    },
  );
});
