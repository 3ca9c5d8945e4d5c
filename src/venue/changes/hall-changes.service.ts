import { Injectable } from '@nestjs/common';
import { EventObjectsService, type TextsHome } from '../../event/objects/event-objects.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { CreateHallInput, HallIdInput, UpdateHallInput } from './hall.input.js';
import { HALL_ERRORS } from './place.errors.js';
import { stagesOf } from './stages.js';

const NAME = 200;
const CODE = 20;
const PATH = ['hallId'];

/** Changes halls on behalf of organizers. */
@Injectable()
export class HallChangesService {
  constructor(private readonly objects: EventObjectsService) {}

  /** Adds a hall to a venue and returns its id. */
  async create(input: CreateHallInput): Promise<string> {
    const { id: venue_id, ...event } = await this.objects.object('VENUE', input.venueId, ['venueId']);
    const { stages = [], ...columns } = columnsOf(input, { locales: event.locales });
    return this.objects.add('HALL', event, { ...columns, stages, venue_id }, HALL_ERRORS);
  }

  /** Changes what the input names and returns the hall's id. */
  async update(input: UpdateHallInput): Promise<string> {
    const hall = await this.objects.object('HALL', input.hallId, PATH);
    await this.objects.change('HALL', hall, columnsOf(input, hall), HALL_ERRORS, input.version);
    return hall.id;
  }

  /** Deletes a hall without booths and sessions. */
  async delete({ hallId }: HallIdInput): Promise<void> {
    await this.objects.remove('HALL', await this.objects.object('HALL', hallId, PATH), HALL_ERRORS);
  }
}

function columnsOf(
  input: CreateHallInput | UpdateHallInput,
  { locales, stored }: TextsHome,
): Record<string, unknown> {
  const check = new InputCheck();
  const columns = {
    code: check.text(input.code, ['code'], CODE),
    name: check.texts(input.name, ['name'], { maximum: NAME, locales, stored, required: true }),
    width: input.width,
    depth: input.depth,
    stages: stagesOf(check, input.stages, locales, stored?.stages),
  };
  check.kept(input, ['code', 'name']);
  check.done();
  return columns;
}
