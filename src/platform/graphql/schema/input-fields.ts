import { Field, type ReturnTypeFunc } from '@nestjs/graphql';
import type { FieldBounds } from '../../text/field-rule.js';
import { TextInput } from './text.input.js';

/**
 * A field of an input with the bounds of a field table. Its description is `what` with these bounds, then `more`.
 * Only a required field cannot be null.
 */
export function BoundedField(
  type: ReturnTypeFunc,
  bounds: FieldBounds,
  what: string,
  more?: string,
): PropertyDecorator {
  const nullable = !bounds.required;
  const sentences = [`${what}${boundsOf(bounds)}.`, more, nullable ? 'Null for none.' : undefined];
  return Field(type, { nullable, description: sentences.filter((sentence) => sentence).join(' ') });
}

/** The same for a text in the event's languages. */
export function TextsField(bounds: FieldBounds, what: string, more?: string): PropertyDecorator {
  return BoundedField(() => [TextInput], bounds, what, more);
}

function boundsOf({ localized, required, items, maximum }: FieldBounds): string {
  const languages = localized && required ? ", in at least one of the event's languages" : '';
  const count = items === undefined ? '' : `, at most ${items}`;
  const length =
    maximum === undefined
      ? ''
      : `, ${items === undefined ? '' : 'each '}at most ${maximum.toLocaleString('en')} characters`;
  return `${languages}${count}${length}`;
}

/** The slug of an object that is unique in its event. */
export function SlugField(object: string): PropertyDecorator {
  const rule = 'lower-case letters, digits and single hyphens, at most 120 characters';
  const description = `The slug, unique in the event: ${rule}. TAKEN if another ${object} of the event has it.`;
  return Field(() => String, { description });
}
