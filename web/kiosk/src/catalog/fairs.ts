import type { CatalogReading, Client } from '@vitrine/client';
import type { Language } from '@vitrine/ui/language';
import { Fair } from './fair.js';

/** The catalog of one revision in each language. All languages share the numbers of exhibitors. */
export class Fairs {
  readonly #fairs = new Map<Language, Fair>();

  constructor(
    private readonly client: Client,
    readonly catalog: CatalogReading,
    private readonly counts?: ReadonlyMap<string, number>,
  ) {}

  ofLanguage(language: Language): Fair {
    const [other] = this.#fairs.values();
    const fair =
      this.#fairs.get(language) ??
      new Fair(this.client, this.catalog, language, this.counts ?? other?.counts);
    this.#fairs.set(language, fair);
    return fair;
  }
}
