import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { describeEnum } from '../../../platform/graphql/schema/api-enum.js';
import { ApiKeyScope } from '../model/viewer.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { NodeType } from '../../../platform/graphql/schema/node.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { API_KEY_NAME } from '../account.fields.js';

describeEnum(ApiKeyScope, 'ApiKeyScope', 'The permissions of an API key in its event.', {
  READ: {
    zh: '读取',
    en: 'Read',
    description: "Reads all data that the event's staff can read; no mutations.",
  },
  IMPORT: {
    zh: '读取和导入',
    en: 'Read and import',
    description: 'Reads the same data as READ, and imports files.',
  },
});

@ObjectType('ApiKey', {
  implements: () => NodeType,
  description: 'An API key, with which a program signs its requests: `Authorization: Bearer exk_live_…`.',
})
export class ApiKeyType extends NodeType {
  @Field(() => String, { description: 'The purpose of the key, as text.' })
  name: string;

  @Field(() => ApiKeyScope, { description: 'The permissions of the key.' })
  scope: ApiKeyScope;

  @Field(() => Boolean, {
    description: 'Whether the key executes persisted queries only. It cannot execute queries sent as text.',
  })
  persistedQueriesOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'The time when it was created.' })
  createdAt: string;

  @NullableField(() => DateTimeScalar, 'The time when it expires. Null for never.')
  expiresAt: string | null;

  @NullableField(() => DateTimeScalar, 'The time of the last use, to the minute. Null for never.')
  lastUsedAt: string | null;

  @NullableField(() => DateTimeScalar, 'The time when it was revoked. Null while it is valid.')
  revokedAt: string | null;
}

@InputType('CreateApiKeyInput', { description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The global id of the event that the key is valid in.' })
  eventId: string;

  @Field(() => ApiKeyScope, { description: 'The permissions of the key.' })
  scope: ApiKeyScope;

  @Bounded(API_KEY_NAME)
  @Field(() => String, {
    description: `The purpose of the key, 1 to ${String(API_KEY_NAME.maximum)} characters.`,
  })
  name: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the key executes persisted queries only, by `documentId`. For a query sent as text, the error is PERSISTED_DOCUMENT_ID_REQUIRED.',
  })
  persistedQueriesOnly: boolean;

  @NullableField(() => DateTimeScalar, 'The time when it expires, in the future; by default never.')
  expiresAt?: Date | null;
}

@InputType('ApiKeyIdInput', { description: 'The key.' })
export class ApiKeyIdInput {
  @Field(() => ID, { description: 'The global id of the key.' })
  apiKeyId: string;
}

@ObjectType('CreateApiKeyPayload', { description: 'The new key.' })
export class CreateApiKeyPayloadType extends PayloadType {
  @NullableField(() => String, 'The token, shown only here. Null if the change failed.')
  token: string | null;
}

@ObjectType('RevokeApiKeyPayload', { description: 'The key after the change.' })
export class RevokeApiKeyPayloadType extends PayloadType {}

@ObjectType('TakeOverApiKeyPayload', { description: 'The key with its new owner.' })
export class TakeOverApiKeyPayloadType extends PayloadType {}
