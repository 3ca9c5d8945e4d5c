import { Injectable } from '@nestjs/common';
import { BoothService } from '../../fair/booth/booth.service.js';
import { CategoryService } from '../../fair/category/category.service.js';
import { VenueService } from '../../fair/venue/venue.service.js';
import { EditionExtensions } from './edition-extensions.service.js';

/** Copies what an event stands on. */
@Injectable()
export class PlaceCopier {
  constructor(
    private readonly venues: VenueService,
    private readonly booths: BoothService,
    private readonly categories: CategoryService,
    private readonly extensions: EditionExtensions,
  ) {}

  /** Gives an event without any the places and categories of another one, and what goes along with them. */
  async copy(fromEvent: string, toEvent: string): Promise<Readonly<Record<string, number>>> {
    const places = await this.venues.copy(fromEvent, toEvent);
    const booths = await this.booths.copy(fromEvent, toEvent);
    const categories = await this.categories.copy(fromEvent, toEvent);
    const extensions = await this.extensions.copy(fromEvent, toEvent);
    return { ...places, booths, categories, ...extensions };
  }
}
