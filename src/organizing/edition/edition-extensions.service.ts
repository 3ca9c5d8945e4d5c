import { Injectable } from '@nestjs/common';

/** Data of a higher feature about events and exhibitors, which a new edition copies. */
export interface EditionExtension {
  /** The name of the count in the audit entry. */
  name: string;
  /** Copies the data of one event to an event that has none. Returns the number of copies. */
  copy: (fromEvent: string, toEvent: string) => Promise<number>;
  /** Copies the data of the earlier exhibitors to the new ones. */
  carryOver: (exhibitorIds: readonly string[]) => Promise<void>;
}

/** Registers the extensions, so that this feature does not depend on higher features. */
@Injectable()
export class EditionExtensionsService {
  readonly #extensions: EditionExtension[] = [];

  add(extension: EditionExtension): void {
    this.#extensions.push(extension);
  }

  /**
   * Copies the data of an event. Returns the number of copies by the name of the extension, for the audit
   * entry.
   */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const { name, copy } of this.#extensions) counts[name] = await copy(fromEvent, toEvent);
    return counts;
  }

  /** Copies the data of carried-over exhibitors. */
  async carryOver(exhibitorIds: readonly string[]): Promise<void> {
    for (const { carryOver } of this.#extensions) await carryOver(exhibitorIds);
  }
}
