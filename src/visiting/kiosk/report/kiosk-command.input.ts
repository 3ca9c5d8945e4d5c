import { Field, ID, InputType } from '@nestjs/graphql';
import { KioskCommandKind } from './kiosk-command.type.js';

@InputType('SendKioskCommandInput', { description: 'What a kiosk shall do.' })
export class SendKioskCommandInput {
  @Field(() => ID, { description: 'The global id of the kiosk.' })
  kioskId: string;

  @Field(() => KioskCommandKind, { description: 'What it shall do.' })
  kind: KioskCommandKind;

  @Field(() => String, {
    nullable: true,
    description: 'The words that it shall show, 1 to 500 characters; for MESSAGE, and for no other.',
  })
  message?: string | null;
}
