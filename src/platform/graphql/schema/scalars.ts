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

export const DateScalar = dayScalar('A calendar day, `2017-09-15`.');
export const DateTimeScalar = scalar(GraphQLDateTime, 'An instant in UTC, `2017-09-15T01:00:00.000Z`.');
export const LocaleScalar = scalar(GraphQLLocale, 'A well-formed BCP 47 language tag, `zh-Hans` or `en`.');
export const TimeZoneScalar = scalar(GraphQLTimeZone, 'An IANA time zone, `Asia/Shanghai`.');
export const CountryCodeScalar = scalar(GraphQLCountryCode, 'An ISO 3166-1 alpha-2 country code, `CN`.');
export const UrlScalar = scalar(GraphQLURL, 'An absolute http(s) address.');
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'A JSON object whose fields depend on its subject.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
export const EmailAddressScalar = scalar(GraphQLEmailAddress, 'An e-mail address.');

/** Days are text, because a Date is another day in another time zone. */
function dayScalar(description: string): GraphQLScalarType<unknown, unknown> {
  const { parseValue, parseLiteral, ...config } = scalar(GraphQLDate, description).toConfig();
  const dayOf = (date: unknown): unknown => (date instanceof Date ? date.toISOString().slice(0, 10) : date);
  return new GraphQLScalarType<unknown, unknown>({
    ...config,
    parseValue: (value) => dayOf(parseValue(value)),
    parseLiteral: (node, variables) => dayOf(parseLiteral(node, variables)),
  });
}

/**
 * A well-known scalar with our description. Serialization does not validate: the catalog stores valid values
 * in the scalar's text form.
 */
function scalar(
  known: GraphQLScalarType<unknown, unknown>,
  description: string,
): GraphQLScalarType<unknown, unknown> {
  return new GraphQLScalarType<unknown, unknown>({
    ...known.toConfig(),
    description,
    astNode: undefined,
    serialize: (value) => (typeof value === 'string' ? value : known.serialize(value)),
  });
}
