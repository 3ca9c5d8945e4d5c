import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { EventType } from '../../../fair/event/event.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { type ProductOutcome, ProductPayloadType } from '../../../fair/product/product-payload.type.js';
import {
  type ExhibitorOutcome,
  ExhibitorPayloadType,
} from '../../../organizing/registration/exhibitor-payload.type.js';
import { SearchSettingChangesService } from './search-setting-changes.service.js';
import {
  SetExhibitorSearchInput,
  SetProductSearchInput,
  SetSearchSynonymsInput,
} from './search-setting.input.js';

@ObjectType('SearchSynonymsPayload', { description: 'The event after the change.' })
class SearchSynonymsPayloadType extends PayloadType {}

@Resolver(() => SearchSynonymsPayloadType)
@EntryField('event', 'eventId', () => EventType, { description: 'The event. Null if the change failed.' })
export class SearchSettingChangesResolver {
  constructor(
    private readonly changes: SearchSettingChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      "Sets the pinyin of an exhibitor's name and further words that find it, from the next search on. For the event's organizers. `version` is that of its `searchSetting`.",
  })
  async setExhibitorSearch(
    @Input('The exhibitor and its search setting.') input: SetExhibitorSearchInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.changes.setExhibitor(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Sets the pinyin of a product's name and further words that find it, from the next search on. For the event's organizers. `version` is that of its `searchSetting`.",
  })
  async setProductSearch(
    @Input('The product and its search setting.') input: SetProductSearchInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.changes.setProduct(input) };
  }

  @Change(() => SearchSynonymsPayloadType, {
    description:
      "Sets the synonyms in the searches of an event, from the next search on. For the event's organizers. `version` is that of `searchSynonyms`.",
  })
  async setSearchSynonyms(
    @Input('The synonyms of the event.') input: SetSearchSynonymsInput,
  ): Promise<{ eventId: string }> {
    return { eventId: await this.changes.setSynonyms(input) };
  }
}
