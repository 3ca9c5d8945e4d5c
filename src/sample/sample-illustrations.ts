import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { MediaService } from '../fair/media/media.service.js';
import type { SampleEdition } from './edition.js';
import type { SampleRows } from './sample-rows.js';

/** Draws the pictures of a sample event. */
@Injectable()
export class SampleIllustrations {
  constructor(private readonly media: MediaService) {}

  /** Adds the pictures of the edition's exhibitors and products. */
  async add({ pictures }: SampleEdition, rows: SampleRows): Promise<void> {
    for (const kind of ['logos', 'scenes'] as const) {
      for (const [index, drawing] of (pictures?.[kind] ?? []).entries()) {
        const file = await sharp(Buffer.from(drawing)).png({ compressionLevel: 1 }).toBuffer();
        await this.media.add(rows.picture(kind, index, await this.media.storePicture(file)));
      }
    }
  }
}
