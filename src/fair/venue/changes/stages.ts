import { NAME_FIELD } from '../../event/event.fields.js';
import { HALL_STAGES, PLACE_CODE } from '../venue.fields.js';
import { message } from '../../../platform/text/message.js';
import type { InputCheck } from '../../../platform/failure/input-check.js';
import type { HallStage } from '../hall.entity.js';
import type { StageInput } from './hall.input.js';

/** The stages of a hall after the change. Undefined if they stay unchanged. */
export function stagesOf(
  check: InputCheck,
  input: readonly StageInput[] | null | undefined,
  locales: readonly string[],
  before: readonly HallStage[],
): HallStage[] | undefined {
  if (input === undefined) return undefined;
  const stages = input ?? [];
  if (stages.length > HALL_STAGES.items) {
    check.refuse(['stages'], message`A hall has at most ${HALL_STAGES.items} stages.`);
    return undefined;
  }
  const stored = new Map(before.map(({ code, name }) => [code, name]));
  return stages.map(({ code, name }, index) => {
    const path = ['stages', String(index)];
    if (!PLACE_CODE.test(code)) {
      check.refuse(
        [...path, 'code'],
        message`A code has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.`,
      );
    } else if (stages.findIndex((other) => other.code === code) < index) {
      check.refuse([...path, 'code'], message`Two stages have the code ${code}.`);
    }
    const bounds = { ...NAME_FIELD, locales, stored: { name: stored.get(code) } };
    return { code, name: check.texts(name, [...path, 'name'], bounds) ?? {} };
  });
}
