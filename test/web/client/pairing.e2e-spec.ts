import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, heartbeat, pairDevice, VitrineError } from '../../../web/client/src/client.js';
import { until } from '../../setup/until.js';

/** Typical responses at a mistyped address. */
describe('the pairing of a device at a wrong address', () => {
  const servers: Server[] = [];

  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  /** The errors that the page received, at least two unless the pairing ended, and the outcome. */
  async function pairAt(url: string) {
    const errors: VitrineError[] = [];
    const controller = new AbortController();
    let end: unknown = 'goes on';
    const pairing = pairDevice(createClient({ url, event: 'fair' }), {
      show: () => undefined,
      onError: (error) => errors.push(error),
      signal: controller.signal,
    }).catch((error: unknown) => (end = error));
    await until(() => errors.length > 1 || end !== 'goes on');
    const outcome = end;
    controller.abort();
    await pairing;
    return { errors, outcome };
  }

  it('reports an unknown host name and goes on', async () => {
    const { errors, outcome } = await pairAt('http://fair.invalid');
    expect(errors[0]).toMatchObject({ code: 'NETWORK' });
    expect(errors[0]?.message).toMatch(/^http:\/\/fair\.invalid was not reached: .*fair\.invalid/);
    expect(outcome).toBe('goes on');
  });

  it('reports a closed port and goes on', async () => {
    const address = await serve(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { errors, outcome } = await pairAt(`http://${address}`);
    expect(errors[0]?.message).toBe(`http://${address} was not reached: connect ECONNREFUSED ${address}.`);
    expect(outcome).toBe('goes on');
  });

  it('reports a failure of TLS and goes on', async () => {
    const address = await serve((_request, response) => response.end());
    const { errors, outcome } = await pairAt(`https://${address}`);
    expect(errors[0]).toMatchObject({ code: 'NETWORK' });
    expect(errors[0]?.message).toMatch(/was not reached: .*SSL/);
    expect(outcome).toBe('goes on');
  });

  it.each([
    ['a page', 200, 'text/html', '<h1>Welcome</h1>', /returned text\/html.*address.*sign-in page/],
    ['an error page', 404, 'text/html', '<h1>404</h1>', /answered 404.*address/],
    [
      "another program's JSON with an error",
      404,
      'application/json',
      '{"error":"Not Found"}',
      /answered 404.*address/,
    ],
    ['JSON of another program', 200, 'application/json', '{"ok":true}', /no pairing.*address/],
    ['JSON that is null', 200, 'application/json', 'null', /no pairing.*address/],
    ['truncated JSON', 200, 'application/json', '{"deviceCode":', /not JSON/],
  ])('reports %s and goes on', async (_what, status, type, body, message) => {
    const address = await serve((_request, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const { errors, outcome } = await pairAt(`http://${address}`);
    expect(errors[0]).toBeInstanceOf(VitrineError);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.message).toContain(`http://${address}`);
    expect(outcome).toBe('goes on');
  });

  it('reports an error after the code was shown', async () => {
    const begun = {
      deviceCode: 'x',
      userCode: 'BCDF-GHJK',
      verificationUri: 'u',
      expiresIn: 9,
      interval: 0.01,
    };
    const address = await serve(({ url }, response) => {
      const body = url?.endsWith('/pair') ? begun : { ok: true };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const { errors, outcome } = await pairAt(`http://${address}`);
    expect(errors[0]?.message).toMatch(/no token/);
    expect(outcome).toBe('goes on');
  });

  it('ends if the server itself refuses the request', async () => {
    const address = await serve((_request, response) => {
      const error = { message: 'It is too long.', extensions: { code: 'INVALID' } };
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [error] }));
    });
    const { errors, outcome } = await pairAt(`http://${address}`);
    expect([errors, outcome]).toMatchObject([[], { code: 'INVALID', message: 'It is too long.' }]);
  });

  it('ends if a function of the page fails', async () => {
    const begun = { deviceCode: 'x', userCode: 'BCDF-GHJK', verificationUri: 'u', expiresIn: 9, interval: 5 };
    const address = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(begun));
    });
    const show = (): never => {
      throw new TypeError('The page has no place for it.');
    };
    await expect(
      pairDevice(createClient({ url: `http://${address}`, event: 'fair' }), { show }),
    ).rejects.toThrow('no place');
  });

  it('notifies the page of failed heartbeats after the pairing', async () => {
    const errors: unknown[] = [];
    const client = createClient({ url: 'http://fair.invalid', event: 'fair', token: 'kiosk_live_x' });
    const beating = heartbeat(client, { onError: (error) => errors.push(error) });
    await until(() => errors.length > 0);
    beating.stop();
    expect(errors[0]).toMatchObject({ code: 'NETWORK' });
  });
});
