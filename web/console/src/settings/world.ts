import type { Choice } from '@vitrine/components/choice-input';
/** The time zones of the browser. */
const TIME_ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** The languages that the console offers for texts. The API accepts any language. */
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

/** The time zones as choices, with their common names: `Asia/Shanghai · 中国标准时间`. */
export function timeZoneChoices(tag: string): Choice[] {
  return TIME_ZONES.map((value) => {
    // eslint-disable-next-line no-restricted-syntax -- 400 formats, which are used once
    const format = new Intl.DateTimeFormat(tag, { timeZone: value, timeZoneName: 'longGeneric' });
    const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
    return { value, label: `${value.replaceAll('_', ' ')} · ${name ?? ''}` };
  });
}
