import { TypedDocumentString } from '@vitrine/ui/typed-document';
import { eventReader, type ExecuteQuery } from './execute-query.js';

describe('the data of an event', () => {
  it('is missing, not a fault, if the event was unpublished while the page was made', async () => {
    const executeQuery = (() => Promise.resolve({ event: null })) as unknown as ExecuteQuery;
    const document = new TypedDocumentString<{ event: { name: string } | null }, { event: string }>('{ a }');
    const read = eventReader(executeQuery, 'fair', 'en');
    await expect(read(document, {})).rejects.toMatchObject({ failure: 'missing' });
  });
});
