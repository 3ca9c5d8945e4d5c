import { Injectable } from '@nestjs/common';

/** Something that a higher feature keeps of events and exhibitors, and that goes with them into another edition. */
export interface EditionExtension {
  /** By what name the audit counts it. */
  name: string;
  /** Gives an event without any what another one has; returns how many. */
  copy: (fromEvent: string, toEvent: string) => Promise<number>;
  /** Gives new exhibitors what those have that they were carried over from. */
  carryOver: (exhibitorIds: readonly string[]) => Promise<void>;
}

/** Knows what goes along, so that making an edition knows nothing of higher features. */
@Injectable()
export class EditionExtensions {
  readonly #extensions: EditionExtension[] = [];

  add(extension: EditionExtension): void {
    this.#extensions.push(extension);
  }

  /** Copies it with an event, and counts it by its name. */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const copied: Record<string, number> = {};
    for (const { name, copy } of this.#extensions) copied[name] = await copy(fromEvent, toEvent);
    return copied;
  }

  /** Carries it over with exhibitors. */
  async carryOver(exhibitorIds: readonly string[]): Promise<void> {
    for (const { carryOver } of this.#extensions) await carryOver(exhibitorIds);
  }
}
