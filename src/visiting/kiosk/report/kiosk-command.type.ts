import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';

/** The kinds of commands for kiosks. */
export enum KioskCommandKind {
  RELOAD = 'RELOAD',
  RESYNC = 'RESYNC',
  CLEAR = 'CLEAR',
  IDENTIFY = 'IDENTIFY',
  MESSAGE = 'MESSAGE',
  ROTATE = 'ROTATE',
}

registerEnumType(KioskCommandKind, {
  name: 'KioskCommandKind',
  description: 'A kind of command for a kiosk.',
  valuesMap: {
    RELOAD: { description: 'Reload the application when no visitor uses it.' },
    RESYNC: { description: 'Compare all stored data with the server.' },
    CLEAR: { description: 'Delete all stored data, keep the token, and fetch the catalog again.' },
    IDENTIFY: { description: "Show the kiosk's name in large letters for a while." },
    MESSAGE: { description: 'Show the message.' },
    ROTATE: { description: 'Fetch another token; done as soon as the kiosk has it.' },
  },
});

@ObjectType('KioskCommand', { description: 'A command for a kiosk.' })
export class KioskCommandType {
  @Field(() => ID, { description: 'Unique among all commands; the device acknowledges it.' })
  id: string;

  @Field(() => KioskCommandKind, { description: 'The kind of the command.' })
  kind: KioskCommandKind;

  @Field(() => String, { nullable: true, description: 'The text of a MESSAGE; null for other commands.' })
  message: string | null;

  @Field(() => DateTimeScalar, { description: 'When the command was given.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the device first received it; null while it has not.',
  })
  deliveredAt: string | null;
}
