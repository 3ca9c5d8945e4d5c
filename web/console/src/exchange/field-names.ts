import { fieldLabel } from '@vitrine/components/changes/field-label';
import type { Language } from '@vitrine/ui/language';
import type { ImportPlan } from './import-plan.js';

/** The name of a field of the imported objects, such as `name.zh-Hans`: `名称 · 中文`. */
export function fieldName(field: string, { kind }: ImportPlan, language: Language): string {
  return fieldLabel(field, language, kind.slice(0, -1));
}
