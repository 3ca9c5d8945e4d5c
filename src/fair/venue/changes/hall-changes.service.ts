import { Injectable } from '@nestjs/common';
import { HALL_FIELDS as FIELDS, HALL_STAGES, PLACE_CODE, placeCodeKey } from '../venue.fields.js';
import { OrganizedObjectsService, type TextContext } from '../../event/objects/organized-objects.service.js';
import { VenueService } from '../venue.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { HallEntity, HallStage } from '../hall.entity.js';
import type { CreateHallInput, HallIdInput, StageInput, UpdateHallInput } from './hall.input.js';
import { NAME_FIELD } from '../../event/event.fields.js';
import { message } from '../../../platform/text/message.js';

/** Changes halls on behalf of organizers. */
@Injectable()
export class HallChangesService {
  constructor(
    private readonly places: VenueService,
    private readonly objects: OrganizedObjectsService,
  ) {}

  /** Adds a hall to a venue and returns its id. */
  async create(input: CreateHallInput): Promise<string> {
    const venue = await this.objects.object(this.places.venueTable, input.venueId);
    const { id: venueId, ...event } = venue;
    const { stages = [], ...columns } = columnsOf(input, { locales: event.locales });
    return this.objects.add(this.places.hallTable, event, { ...columns, stages, venueId });
  }

  /** Changes the given fields and returns the hall's id. */
  async update(input: UpdateHallInput): Promise<string> {
    const hall = await this.objects.object(this.places.hallTable, input.hallId);
    await this.objects.change(this.places.hallTable, hall, columnsOf(input, hall), input);
    return hall.id;
  }

  /** Deletes a hall without booths and sessions. */
  async delete({ hallId }: HallIdInput): Promise<void> {
    await this.objects.remove(
      this.places.hallTable,
      await this.objects.object(this.places.hallTable, hallId),
    );
  }
}

function columnsOf(
  input: CreateHallInput | UpdateHallInput,
  { locales, row }: TextContext<HallEntity>,
): Patch<HallEntity> {
  const check = new InputCheck();
  const columns: Patch<HallEntity> = {
    code: check.text(input.code, ['code'], FIELDS.code.maximum) ?? undefined,
    name: check.texts(input.name, ['name'], { locales, stored: row, ...FIELDS.name }),
    width: input.width,
    depth: input.depth,
    stages: stagesOf(check, input.stages, locales, row?.stages ?? []),
  };
  check.required(input, ['code', 'name']);
  check.done();
  return columns;
}

/** The stages of a hall after the change. Undefined if they stay unchanged. */
function stagesOf(
  check: InputCheck,
  input: readonly StageInput[] | null | undefined,
  locales: readonly string[],
  storedStages: readonly HallStage[],
): HallStage[] | undefined {
  if (input === undefined) return undefined;
  const stages = input ?? [];
  if (stages.length > HALL_STAGES.items) {
    check.refuse(['stages'], message`A hall has at most ${HALL_STAGES.items} stages.`);
    return undefined;
  }
  const storedNames = new Map(storedStages.map(({ code, name }) => [code, name]));
  return stages.map(({ code, name }, index) => {
    const path = ['stages', String(index)];
    if (!PLACE_CODE.test(code)) {
      check.refuse(
        [...path, 'code'],
        message`A code has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.`,
      );
    } else if (stages.findIndex((other) => placeCodeKey(other.code) === placeCodeKey(code)) < index) {
      check.refuse([...path, 'code'], message`Two stages have the code ${code}.`);
    }
    const bounds = { ...NAME_FIELD, locales, stored: { name: storedNames.get(code) } };
    return { code, name: check.texts(name, [...path, 'name'], bounds) ?? {} };
  });
}
