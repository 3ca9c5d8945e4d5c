import { Resolver } from '@nestjs/graphql';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type RepresentativeSource, RepresentativeType } from './representative.type.js';
import { LocalizedField } from '../../../catalog/localized-field.js';

@Resolver(() => RepresentativeType)
@LocalizedField('name', 'names', { description: 'The name of the person in the requested language.' })
@LocalizedField('role', 'roles', {
  nullable: true,
  description: 'The position of the person in the requested language, such as `CEO`. Null if unknown.',
})
export class RepresentativeResolver {
  @PlainField(() => String, {
    nullable: true,
    description:
      "The telephone number in E.164, such as `+861062552233`. For the event's staff and members of the exhibitor; null for other callers.",
  })
  phone(source: RepresentativeSource, _args: object, context: object): Promise<string | null> | null {
    return source.phone?.(context) ?? null;
  }
}
