import { Injectable } from '@nestjs/common';

/** Returns one sentence for operators; undefined if there is nothing to report. */
export type HealthNotice = () => Promise<string | undefined>;

/** Collects notices for operators about a serving process. */
@Injectable()
export class HealthNotices {
  readonly #notices: HealthNotice[] = [];

  add(notice: HealthNotice): void {
    this.#notices.push(notice);
  }

  /** All present notices; those that cannot be determined are omitted. */
  async read(): Promise<string[]> {
    const read = await Promise.all(this.#notices.map((notice) => notice().catch(() => undefined)));
    return read.filter((text) => text !== undefined);
  }
}
