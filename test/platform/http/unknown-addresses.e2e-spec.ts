import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an unknown address', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });
  afterAll(() => test.close());

  it.each([
    ['GET', '/sync/v1/events'],
    ['POST', '/sync/v1/events/spring/manifest'],
    ['GET', '/sync/v2/packs/1'],
    ['GET', '/kiosks/heartbeat'],
    ['POST', '/kiosks/hearbeat'],
    ['DELETE', '/kiosks/pair/1'],
  ])('below /sync and /kiosks has the error form of its neighbours: %s %s', async (method, path) => {
    const options = method === 'POST' ? { body: '{', headers: { 'content-type': 'application/json' } } : {};
    const answer = await fetch(test.url + path, { method, ...options });
    const errors = [{ message: 'There is no such address.', extensions: { code: 'NOT_FOUND' } }];
    expect([answer.status, await answer.json()]).toEqual([404, { errors }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has a message in the language of the request', async () => {
    const answer = await fetch(`${test.url}/kiosks/nothing`, { headers: { 'accept-language': 'zh-CN' } });
    expect(await answer.json()).toMatchObject({ errors: [{ message: '没有这个地址。' }] });
  });
});
