import { localeName } from '../localized.js';
import { FIELD_NAMES } from '@vitrine/ui/fields/all';
import type { Language } from '@vitrine/ui/language';

/** A locale at the end of a path, such as `zh-Hans`. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/**
 * The label for the path of a changed value: `Name · English` for `name.en`, `Representatives 1 · Position ·
 * English` for `representatives.0.role.en`. A field without a label keeps its API name.
 * @param object of the field, such as `hall`; by default the first object that has a field with the name
 */
export function fieldLabel(path: string, language: Language, object = ''): string {
  const keys = path.split('.');
  const labels: string[] = [];
  for (const [index, key] of keys.entries()) {
    const name = nameOf(key, language, object);
    if (/^\d+$/.test(key)) labels.push(`${labels.pop() ?? ''} ${Number(key) + 1}`.trim());
    else if (name !== undefined) labels.push(name);
    else if (index > 0 && LOCALE.test(key)) labels.push(localeName(key));
    else labels.push(key);
  }
  return labels.join(' · ');
}

function nameOf(key: string, language: Language, object: string): string | undefined {
  const objects = [FIELD_NAMES[object], FIELD_NAMES.other, ...Object.values(FIELD_NAMES)];
  return objects.find((fields) => fields?.[key] !== undefined)?.[key]?.[language === 'zh' ? 0 : 1];
}
