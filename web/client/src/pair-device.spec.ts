import { jest } from '@jest/globals';
import { createClient } from './connect.js';
import { PairingError } from './errors.js';
import { pairDevice } from './pair-device.js';

const BEGUN = {
  deviceCode: 'secret',
  userCode: 'BCDF-GHJK',
  verificationUri: 'u',
  expiresIn: 900,
  interval: 5,
};
const PAIRED = { token: 'kiosk_live_x', configuration: { name: 'West gate' } };

describe('the polling for a token', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /**
   * Pairs with a server that sends these responses. Resolves with the times of the requests in seconds and
   * the result.
   */
  async function pairWith(answers: (string | object)[]) {
    const start = Date.now();
    const polledAt: number[] = [];
    const shown: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      if (url.endsWith('/pair')) return Promise.resolve(Response.json(BEGUN));
      polledAt.push(Math.round((Date.now() - start) / 1000));
      const answer = answers.shift();
      if (answer === 'network') return Promise.reject(new TypeError('fetch failed'));
      if (answer === 'other server')
        return Promise.resolve(Response.json({ error: 'Not Found' }, { status: 404 }));
      if (typeof answer === 'string')
        return Promise.resolve(Response.json({ error: answer, error_description: 'Why.' }, { status: 400 }));
      return Promise.resolve(Response.json(answer));
    };
    const client = createClient({
      url: 'http://server',
      event: 'fair',
      fetch: fetch as typeof globalThis.fetch,
    });
    const pairing = pairDevice(client, { show: ({ userCode }) => shown.push(userCode) }).catch(
      (error: unknown) => error,
    );
    await jest.advanceTimersByTimeAsync(1_000_000);
    return { polledAt, shown, outcome: await pairing, token: client.token };
  }

  it('waits for the interval between requests', async () => {
    const { polledAt, token } = await pairWith(['authorization_pending', 'authorization_pending', PAIRED]);
    expect([polledAt, token]).toEqual([[5, 10, 15], 'kiosk_live_x']);
  });

  it('waits 5 seconds longer after each slow_down', async () => {
    const { polledAt } = await pairWith(['slow_down', 'authorization_pending', 'slow_down', PAIRED]);
    expect(polledAt).toEqual([5, 15, 25, 40]);
  });

  it('shows a new code if the code expires', async () => {
    const { shown, outcome } = await pairWith(['expired_token', PAIRED]);
    expect([shown.length, outcome]).toEqual([2, PAIRED]);
  });

  it('continues with the same code after a network failure', async () => {
    const { shown, outcome } = await pairWith(['network', PAIRED]);
    expect([shown.length, outcome]).toEqual([1, PAIRED]);
  });

  it('continues with the same code after a 404 of another program', async () => {
    const { shown, outcome } = await pairWith(['other server', PAIRED]);
    expect([shown.length, outcome]).toEqual([1, PAIRED]);
  });

  it('shows the code again when the server responds after a failure', async () => {
    const { shown, outcome } = await pairWith(['network', 'authorization_pending', PAIRED]);
    expect([shown, outcome]).toEqual([['BCDF-GHJK', 'BCDF-GHJK'], PAIRED]);
  });

  it('ends if staff deny the device', async () => {
    const { polledAt, outcome } = await pairWith(['access_denied']);
    expect(outcome).toBeInstanceOf(PairingError);
    expect([polledAt, (outcome as PairingError).code]).toEqual([[5], 'access_denied']);
  });
});
