/**
 * The form field for the path of an error: `["name", "1", "text"]` is `name.en` if the second text of the
 * input is English. Other paths are joined by dots, such as `representatives.0.name.en`.
 */
export function fieldAt(path: readonly string[], input: unknown): string {
  const keys: string[] = [];
  let value = input;
  for (const key of path) {
    value = (value as Record<string, unknown> | null | undefined)?.[key];
    const locale = localeOf(value);
    keys.push(locale ?? key);
    if (locale !== undefined) break;
  }
  return keys.join('.');
}

/** The language of a text of the input; undefined for other values. */
function localeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('locale' in value)) return undefined;
  return typeof value.locale === 'string' ? value.locale : undefined;
}
