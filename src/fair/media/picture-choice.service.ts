import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { message } from '../../platform/text/message.js';
import type { InputCheck } from '../../platform/failure/input-check.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { ImageInput } from './image.input.js';
import { MediaEntity } from './media.entity.js';
import { ALTERNATIVE_TEXT } from './image.fields.js';

/** The event of chosen pictures. */
interface PictureEvent {
  eventId: string;
  locales: readonly string[];
}

/** A chosen picture and its alternative text. */
export interface ChosenPicture {
  mediaId: string;
  alt: LocalizedText | null;
}

/** The input path of each picture, and the pictures before the change. */
interface PicturePlaces {
  paths: readonly (readonly string[])[];
  currentPictures: readonly ChosenPicture[];
}

/** Validates the pictures of an input. */
@Injectable()
export class PictureChoiceService {
  constructor(@InjectRepository(MediaEntity) private readonly rows: Repository<MediaEntity>) {}

  /**
   * The chosen pictures of the event. `paths`: the input path of each picture. One that was not uploaded
   * for the event is recorded as NOT_FOUND. A picture of `currentPictures` keeps the texts of absent languages.
   */
  async read(
    check: InputCheck,
    { eventId, locales }: PictureEvent,
    images: readonly ImageInput[],
    { paths, currentPictures }: PicturePlaces,
  ): Promise<ChosenPicture[]> {
    const idsByHash = await this.#findIds(eventId, images);
    return images.map(({ sha256, alt }, index) => {
      const path = paths[index] ?? [];
      const id = idsByHash.get(sha256);
      const storedAlt = currentPictures.find(({ mediaId }) => mediaId === id)?.alt ?? null;
      const texts = check.texts(alt, [...path, 'alt'], {
        maximum: ALTERNATIVE_TEXT.maximum,
        locales,
        stored: { alt: storedAlt },
      });
      if (id === undefined) {
        check.refuse([...path, 'sha256'], message`No such picture was uploaded for the event.`, 'NOT_FOUND');
      }
      return { mediaId: id ?? '', alt: texts === undefined ? storedAlt : texts };
    });
  }

  async #findIds(eventId: string, images: readonly ImageInput[]): Promise<Map<string, string>> {
    if (images.length === 0) return new Map();
    const hashes = images.map(({ sha256 }) => sha256);
    const rows = await this.rows.find({
      select: { id: true, sha256: true },
      where: { eventId, sha256: Any(hashes) },
    });
    return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  }
}
