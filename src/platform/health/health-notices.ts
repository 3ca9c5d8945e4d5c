import { Injectable } from '@nestjs/common';

/** Returns what operators should look at, in one sentence; undefined where there is nothing. */
export type HealthNotice = () => Promise<string | undefined>;

/** Collects what operators should look at, although the process serves. */
@Injectable()
export class HealthNotices {
  readonly #notices: HealthNotice[] = [];

  add(notice: HealthNotice): void {
    this.#notices.push(notice);
  }

  /** All that holds now; what cannot be found out is left out. */
  async read(): Promise<string[]> {
    const read = await Promise.all(this.#notices.map((notice) => notice().catch(() => undefined)));
    return read.filter((text) => text !== undefined);
  }
}
