import { GraphQLError, type GraphQLScalarType, parseValue } from 'graphql';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
  TimeZoneScalar,
  UrlScalar,
} from './scalars.js';

const DAY = 'Date is a calendar day from the year 0001 on, such as 2017-09-15';
const INSTANT = 'DateTime is an instant from the year 0001 on, such as 2017-09-15T01:00:00.000Z';

function errorOf(read: () => unknown): GraphQLError {
  try {
    read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
  }
  throw new Error('The scalar accepted the value.');
}

describe('an error of a scalar', () => {
  it.each<readonly [GraphQLScalarType, unknown, string]>([
    [DateScalar, '2017-13-45', `${DAY}, not 2017-13-45.`],
    [DateScalar, '15.9.2017', `${DAY}, not 15.9.2017.`],
    [DateScalar, '0000-06-01', `${DAY}, not 0000-06-01.`],
    [DateScalar, 'sesame', `${DAY}.`],
    [DateScalar, '20170915', `${DAY}.`],
    [DateScalar, { at: '2017-13-45' }, `${DAY}.`],
    [DateTimeScalar, '2017-09-15 01:00', `${INSTANT}, not 2017-09-15 01:00.`],
    [DateTimeScalar, '0000-06-01T00:00:00Z', `${INSTANT}, not 0000-06-01T00:00:00Z.`],
    [DateTimeScalar, 'soon', `${INSTANT}.`],
    [LocaleScalar, '??', 'Locale is a well-formed BCP 47 language tag, such as zh-Hans or en.'],
    [TimeZoneScalar, 'Mars/Base', 'TimeZone is an IANA time zone, such as Asia/Shanghai.'],
    [CountryCodeScalar, 'China', 'CountryCode is an ISO 3166-1 alpha-2 country code, such as CN.'],
    [UrlScalar, 'nowhere', 'URL is an absolute http(s) address, such as https://fair.example/.'],
    [EmailAddressScalar, 'sesame', 'EmailAddress is an e-mail address, such as office@fair.example.'],
  ])('of %s describes the form of the value %j', (scalar, value, message) => {
    expect(errorOf(() => scalar.parseValue(value)).message).toBe(message);
    if (typeof value !== 'string') return;
    const node = parseValue(JSON.stringify(value));
    const error = errorOf(() => scalar.parseLiteral(node));
    expect([error.message, error.nodes]).toEqual([message, [node]]);
  });
});
