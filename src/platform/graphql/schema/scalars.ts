import { type ASTNode, GraphQLError, GraphQLScalarType } from 'graphql';
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

/** A text of digits that someone meant as a day or an instant. Errors may contain it; it is no password. */
const LIKE_A_TIME =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ]\d{1,2}(?::\d{1,2}){1,2}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?$/;

// Days are texts, because a Date can be another day in another time zone.
export const DateScalar = timeScalar(
  GraphQLDate,
  'A calendar day from the year 0001 on, such as `2017-09-15`.',
  (day) => day.toISOString().slice(0, 10),
);
export const DateTimeScalar = timeScalar(
  GraphQLDateTime,
  'An instant from the year 0001 on, such as `2017-09-15T01:00:00.000Z`. Responses contain it in UTC.',
  (instant) => instant,
);
export const LocaleScalar = scalar(
  GraphQLLocale,
  'A well-formed BCP 47 language tag, such as `zh-Hans` or `en`.',
);
export const TimeZoneScalar = scalar(GraphQLTimeZone, 'An IANA time zone, such as `Asia/Shanghai`.');
export const CountryCodeScalar = scalar(
  GraphQLCountryCode,
  'An ISO 3166-1 alpha-2 country code, such as `CN`.',
);
export const UrlScalar = scalar(GraphQLURL, 'An absolute http(s) address, such as `https://fair.example/`.');
export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: 'A JSON object whose fields depend on its subject.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
export const EmailAddressScalar = foldedScalar(
  scalar(GraphQLEmailAddress, 'An e-mail address, such as `office@fair.example`.'),
);

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
  description: string,
  valueOf: (time: Date) => unknown,
): GraphQLScalarType<unknown, unknown> {
  const read = (time: unknown): unknown => {
    if (!(time instanceof Date)) return time;
    if (time.getUTCFullYear() < 1) throw new TypeError('The first year is 0001.');
    return valueOf(time);
  };
  return scalar(base, description, read, (value) => LIKE_A_TIME.test(value));
}

/**
 * A standard scalar with a project description, and errors with its first sentence. They contain the wrong text
 * only if `isHarmless`. Serialization does not validate, because the catalog stores valid values in the text form
 * of the scalar.
 */
function scalar(
  base: GraphQLScalarType<unknown, unknown>,
  description: string,
  read = (value: unknown): unknown => value,
  isHarmless = (_text: string): boolean => false,
): GraphQLScalarType<unknown, unknown> {
  const { parseValue, parseLiteral, ...config } = base.toConfig();
  const errorOf = (value: unknown, node?: ASTNode): GraphQLError => {
    const harmless = typeof value === 'string' && isHarmless(value) ? value : undefined;
    return new GraphQLError(formOf(base.name, description, harmless), { nodes: node });
  };
  return new GraphQLScalarType<unknown, unknown>({
    ...config,
    description,
    astNode: undefined,
    parseValue: (value) =>
      attempt(
        () => read(parseValue(value)),
        () => errorOf(value),
      ),
    parseLiteral: (node, variables) =>
      attempt(
        () => read(parseLiteral(node, variables)),
        () => errorOf('value' in node ? node.value : undefined, node),
      ),
    serialize: (value) => (typeof value === 'string' ? value : base.serialize(value)),
  });
}

/** `Date is a calendar day from the year 0001 on, such as 2017-09-15, not 2017-13-45.` */
function formOf(name: string, description: string, value: string | undefined): string {
  const [form = ''] = description.replaceAll('`', '').split(/\.(?: |$)/);
  const end = value === undefined ? '.' : `, not ${value}.`;
  return `${name} is ${form.charAt(0).toLowerCase()}${form.slice(1)}${end}`;
}

function attempt(read: () => unknown, errorOf: () => GraphQLError): unknown {
  try {
    return read();
  } catch {
    // The errors of graphql-scalars contain the value, and few of them describe the form.
    throw errorOf();
  }
}
