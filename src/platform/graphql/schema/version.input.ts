import type { Type } from '@nestjs/common';
import { ID, InputType, Int, IntersectionType, PartialType } from '@nestjs/graphql';
import { NullableField } from './nullable-field.js';

/** The input field for the version of an object, for optimistic locking. */
@InputType({ isAbstract: true })
export class VersionInput {
  @NullableField(
    () => Int,
    'The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared.',
  )
  version?: number | null;
}

/** The input field for the order before the change, for optimistic locking. */
@InputType({ isAbstract: true })
export abstract class ArrangementInput {
  @NullableField(
    () => [ID],
    'Global ids of all objects in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared.',
  )
  seenIds?: string[] | null;
}

/** The fields of a new object in the input for its changes. An absent field stays unchanged. */
type Changes<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

/** The base of an input for changes: the fields of `identity`, and each field of a new object as optional. */
export function ChangesOf<Identity, Fields>(
  identity: Type<Identity>,
  fields: Type<Fields>,
): Type<Identity & Changes<Fields>> {
  return IntersectionType(identity, PartialType(fields));
}
