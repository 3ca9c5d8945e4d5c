import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { documentOf, valuesOf } from '../index/searchable.js';
import type { Term } from '../query/term.js';
import { highlight } from '../rank/highlight.js';

/** A text of a hit with its matches marked. */
export interface Highlight {
  field: string;
  text: string;
}

type Texts = [field: string, texts: string[]][];

/** Marks the matches in an object's own texts. */
@Injectable()
export class Highlighter {
  constructor(private readonly loaders: CatalogLoaders) {}

  /** The texts that match, each field's in the order of its languages. */
  async highlights(node: CatalogSource, terms: readonly Term[], context: object): Promise<Highlight[]> {
    const shape = documentOf(node);
    const above = shape.exhibitor ? await this.loaders.of(context).entry(shape.exhibitor) : null;
    const texts: Texts = [
      ['name', valuesOf(shape.name)],
      ['title', valuesOf(shape.title)],
      ['text', valuesOf(shape.text)],
      ['code', [...(shape.code ? [shape.code] : []), ...(shape.booths ?? []).map(({ code }) => code)]],
      ['exhibitor', valuesOf(above && documentOf(above).name)],
      ['category', node.event.getAll(shape.categories ?? []).flatMap(({ name }) => valuesOf(name))],
      ['city', valuesOf(shape.city)],
      ['speaker', (shape.speakers ?? shape.representatives ?? []).flatMap(({ name }) => valuesOf(name))],
      ['description', valuesOf(shape.description)],
    ];
    return texts.flatMap(([field, values]) =>
      values.flatMap((value) => {
        const text = highlight(value, terms);
        return text === undefined ? [] : [{ field, text }];
      }),
    );
  }
}
