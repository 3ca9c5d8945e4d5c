import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import type { InputCheck } from '../../platform/failure/input-check.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { ImageInput } from './image.input.js';

const ALT = 500;

/** An event as far as pictures are chosen for it. */
interface PictureEvent {
  eventId: string;
  locales: readonly string[];
}

/** A picture that somebody has chosen, and what it shows. */
export interface ChosenPicture {
  media_id: string;
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
  constructor(private readonly transactions: Transactions) {}

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
      const stored = shown.find(({ media_id }) => media_id === id)?.alt ?? null;
      const texts = check.texts(alt, [...path, 'alt'], { maximum: ALT, locales, stored: { alt: stored } });
      if (id === undefined) {
        check.refuse([...path, 'sha256'], 'No such picture was uploaded for the event.', 'NOT_FOUND');
      }
      return {
        media_id: id ?? '',
        alt: texts === undefined ? stored : texts,
      };
    });
  }

  async #known(eventId: string, images: readonly ImageInput[]): Promise<Map<string, string>> {
    if (images.length === 0) return new Map();
    const rows = await this.transactions.sql.query<{ id: string; sha256: string }>({
      text: 'select id, sha256 from media where event_id = $1 and sha256 = any($2)',
      values: [eventId, images.map(({ sha256 }) => sha256)],
    });
    return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  }
}
