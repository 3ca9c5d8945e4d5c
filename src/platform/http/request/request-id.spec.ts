import { requestIdOf } from './request-id.js';

const NEW = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-z]+$/;

describe('the id of a request', () => {
  it('is the id of the caller', () => {
    expect(requestIdOf({ 'x-request-id': 'kiosk-7.42' })).toBe('kiosk-7.42');
  });

  it.each(['', 'a b', 'a\r\nset-cookie: x', 'x'.repeat(65), '<script>'])('is not %j', (given) => {
    expect(requestIdOf({ 'x-request-id': given })).toMatch(NEW);
  });

  it('differs for each request', () => {
    expect(requestIdOf({})).not.toBe(requestIdOf({}));
  });

  it('is the trace id if there is one', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(requestIdOf({ traceparent })).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });
});
