import type { SettingValues } from '../../../fair/search-setting/search-setting.service.js';
import { valuesAfter } from '../plan/plan.js';
import type { WritableStep, WriteContext } from './write-objects.js';

/** Writes the search settings of objects that steps change; absent settings do not change. */
export async function writeSettings(
  { kind, writers }: WriteContext,
  steps: readonly WritableStep[],
): Promise<void> {
  if (kind.settingOwner === undefined) return;
  const settings = steps.flatMap((step) => {
    const { searchReading: reading, searchKeywords: keywords } = valuesAfter(step);
    const values = { reading, keywords } as SettingValues;
    return isNeeded(step, values) ? [{ ...values, ownerId: step.objectId }] : [];
  });
  await writers.settings.changeAll(kind.settingOwner, settings);
}

/** A new object without settings needs no row. */
function isNeeded({ action }: WritableStep, { reading, keywords }: SettingValues): boolean {
  if (action === 'CREATE') return reading != null || (keywords ?? []).length > 0;
  return reading !== undefined || keywords !== undefined;
}
