import { failureText } from './failure-text.js';

const failure = (code: string): Error => Object.assign(new Error('could not extend file "base/1"'), { code });

describe('the text of an error for operators', () => {
  it.each(['53100', 'ENOSPC', 'EDQUOT'])(
    'names a full disk and the remedy, without the stack: %s',
    (code) => {
      expect(failureText(failure(code))).toBe(
        'The disk is full: could not extend file "base/1"\nFree some space and repeat it; committed data is not lost.',
      );
    },
  );

  it('has the stack of an unknown error', () => {
    expect(failureText(failure('XX000'))).toContain('    at ');
  });
});
