import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { renditionWidth } from './rendition.js';

/**
 * Returns the addresses of renditions: below `PUBLIC_URL`, else as a path, valid for every host name.
 * They never depend on the request, because responses are cached and shared.
 */
@Injectable()
export class PictureAddressService {
  readonly #base: string;

  constructor(@Inject(CONFIG) { publicUrl = '' }: RunningConfig) {
    this.#base = publicUrl.replace(/\/+$/, '');
  }

  /** The address of the rendition for a maximum width of `requestedWidth` pixels. */
  of({ sha256, width }: { sha256: string; width: number }, requestedWidth?: number | null): string {
    return `${this.#base}/media/${sha256}/${String(renditionWidth(width, requestedWidth))}.webp`;
  }
}
