import { Resolver } from '@nestjs/graphql';
import { EventContactType } from './event-contact.type.js';
import { LocalizedField } from '../../../catalog/localized-field.js';

/** Resolves the localized fields of an event's contact. */
@Resolver(() => EventContactType)
@LocalizedField('name', 'names', {
  nullable: true,
  description: 'The name of an office or a person. Null for none.',
})
export class EventContactResolver {}
