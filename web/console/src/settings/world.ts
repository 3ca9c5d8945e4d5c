import type { Choice } from '@vitrine/components/choice-input';
/** The time zones that the browser knows. */
const TIME_ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** Languages of texts that the console offers; the API takes any. */
export const LOCALES = [
  'zh-Hans',
  'zh-Hant',
  'en',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ru',
  'ar',
  'th',
  'vi',
  'id',
] as const;

/** The time zones as choices, with the names that people use: `Asia/Shanghai · 中国标准时间`. */
export function timeZoneChoices(tag: string): Choice[] {
  return TIME_ZONES.map((value) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: value, timeZoneName: 'longGeneric' });
    const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
    return { value, label: `${value.replaceAll('_', ' ')} · ${name ?? ''}` };
  });
}
