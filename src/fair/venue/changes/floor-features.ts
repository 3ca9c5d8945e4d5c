import { FEATURE_NAME, FLOOR_FEATURES } from '../venue.fields.js';
import { message, term } from '../../../platform/text/message.js';
import type { InputCheck } from '../../../platform/failure/input-check.js';
import { type FloorPlan, OUTLINE_FAULTS, outlineFault } from '../../../platform/geometry/outline.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import type { HallFeature } from '../hall.entity.js';
import { FloorFeatureKind } from '../plan/floor-feature.type.js';
import type { FloorFeatureInput } from './hall-plan.input.js';

const MAXIMUM_CORNERS = 5000;

/** Validates the features of a plan. `locales`: the languages of the event. */
export function featuresOf(
  features: readonly FloorFeatureInput[],
  plan: FloorPlan,
  locales: readonly string[],
  check: InputCheck,
): HallFeature[] {
  const corners = features.reduce((sum, { outline }) => sum + outline.length, 0);
  if (features.length > FLOOR_FEATURES.items) {
    check.refuse(['features'], message`A plan has at most 500 features, and not ${features.length}.`);
    return [];
  }
  if (corners > MAXIMUM_CORNERS) {
    check.refuse(
      ['features'],
      message`The features have at most 5,000 corners in total, and not ${corners}.`,
    );
    return [];
  }
  return features.map(({ kind, outline, name, service = null }, index) => {
    const path = ['features', String(index)];
    const fault = outlineFault(outline, plan);
    if (fault) check.refuse([...path, 'outline'], OUTLINE_FAULTS[fault]);
    if (kind === FloorFeatureKind.SERVICE && service === null) {
      check.refuse([...path, 'service'], message`A SERVICE needs the kind of the service.`);
    }
    if (kind !== FloorFeatureKind.SERVICE && service !== null) {
      check.refuse(
        [...path, 'service'],
        message`Only a SERVICE has a kind of service, and not a ${term(kind)}.`,
      );
    }
    return { kind, outline, name: nameOf({ kind, name }, path, locales, check), service };
  });
}

function nameOf(
  { kind, name }: Pick<FloorFeatureInput, 'kind' | 'name'>,
  featurePath: readonly string[],
  locales: readonly string[],
  check: InputCheck,
): LocalizedText | null {
  const path = [...featurePath, 'name'];
  if (kind === FloorFeatureKind.LABEL) {
    const bounds = { maximum: FEATURE_NAME.maximum, locales, required: true } as const;
    return check.texts(name ?? [], path, bounds) ?? null;
  }
  return check.texts(name, path, { maximum: FEATURE_NAME.maximum, locales }) ?? null;
}
