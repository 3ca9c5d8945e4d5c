import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { failureOf } from './query-failure.js';

const logger = new Logger('Test');
logger.localInstance.error = () => undefined;

function failureFor(...codes: readonly string[]): string {
  const errors = codes.map((code) => new GraphQLError('A reason.', { extensions: { code } }));
  return failureOf(errors, 'request', logger);
}

describe('the failure of a query of this program', () => {
  it.each(['SERVICE_UNAVAILABLE', 'SEARCH_TIMEOUT', 'REQUEST_TIMEOUT', 'RATE_LIMITED'])(
    'is temporary after %s',
    (code) => {
      expect(failureFor('BAD_USER_INPUT', code)).toBe('unavailable');
    },
  );

  it('is an invalid value of the caller after a rejected argument', () => {
    expect(failureFor('BAD_USER_INPUT')).toBe('invalid');
  });

  it('is a fault after an unknown error', () => {
    expect(failureOf([new GraphQLError('A reason.')], 'request', logger)).toBe('fault');
  });
});
