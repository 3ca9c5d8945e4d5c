import { hallLabels, type NamedHall } from '../../../catalog/snapshot/hall-label.js';
import type { BoothName, KnownPlaces } from './booth-cell.js';

export interface Hall {
  id: string | undefined;
  readonly code: string;
  /** The slug of its venue; undefined for a new hall in the event's first venue. */
  readonly venue: string | undefined;
  /** The code, or `venue.code` if the code alone is ambiguous. */
  readonly label: string;
}

/** A live allocation of a booth. */
export interface Occupant {
  readonly exhibitorId: string;
  readonly shared: boolean;
  readonly held: boolean;
}

export interface Booth {
  id: string | undefined;
  readonly hall: Hall;
  readonly code: string;
  /** `hall-code`, or `hall:code` if another booth of the event has the first form. */
  label: string;
  readonly blocked: boolean;
  readonly occupants: readonly Occupant[];
}

/** A hall as the database has it. */
export type StoredHall = NamedHall & { readonly id: string };

/** Halls and booths of an event by their codes. */
export class Places implements KnownPlaces {
  /** By label. */
  readonly halls = new Map<string, Hall>();
  /** By label. */
  readonly booths = new Map<string, Booth>();
  readonly createdHalls: Hall[] = [];
  readonly createdBooths: Booth[] = [];
  readonly #hallsById = new Map<string, Hall>();
  readonly #hallsByCode = new Map<string, Hall[]>();
  /** By `venue.code`. */
  readonly #qualified = new Map<string, Hall>();
  readonly #boothsById = new Map<string, Booth>();
  readonly #boothsByCode = new Map<string, Booth[]>();
  readonly #boothsByHall = new Map<Hall, Map<string, Booth>>();
  readonly #ambiguous = new Set<string>();

  /** Adds all stored halls at once, because the label of each depends on the others. */
  addHalls(stored: readonly StoredHall[]): void {
    const labels = hallLabels(stored);
    for (const [index, hall] of stored.entries())
      this.#addHall({ ...hall, label: labels[index] ?? hall.code });
  }

  /** Adds a stored booth. */
  addBooth(hallId: string, booth: Omit<Booth, 'hall' | 'label'>): void {
    const hall = this.#hallsById.get(hallId);
    if (!hall) return;
    const label = `${hall.label}-${booth.code}`;
    const other = this.booths.get(label);
    if (!other && !this.#ambiguous.has(label)) {
      this.#addBooth({ ...booth, hall, label });
      return;
    }
    this.#ambiguous.add(label);
    if (other) {
      this.booths.delete(label);
      other.label = exactLabel(other);
      this.booths.set(other.label, other);
    }
    this.#addBooth({ ...booth, hall, label: exactLabel({ ...booth, hall }) });
  }

  /** The label of a stored hall. */
  hallLabel(id: unknown): string | null {
    return this.#hallsById.get(String(id))?.label ?? null;
  }

  /** The label of a stored booth; undefined for one that was made since the places were loaded. */
  boothLabel(id: string): string | undefined {
    return this.#boothsById.get(id)?.label;
  }

  /** The halls with this label, `venue.code` or code; several if the code is ambiguous. */
  hallsNamed(text: string): readonly Hall[] {
    const named = this.halls.get(text);
    if (named && named.label !== named.code) return [named];
    const coded = this.#hallsByCode.get(text);
    if (coded) return coded;
    const qualified = this.#qualified.get(text);
    return qualified ? [qualified] : [];
  }

  hasHall(text: string): boolean {
    return this.hallsNamed(text).length > 0;
  }

  labelled(label: string): BoothName | undefined {
    const booth = this.booths.get(label);
    return booth && { hall: booth.hall.label, code: booth.code };
  }

  hasBooth(code: string, hall?: string): boolean {
    return this.find(code, hall).length > 0;
  }

  /** The booths with this code, in the halls that a text names or in any. */
  find(code: string, hall?: string): readonly Booth[] {
    if (hall === undefined) return this.#boothsByCode.get(code) ?? [];
    return this.hallsNamed(hall).flatMap((named) => this.#boothsByHall.get(named)?.get(code) ?? []);
  }

  /** A hall that the plan makes, in this venue or the event's first one. */
  createHall(code: string, venue?: string): Hall {
    const isTwin = this.hasHall(code);
    const label = isTwin && venue !== undefined ? `${venue}.${code}` : code;
    const hall: Hall = { id: undefined, code, venue, label };
    this.#addHall(hall);
    this.createdHalls.push(hall);
    return hall;
  }

  /** A booth that the plan makes. */
  createBooth(code: string, hall: Hall): Booth {
    const label = `${hall.label}-${code}`;
    const isTaken = this.booths.has(label) || this.#ambiguous.has(label);
    const booth: Booth = {
      id: undefined,
      hall,
      code,
      label: isTaken ? exactLabel({ hall, code }) : label,
      blocked: false,
      occupants: [],
    };
    this.#addBooth(booth);
    this.createdBooths.push(booth);
    return booth;
  }

  #addHall(hall: Hall): void {
    this.halls.set(hall.label, hall);
    if (hall.id !== undefined) this.#hallsById.set(hall.id, hall);
    if (hall.venue !== undefined) this.#qualified.set(`${hall.venue}.${hall.code}`, hall);
    append(this.#hallsByCode, hall.code, hall);
  }

  #addBooth(booth: Booth): void {
    this.booths.set(booth.label, booth);
    if (booth.id !== undefined) this.#boothsById.set(booth.id, booth);
    append(this.#boothsByCode, booth.code, booth);
    const inHall = this.#boothsByHall.get(booth.hall) ?? new Map<string, Booth>();
    this.#boothsByHall.set(booth.hall, inHall.set(booth.code, booth));
  }
}

/** No code of a hall or booth has a colon. */
function exactLabel({ hall, code }: Pick<Booth, 'hall' | 'code'>): string {
  return `${hall.label}:${code}`;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
