import type { IncomingMessage } from 'node:http';
import { readConfig } from '../config/config.js';
import { CallerAddress } from './caller-address.js';
import { createFastifyAdapter } from './fastify-adapter.js';

const TRUSTED_PROXIES = '127.0.0.1,10.0.0.2';

describe('the address of a caller behind a trusted proxy', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:5678', '192.0.2.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[::ffff:192.0.2.7]:443', '::ffff:192.0.2.7'],
    ['198.51.100.1, 192.0.2.7:5678 ,10.0.0.2:80', '192.0.2.7'],
    ['[2001:db8::1]:443,10.0.0.2', '2001:db8::1'],
    ['somewhere:80', 'somewhere:80'],
  ])('of %s is %s', async (header, address) => {
    const headers = { 'x-forwarded-for': header };
    const request = { headers: { ...headers }, socket: { remoteAddress: '127.0.0.1' } };
    expect(new CallerAddress(TRUSTED_PROXIES).of(request as unknown as IncomingMessage)).toBe(address);
    const fastify = createFastifyAdapter(readConfig({ TRUSTED_PROXIES, LOG_LEVEL: 'error' })).getInstance();
    fastify.get('/', ({ ip }) => ip);
    expect((await fastify.inject({ url: '/', headers })).body).toBe(address);
  });

  it('is that of the connection without the header', () => {
    const request = { headers: {}, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
    expect(new CallerAddress(TRUSTED_PROXIES).of(request)).toBe('127.0.0.1');
  });
});
