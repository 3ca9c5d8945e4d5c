import {
  CountryCodeScalar,
  DateScalar,
  LocaleScalar,
  TimeZoneScalar,
} from '../../../platform/graphql/schema/scalars.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import type { UpdateEventInput } from '../changes/event.input.js';
import type { Options } from './event-options.js';

/** The given fields. `locales` are the languages of the stored event, for names without a language. */
export function fieldsIn(
  options: Options,
  locales: readonly string[] = [],
): Omit<UpdateEventInput, 'eventId'> {
  const languages = listOf(options.languages);
  const fields = {
    name: namesIn(options.name, languages ?? locales),
    startsOn: parsed(DateScalar, options.starts, '--starts'),
    endsOn: parsed(DateScalar, options.ends, '--ends'),
    timeZone: parsed(TimeZoneScalar, options.timeZone, '--time-zone'),
    locales: languages?.map((tag) => parsed(LocaleScalar, tag, '--languages') ?? ''),
    country: parsed(CountryCodeScalar, options.country, '--country'),
    exhibitorQuota: quotaIn(options.quota),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function listOf(value: unknown): string[] | undefined {
  return typeof value === 'string' ? value.split(',').map((tag) => tag.trim()) : undefined;
}

/** `en=Spring Fair`, or a text in the first language. */
function namesIn(given: unknown, locales: readonly string[]): TextInput[] | undefined {
  if (!Array.isArray(given)) return undefined;
  return given.map((text: string) => {
    const [, locale, rest = ''] = /^([A-Za-z]{2,3}(?:-[A-Za-z]+)?)=(.*)$/s.exec(text) ?? [];
    return locale === undefined ? { locale: locales[0] ?? 'en', text } : { locale, text: rest };
  });
}

function quotaIn(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const quota = Number(given);
  if (Number.isInteger(quota) && quota >= 0) return quota;
  throw new StartFailure('--quota must be a whole number.');
}

function parsed(
  scalar: { readonly parseValue: (value: unknown) => unknown },
  given: unknown,
  option: string,
): string | undefined {
  if (given === undefined) return undefined;
  try {
    return String(scalar.parseValue(given));
  } catch (error) {
    throw new StartFailure(`${option}: ${(error as Error).message}`);
  }
}
