import { Injectable } from '@nestjs/common';
import { VenueService } from '../venue.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { fieldOf, message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import {
  type ManagedObject,
  OrganizedObjectsService,
} from '../../event/objects/organized-objects.service.js';
import { PictureChoiceService } from '../../media/picture-choice.service.js';
import type { HallEntity } from '../hall.entity.js';
import { featuresOf } from './floor-features.js';
import type { PlanBackgroundInput, SetHallPlanInput } from './hall-plan.input.js';
import { isWithin } from '../../../platform/text/field-rule.js';
import { HALL_FIELDS, HALL_SIZE } from '../venue.fields.js';

/** The input path of the background picture. */
const IMAGE = ['background', 'image'];

type Background = Pick<HallEntity, 'backgroundId' | 'backgroundPlace'>;

/** Replaces the floor plans of halls on behalf of organizers. */
@Injectable()
export class HallPlanChangesService {
  constructor(
    private readonly places: VenueService,
    private readonly objects: OrganizedObjectsService,
    private readonly pictures: PictureChoiceService,
  ) {}

  /** Replaces features, background and north, and returns the hall's id. */
  async set(input: SetHallPlanInput): Promise<string> {
    const hall = await this.objects.object(this.places.hallTable, input.hallId);
    const check = new InputCheck();
    const north = input.north ?? 0;
    checkDegrees(north, ['north'], check);
    const features = featuresOf(input.features, hall.row, hall.locales, check);
    const patch: Patch<HallEntity> = { features, north, ...(await this.#background(input, hall, check)) };
    check.done();
    await this.objects.change(this.places.hallTable, hall, patch, input);
    return hall.id;
  }

  async #background(
    { background }: SetHallPlanInput,
    hall: ManagedObject<HallEntity>,
    check: InputCheck,
  ): Promise<Background> {
    if (!background) return { backgroundId: null, backgroundPlace: null };
    const { x, y, width, rotation } = placeOf(background, check);
    const { backgroundId, backgroundPlace } = hall.row;
    const currentPictures =
      backgroundId === null ? [] : [{ mediaId: backgroundId, alt: backgroundPlace?.alt ?? null }];
    const [picture] = await this.pictures.read(check, hall, [background.image], {
      paths: [IMAGE],
      currentPictures,
    });
    return {
      backgroundId: picture?.mediaId ?? null,
      backgroundPlace: { x, y, width, rotation, alt: picture?.alt ?? null },
    };
  }
}

function placeOf(
  { x, y, width, rotation }: PlanBackgroundInput,
  check: InputCheck,
): { x: number; y: number; width: number; rotation: number } {
  for (const [field, value] of Object.entries({ x, y })) {
    if (Math.abs(value) <= HALL_SIZE) continue;
    check.refuse(
      ['background', field],
      message`${fieldOf([field])} must be from -10,000 to 10,000 metres, and not ${value}.`,
    );
  }
  if (!isWithin(width, HALL_FIELDS.width.number)) {
    check.refuse(
      ['background', 'width'],
      message`The width must be above 0 and at most 10,000 metres, and not ${width}.`,
    );
  }
  checkDegrees(rotation ?? 0, ['background', 'rotation'], check);
  return { x, y, width, rotation: rotation ?? 0 };
}

function checkDegrees(value: number, path: readonly string[], check: InputCheck): void {
  if (isWithin(value, HALL_FIELDS.north.number)) return;
  check.refuse(path, message`${fieldOf(path)} must be from 0 to below 360 degrees, and not ${value}.`);
}
