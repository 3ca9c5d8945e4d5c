import { Injectable } from '@nestjs/common';

/** Returns one sentence for operators. Undefined if there is nothing to report. */
export type HealthNotice = () => Promise<string | undefined>;

/** Collects notices for operators about the running process. */
@Injectable()
export class HealthNotices {
  readonly #notices: HealthNotice[] = [];

  add(notice: HealthNotice): void {
    this.#notices.push(notice);
  }

  /** All current notices. Notices whose check fails are omitted. */
  async read(): Promise<string[]> {
    const texts = await Promise.all(this.#notices.map((notice) => notice().catch(() => undefined)));
    return texts.filter((text) => text !== undefined);
  }
}
