import type { KnownPlaces } from '../kinds/booth-cell.js';

/** The event that a file is about. */
export interface ExchangeEvent {
  readonly id: string;
  readonly slug: string;
  readonly status: string;
  readonly name: Readonly<Record<string, string>>;
  readonly locales: readonly string[];
  readonly timeZone: string;
  readonly quota: number | null;
}

/** Something that a cell may name. */
export interface Named {
  /** Undefined until it is made. */
  id: string | undefined;
  readonly slug: string;
  readonly names: readonly string[];
}

export interface Hall {
  id: string | undefined;
  readonly code: string;
  /** Its code, with the venue's slug where two venues have it. */
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
  readonly blocked: boolean;
  readonly occupants: readonly Occupant[];
}

/** Objects of an event by what people call them: slug, external id, name in any language. */
export class NameIndex {
  readonly bySlug = new Map<string, Named>();
  readonly #byName = new Map<string, Named[]>();
  /** What the plan makes. */
  readonly created: Named[] = [];

  add(named: Named): void {
    this.bySlug.set(named.slug, named);
    for (const name of named.names) {
      const key = foldName(name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), named]);
    }
  }

  /** Several where a name is not clear. */
  find(text: string): readonly Named[] {
    const bySlug = this.bySlug.get(text);
    return bySlug ? [bySlug] : (this.#byName.get(foldName(text)) ?? []);
  }

  create(named: Named): Named {
    this.add(named);
    this.created.push(named);
    return named;
  }
}

/** Halls and booths of an event by their codes. */
export class Places implements KnownPlaces {
  readonly halls = new Map<string, Hall>();
  readonly booths = new Map<string, Booth>();
  readonly #byCode = new Map<string, Booth[]>();
  readonly createdHalls: Hall[] = [];
  readonly createdBooths: Booth[] = [];

  addHall(hall: Hall): Hall {
    this.halls.set(hall.label, hall);
    return hall;
  }

  addBooth(booth: Booth): Booth {
    this.booths.set(boothLabel(booth), booth);
    this.#byCode.set(booth.code, [...(this.#byCode.get(booth.code) ?? []), booth]);
    return booth;
  }

  hasHall(code: string): boolean {
    return this.halls.has(code);
  }

  hasBooth(code: string, hall?: string): boolean {
    return this.find(code, hall).length > 0;
  }

  find(code: string, hall?: string): readonly Booth[] {
    if (hall === undefined) return this.#byCode.get(code) ?? [];
    const booth = this.booths.get(`${hall}-${code}`);
    return booth ? [booth] : [];
  }

  /** A hall that the plan makes. */
  createHall(code: string): Hall {
    const hall = this.addHall({ id: undefined, code, label: code });
    this.createdHalls.push(hall);
    return hall;
  }

  /** A booth that the plan makes, with its hall where that is new, too. */
  create(code: string, hallCode: string): Booth {
    const hall = this.halls.get(hallCode) ?? this.createHall(hallCode);
    const booth = this.addBooth({ id: undefined, hall, code, blocked: false, occupants: [] });
    this.createdBooths.push(booth);
    return booth;
  }
}

/** All that the cells of a file may name. */
export interface EventFacts {
  readonly event: ExchangeEvent;
  readonly categories: NameIndex;
  readonly venues: NameIndex;
  readonly zones: NameIndex;
  readonly exhibitors: NameIndex;
  readonly places: Places;
}

export function boothLabel({ hall, code }: Pick<Booth, 'hall' | 'code'>): string {
  return `${hall.label}-${code}`;
}

/** Names are compared without case and width. */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
