import { Extensions, Field, type ReturnTypeFunc } from '@nestjs/graphql';
import { SLUG_LENGTH } from '../../text/slug.js';
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
  const description = sentences.filter((sentence) => sentence).join(' ');
  return (target, field) => {
    Field(type, { nullable, description })(target, field);
    Bounded(bounds)(target, field);
  };
}

/** Adds the bounds of a field with a description of its own to the schema; `inputBounds` reads them. */
export function Bounded({ maximum, items }: FieldBounds): PropertyDecorator {
  const bounds = { ...(maximum !== undefined && { maximum }), ...(items !== undefined && { items }) };
  return (target, field) => {
    Extensions({ bounds })(target as Record<string, unknown>, field as string);
  };
}

/** As `BoundedField`, for a text in the event's languages. */
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
  const rule = `lower-case letters, digits and single hyphens, at most ${String(SLUG_LENGTH)} characters`;
  const description = `The slug, unique in the event: ${rule}. TAKEN if another ${object} of the event has it.`;
  return (target, field) => {
    Field(() => String, { description })(target, field);
    Bounded({ maximum: SLUG_LENGTH })(target, field);
  };
}
