import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import type { InputCheck } from '../../platform/failure/input-check.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { ImageInput } from './image.input.js';
import { MediaEntity } from './media.entity.js';

const ALT = 500;

/** An event as far as pictures are chosen for it. */
interface PictureEvent {
  eventId: string;
  locales: readonly string[];
}

/** A picture that somebody has chosen, and what it shows. */
export interface ChosenPicture {
  mediaId: string;
  alt: LocalizedText | null;
}

/** Where the input has each picture, and which are shown before the change. */
interface PicturePlaces {
  paths: readonly (readonly string[])[];
  shown: readonly ChosenPicture[];
}

/** Reads which pictures somebody has chosen. */
@Injectable()
export class PictureChoiceService {
  constructor(@InjectRepository(MediaEntity) private readonly rows: Repository<MediaEntity>) {}

  /**
   * The chosen pictures of the event; `paths` says where each was sent. One that nobody has uploaded for
   * the event is noted as NOT_FOUND. Of a picture among `shown` the words that are not given stay.
   */
  async read(
    check: InputCheck,
    { eventId, locales }: PictureEvent,
    images: readonly ImageInput[],
    { paths, shown }: PicturePlaces,
  ): Promise<ChosenPicture[]> {
    const known = await this.#known(eventId, images);
    return images.map(({ sha256, alt }, index) => {
      const path = paths[index] ?? [];
      const id = known.get(sha256);
      const stored = shown.find(({ mediaId }) => mediaId === id)?.alt ?? null;
      const texts = check.texts(alt, [...path, 'alt'], { maximum: ALT, locales, stored: { alt: stored } });
      if (id === undefined) {
        check.refuse([...path, 'sha256'], 'No such picture was uploaded for the event.', 'NOT_FOUND');
      }
      return {
        mediaId: id ?? '',
        alt: texts === undefined ? stored : texts,
      };
    });
  }

  async #known(eventId: string, images: readonly ImageInput[]): Promise<Map<string, string>> {
    if (images.length === 0) return new Map();
    const hashes = images.map(({ sha256 }) => sha256);
    const rows = await this.rows.find({
      select: { id: true, sha256: true },
      where: { eventId, sha256: Any(hashes) },
    });
    return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  }
}
