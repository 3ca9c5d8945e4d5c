import { GraphQLScalarType } from 'graphql';
import {
  GraphQLCountryCode,
  GraphQLDate,
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSONObject,
  GraphQLLocale,
  GraphQLTimeZone,
  GraphQLURL,
} from 'graphql-scalars';

// Days are texts, because a Date can be another day in another time zone.
export const DateScalar = timeScalar(scalar(GraphQLDate, 'A calendar day, `2017-09-15`.'), (day) =>
  day.toISOString().slice(0, 10),
);
export const DateTimeScalar = timeScalar(
  scalar(GraphQLDateTime, 'An instant in UTC, `2017-09-15T01:00:00.000Z`.'),
  (instant) => instant,
);
export const LocaleScalar = scalar(GraphQLLocale, 'A well-formed BCP 47 language tag, `zh-Hans` or `en`.');
export const TimeZoneScalar = scalar(GraphQLTimeZone, 'An IANA time zone, `Asia/Shanghai`.');
export const CountryCodeScalar = scalar(GraphQLCountryCode, 'An ISO 3166-1 alpha-2 country code, `CN`.');
export const UrlScalar = scalar(GraphQLURL, 'An absolute http(s) address.');
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'A JSON object whose fields depend on its subject.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
export const EmailAddressScalar = foldedScalar(scalar(GraphQLEmailAddress, 'An e-mail address.'));

/**
 * A scalar that first normalizes its text: input methods write full-width letters, and spaces are copied with an
 * address.
 */
function foldedScalar(base: GraphQLScalarType<unknown, unknown>): GraphQLScalarType<unknown, unknown> {
  return new GraphQLScalarType<unknown, unknown>({
    ...base.toConfig(),
    parseValue: (value) =>
      base.parseValue(typeof value === 'string' ? value.normalize('NFKC').trim() : value),
  });
}

/** A scalar of days or instants that PostgreSQL can store. Its calendar has no year 0. */
function timeScalar(
  base: GraphQLScalarType<unknown, unknown>,
  valueOf: (time: Date) => unknown,
): GraphQLScalarType<unknown, unknown> {
  const { parseValue, parseLiteral, ...config } = base.toConfig();
  const read = (time: unknown): unknown => {
    if (!(time instanceof Date)) return time;
    if (time.getUTCFullYear() < 1) throw new TypeError('The first year is 0001.');
    return valueOf(time);
  };
  return new GraphQLScalarType<unknown, unknown>({
    ...config,
    parseValue: (value) => read(parseValue(value)),
    parseLiteral: (node, variables) => read(parseLiteral(node, variables)),
  });
}

/**
 * A standard scalar with a project description. Serialization does not validate, because the catalog stores valid
 * values in the text form of the scalar.
 */
function scalar(
  base: GraphQLScalarType<unknown, unknown>,
  description: string,
): GraphQLScalarType<unknown, unknown> {
  return new GraphQLScalarType<unknown, unknown>({
    ...base.toConfig(),
    description,
    astNode: undefined,
    serialize: (value) => (typeof value === 'string' ? value : base.serialize(value)),
  });
}
