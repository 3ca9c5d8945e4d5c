import { Injectable } from '@nestjs/common';
import { BoothService } from '../../fair/booth/booth.service.js';
import { CategoryService } from '../../fair/category/category.service.js';
import { VenueService } from '../../fair/venue/venue.service.js';
import { EditionExtensions } from './edition-extensions.service.js';

/** Copies places, categories and edition extensions of an event. */
@Injectable()
export class PlaceCopier {
  constructor(
    private readonly venues: VenueService,
    private readonly booths: BoothService,
    private readonly categories: CategoryService,
    private readonly extensions: EditionExtensions,
  ) {}

  /** Copies the places and categories of another event, and their extensions, to an event that has none. */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const places = await this.venues.copy(fromEvent, toEvent);
    const booths = await this.booths.copy(fromEvent, toEvent);
    const categories = await this.categories.copy(fromEvent, toEvent);
    const extensions = await this.extensions.copy(fromEvent, toEvent);
    return { ...places, booths, categories, ...extensions };
  }
}
