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
    startsOn: parsedOption(DateScalar, options.starts, '--starts'),
    endsOn: parsedOption(DateScalar, options.ends, '--ends'),
    timeZone: parsedOption(TimeZoneScalar, options.timeZone, '--time-zone'),
    locales: languages?.map((tag) => parsedOption(LocaleScalar, tag, '--languages') ?? ''),
    country: parsedOption(CountryCodeScalar, options.country, '--country'),
    exhibitorQuota: quotaIn(options.quota),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function listOf(value: unknown): string[] | undefined {
  return typeof value === 'string' ? value.split(',').map((tag) => tag.trim()) : undefined;
}

/** `en=Spring Fair`, or a text in the first language. */
function namesIn(names: unknown, locales: readonly string[]): TextInput[] | undefined {
  if (!Array.isArray(names)) return undefined;
  return names.map((text: string) => {
    const [, locale, nameText = ''] = /^([A-Za-z]{2,3}(?:-[A-Za-z]+)?)=(.*)$/s.exec(text) ?? [];
    return locale === undefined ? { locale: locales[0] ?? 'en', text } : { locale, text: nameText };
  });
}

function quotaIn(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const quota = Number(value);
  if (Number.isInteger(quota) && quota >= 0) return quota;
  throw new StartFailure('--quota must be a whole number.');
}

function parsedOption(
  scalar: { readonly parseValue: (value: unknown) => unknown },
  value: unknown,
  option: string,
): string | undefined {
  if (value === undefined) return undefined;
  try {
    return String(scalar.parseValue(value));
  } catch (error) {
    throw new StartFailure(`${option}: ${(error as Error).message}`);
  }
}
