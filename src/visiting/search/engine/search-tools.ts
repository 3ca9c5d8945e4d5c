import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { Highlighter } from './highlighter.js';
import { SearchCounter } from './facets/search-counter.js';
import { SearchFinder } from './search-finder.js';
import { SearchReader } from './search-reader.js';

/** The services for a list of hits. */
@Injectable()
export class SearchTools {
  constructor(
    readonly finder: SearchFinder,
    readonly counter: SearchCounter,
    readonly reader: SearchReader,
    readonly loaders: CatalogLoaders,
    readonly highlighter: Highlighter,
  ) {}
}
