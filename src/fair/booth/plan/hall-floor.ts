import { isWithin } from '../../../platform/text/field-rule.js';
import { message } from '../../../platform/text/message.js';
import type { InputCheck } from '../../../platform/failure/input-check.js';
import {
  agrees,
  type FloorPlan,
  PreparedOutline,
  type Outline,
  OUTLINE_FAULTS,
  outlineFault,
} from '../../../platform/geometry/outline.js';
import { BOOTH_FIELDS } from '../booth.fields.js';

/** A booth on a floor. Outline and area are null if they are unknown. */
export interface PlacedBooth {
  code: string;
  area: number | null;
  outline: Outline | null;
}

/** The floor of one hall. It validates outlines and areas of booths. */
export class HallFloor {
  readonly #booths: { code: string; shape: PreparedOutline }[];

  /** `booths`: the stored booths of the hall. */
  constructor(
    private readonly plan: FloorPlan,
    booths: readonly { code: string; outline: Outline }[],
  ) {
    this.#booths = booths.map(({ code, outline }) => ({ code, shape: new PreparedOutline(outline) }));
  }

  /** Records the errors of a booth's area and outline. Without errors, it places the booth. */
  place({ code, area, outline }: PlacedBooth, path: readonly string[], check: InputCheck): void {
    if (area !== null && !isWithin(area, BOOTH_FIELDS.area.number)) {
      check.refuse([...path, 'area'], message`The area must be above 0 and at most 100,000 square metres.`);
    }
    if (outline === null) return;
    const fault = outlineFault(outline, this.plan);
    if (fault) {
      check.refuse([...path, 'outline'], OUTLINE_FAULTS[fault]);
      return;
    }
    if (area !== null && !agrees(area, outline)) {
      check.refuse([...path, 'area'], message`The area differs by more than 10 % from that of the outline.`);
    }
    const shape = new PreparedOutline(outline);
    const other = this.#booths.find((booth) => booth.shape.overlaps(shape));
    if (other) check.refuse([...path, 'outline'], message`The outline overlaps that of booth ${other.code}.`);
    this.#booths.push({ code, shape });
  }
}
