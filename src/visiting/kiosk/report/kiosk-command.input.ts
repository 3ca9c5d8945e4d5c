import { Field, ID, InputType } from '@nestjs/graphql';
import { KioskCommandKind } from './kiosk-command.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { KIOSK_MESSAGE } from '../kiosk.fields.js';

@InputType('SendKioskCommandInput', { description: 'A new command for a kiosk.' })
export class SendKioskCommandInput {
  @Field(() => ID, { description: 'The global id of the kiosk.' })
  kioskId: string;

  @Field(() => KioskCommandKind, { description: 'The kind of the command.' })
  kind: KioskCommandKind;

  @Bounded(KIOSK_MESSAGE)
  @NullableField(
    () => String,
    `The text to show, 1 to ${String(KIOSK_MESSAGE.maximum)} characters; required for MESSAGE, not allowed for other commands.`,
  )
  message?: string | null;
}
