import { retryMessage } from './unavailable.js';

const failure = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('a temporary error', () => {
  it.each([
    ...['08000', '08001', '08003', '08004', '08006', '08007', '08P01'],
    ...['53000', '53100', '53200', '53300', '53400'],
    ...['57P01', '57P02', '57P03', '57P04', '57P05', '57014'],
    ...['58000', '58030', '58P01', '58P02'],
    ...['25P03', '25P04', '25006', '55P03', '40001', '40P01'],
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOSPC', 'EDQUOT', 'EMFILE'],
  ])('is %s, also as the cause of another error', (code) => {
    const wrapped = new Error('outer', {
      cause: Object.assign(new Error('inner'), { driverError: failure(code) }),
    });
    expect([retryMessage(failure(code)), retryMessage(wrapped)]).toEqual([
      expect.stringContaining('try again'),
      expect.stringContaining('try again'),
    ]);
  });

  it('mentions the full disk', () => {
    expect(retryMessage(failure('53100'))).toContain('no space left');
  });

  it.each(['23505', '22P02', '42P01', '42501', '25P02', 'XX000', 'ENOENT'])('is not %s', (code) => {
    expect(retryMessage(failure(code))).toBeUndefined();
  });
});
