import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { renditionWidth } from './rendition.js';

/**
 * Tells where renditions are: below `PUBLIC_URL`, else by a path alone, which is right under whatever name
 * somebody has reached the server. It never depends on a request, because answers are kept and shared.
 */
@Injectable()
export class PictureAddressService {
  readonly #base: string;

  constructor(@Inject(CONFIG) { publicUrl = '' }: RunningConfig) {
    this.#base = publicUrl.replace(/\/+$/, '');
  }

  /** The address of the rendition to show where at most `requestedWidth` pixels in width are wanted. */
  of({ sha256, width }: { sha256: string; width: number }, requestedWidth?: number | null): string {
    return `${this.#base}/media/${sha256}/${String(renditionWidth(width, requestedWidth))}.webp`;
  }
}
