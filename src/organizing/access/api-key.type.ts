import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApiKeyScope } from '../../identity/account/model/viewer.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

registerEnumType(ApiKeyScope, {
  name: 'ApiKeyScope',
  description: 'What a program may do with a key, in the event of the key.',
  valuesMap: {
    READ: { description: 'Ask what the staff of the event see; no mutation.' },
    IMPORT: { description: 'The same, and import files.' },
  },
});

@ObjectType('ApiKey', {
  implements: () => NodeType,
  description: 'Lets a program sign its requests, `Authorization: Bearer exk_live_…`.',
})
export class ApiKeyType extends NodeType {
  @Field(() => String, { description: 'What it is for, in words for people.' })
  name: string;

  @Field(() => ApiKeyScope, { description: 'What it allows.' })
  scope: ApiKeyScope;

  @Field(() => Boolean, {
    description: 'Whether it executes registered documents only, named by `documentId`; a text is refused.',
  })
  trustedDocumentsOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null for never.',
  })
  lastUsedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it holds.' })
  revokedAt: string | null;
}

@InputType('CreateApiKeyInput', { description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The global id of the event that it holds in.' })
  eventId: string;

  @Field(() => ApiKeyScope, { description: 'What it allows.' })
  scope: ApiKeyScope;

  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  name: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it executes registered documents only, named by `documentId`: a text of its own is refused with PERSISTED_DOCUMENT_ID_REQUIRED.',
  })
  trustedDocumentsOnly: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself, in the future; never where absent.',
  })
  expiresAt?: Date | null;
}

@InputType('ApiKeyIdInput', { description: 'Which key.' })
export class ApiKeyIdInput {
  @Field(() => ID, { description: 'The global id of the key.' })
  apiKeyId: string;
}

@ObjectType('CreateApiKeyPayload', { description: 'The key that was made.' })
export class CreateApiKeyPayloadType extends PayloadType {
  @Field(() => String, {
    nullable: true,
    description: 'The key itself, shown this once; null where nothing was done.',
  })
  token: string | null;
}

@ObjectType('RevokeApiKeyPayload', { description: 'The key after the change.' })
export class RevokeApiKeyPayloadType extends PayloadType {}

@ObjectType('TakeOverApiKeyPayload', { description: 'The key with its new owner.' })
export class TakeOverApiKeyPayloadType extends PayloadType {}
