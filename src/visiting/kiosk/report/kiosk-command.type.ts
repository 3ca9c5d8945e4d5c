import { Field, ID, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const KioskCommandKind = apiEnum('KioskCommandKind', 'A kind of command for a kiosk.', {
  RELOAD: { zh: '重启', en: 'Reload', description: 'Reload the application when no visitor uses it.' },
  IDENTIFY: {
    zh: '识别',
    en: 'Identify',
    description: "Show the kiosk's name in large letters for a while.",
  },
  RESYNC: {
    zh: '重新同步',
    en: 'Synchronise again',
    description: 'Compare all stored data with the server.',
  },
  CLEAR: {
    zh: '清空数据',
    en: 'Clear data',
    description: 'Delete all stored data, keep the token, and fetch the catalog again.',
  },
  MESSAGE: { zh: '显示消息', en: 'Show a message', description: 'Show the message.' },
  ROTATE: {
    zh: '更新访问凭证',
    en: 'Renew the access',
    description: 'Fetch another token; done when the kiosk first uses it.',
  },
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
