import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ExhibitorsInput } from '../review/review.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded, BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { INTERNAL_NOTES, LABEL } from './exhibitor-note.fields.js';

const LABELS = `each 1 to ${String(LABEL.maximum)} characters in one line.`;

@InputType('SetInternalNotesInput', { description: "The notes of the event's staff about an exhibitor." })
export class SetInternalNotesInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @NullableField(
    () => Int,
    'The `internalNotesVersion` that the caller has read, 0 without notes. Without it any version matches.',
  )
  version?: number | null;

  @BoundedField(() => String, INTERNAL_NOTES, 'The notes')
  internalNotes?: string | null;
}

@InputType('LabelExhibitorsInput', { description: 'Labels of many exhibitors.' })
export class LabelExhibitorsInput extends ExhibitorsInput {
  @Bounded(LABEL)
  @NullableField(() => [String], `Labels to add, ${LABELS}`)
  add?: string[] | null;

  @NullableField(() => [String], `Labels to remove, ${LABELS}`)
  remove?: string[] | null;
}
