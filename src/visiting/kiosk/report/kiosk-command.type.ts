import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

/** What a kiosk can be told to do. */
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
  description: 'What a kiosk is told to do.',
  valuesMap: {
    RELOAD: { description: 'Load its application anew, when nobody uses it.' },
    RESYNC: { description: 'Compare all that it holds with the server.' },
    CLEAR: { description: 'Drop what it holds, keep its token, and fetch the catalog anew.' },
    IDENTIFY: { description: 'Show its name in large letters for a while.' },
    MESSAGE: { description: 'Show the message.' },
    ROTATE: { description: 'Fetch another token; done by itself once it has.' },
  },
});

@ObjectType('KioskCommand', { description: 'Something that a kiosk was told to do.' })
export class KioskCommandType {
  @Field(() => ID, { description: 'Unique among all commands; the device acknowledges it.' })
  id: string;

  @Field(() => KioskCommandKind, { description: 'What it is told to do.' })
  kind: KioskCommandKind;

  @Field(() => String, { nullable: true, description: 'The words of a MESSAGE; null for the others.' })
  message: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the device first received it; null while it has not.',
  })
  deliveredAt: string | null;
}
