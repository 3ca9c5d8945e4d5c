import { Field, ID, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const KioskCommandKind = apiEnum('KioskCommandKind', 'A kind of command for a kiosk.', {
  RELOAD: 'Reload the application when no visitor uses it.',
  RESYNC: 'Compare all stored data with the server.',
  CLEAR: 'Delete all stored data, keep the token, and fetch the catalog again.',
  IDENTIFY: "Show the kiosk's name in large letters for a while.",
  MESSAGE: 'Show the message.',
  ROTATE: 'Fetch another token; done when the kiosk first uses it.',
});
export type KioskCommandKind = keyof typeof KioskCommandKind;

@ObjectType('KioskCommand', { description: 'A command for a kiosk.' })
export class KioskCommandType {
  @Field(() => ID, { description: 'Unique among all commands; the device acknowledges it.' })
  id: string;

  @Field(() => KioskCommandKind, { description: 'The kind of the command.' })
  kind: KioskCommandKind;

  @NullableField(() => String, 'The text of a MESSAGE. Null for other commands.')
  message: string | null;

  @Field(() => DateTimeScalar, { description: 'When the command was given.' })
  createdAt: string;

  @NullableField(() => DateTimeScalar, 'When the device first received it. Null while it has not.')
  deliveredAt: string | null;
}
