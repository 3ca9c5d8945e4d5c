import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjectsService } from '../../event/objects/organized-objects.service.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { type ChosenPicture, PictureChoiceService } from '../picture-choice.service.js';
import { EventImageEntity } from './event-image.entity.js';
import type { SetEventImagesInput } from './event-images.input.js';

const FIELDS = { LOGO: 'logo', PICTURE: 'picture' } as const;

type Role = EventImageEntity['role'];

/** Changes the pictures of events on behalf of organizers. */
@Injectable()
export class EventImagesService {
  constructor(
    @InjectRepository(EventImageEntity) private readonly rows: Repository<EventImageEntity>,
    private readonly objects: OrganizedObjectsService,
    private readonly pictures: PictureChoiceService,
    private readonly operations: Operations,
  ) {}

  /** Sets or removes the given pictures and returns the event's id. */
  async set(input: SetEventImagesInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const { eventId } = event;
    const storedImages = await this.rows.find({ where: { eventId }, lock: { mode: 'for_no_key_update' } });
    const check = new InputCheck();
    const chosenPictures = new Map<Role, ChosenPicture | null>();
    for (const role of ['LOGO', 'PICTURE'] as const) {
      const image = input[FIELDS[role]];
      if (image === undefined) continue;
      const currentPictures = storedImages.filter((row) => row.role === role);
      const places = { paths: [[FIELDS[role]]], currentPictures };
      const [picture] = image ? await this.pictures.read(check, event, [image], places) : [];
      chosenPictures.set(role, picture ?? null);
    }
    check.done();
    for (const [role, picture] of chosenPictures) {
      await this.#write(
        eventId,
        role,
        picture,
        storedImages.find((row) => row.role === role),
      );
    }
    return eventId;
  }

  async #write(
    eventId: string,
    role: Role,
    picture: ChosenPicture | null,
    storedImage: EventImageEntity | undefined,
  ): Promise<void> {
    const key = { eventId, role };
    if (picture) await this.rows.upsert({ ...key, ...picture }, ['eventId', 'role']);
    else await this.rows.delete(key);
    const field = FIELDS[role];
    const change = {
      before: { [field]: storedImage?.mediaId ?? null },
      after: { [field]: picture?.mediaId ?? null },
    };
    this.operations.current.record({ kind: 'EVENT', id: eventId, ...change }, eventId);
  }
}
