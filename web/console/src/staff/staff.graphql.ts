// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The key. */
export type ApiKeyIdInput = {
  /** The global id of the key. */
  apiKeyId: string | number;
};

/** The permissions of an API key in its event. */
export type ApiKeyScope =
  /** Reads the same data as READ, and imports files. */
  | 'IMPORT'
  /** Reads all data that the event's staff can read; no mutations. */
  | 'READ';

/** A new key. */
export type CreateApiKeyInput = {
  /** The global id of the event that the key is valid in. */
  eventId: string | number;
  /** The time when it expires, in the future; by default never. */
  expiresAt?: string | null | undefined;
  /** The purpose of the key, 1 to 100 characters. */
  name: string;
  /** Whether the key executes persisted queries only, by `documentId`. For a query sent as text, the error is PERSISTED_DOCUMENT_ID_REQUIRED. */
  persistedQueriesOnly?: boolean;
  /** The permissions of the key. */
  scope: ApiKeyScope;
};

/** A waiting request for an account. */
export type CreateSignUpLinkInput = {
  /** The address of the person, as in `Event.signUps`. */
  email: string;
  /** The global id of the event. */
  eventId: string | number;
};

/** The invitation. */
export type InvitationIdInput = {
  /** The global id of the invitation. */
  invitationId: string | number;
};

/** The state of an invitation. */
export type InvitationState =
  /** The link was used and the role is granted. */
  | 'ACCEPTED'
  /** The link expired unused. The invitation can be sent again. */
  | 'EXPIRED'
  /** Its link can be used. */
  | 'PENDING'
  /** It was revoked, or the inviter may no longer grant the role. */
  | 'REVOKED';

/** The invited address and the role. */
export type InviteAccountInput = {
  /** The address to invite. It may have an account or not. */
  email: string;
  /** The event of the role; required for ORGANIZER and REVIEWER. */
  eventId?: string | number | null | undefined;
  /** The exhibitor of the role; required for EXHIBITOR. */
  exhibitorId?: string | number | null | undefined;
  /** The language of the person, a BCP 47 tag. By default mails are in Chinese and English. */
  locale?: string | null | undefined;
  /** The rights of the member, for the role EXHIBITOR. By default MANAGER, and for a member as before. `revokeRole` ignores it. */
  memberRole?: MemberRole | null | undefined;
  /** The name of the person, at most 200 characters. The new account receives it. Null for none. */
  name?: string | null | undefined;
  /** The role; only administrators can grant ADMINISTRATOR. */
  role: Role;
};

/** Many invitations. */
export type InviteAccountsInput = {
  /** The invitations, 1 to 1,000. */
  invitations: Array<InviteAccountInput>;
};

/** The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER. */
export type MemberRole =
  /** Change the entry, its products and pictures. */
  | 'EDITOR'
  /** Everything: also manage members, submit, withdraw and delete the registration. */
  | 'MANAGER'
  /** Read the entry, its products and decisions. */
  | 'STAFF';

/** The address of a person who wants an account. */
export type RequestSignUpInput = {
  /** The address, which receives a link. */
  email: string;
  /** The slug of the event whose call the person answers. Its organizers see the request. INVALID unless it has the form of a slug; ignored if the event shows no call. */
  event?: string | null | undefined;
  /** The language of mails to the person, a BCP 47 tag. By default mails are in English and Chinese. */
  locale?: string | null | undefined;
};

/** A set of permissions of an account. */
export type Role =
  /** Everything, everywhere. */
  | 'ADMINISTRATOR'
  /** Member of the given exhibitors. MemberRole states its rights. */
  | 'EXHIBITOR'
  /** All permissions in the given events. */
  | 'ORGANIZER'
  /** Reads everything and reviews registrations in the given events. */
  | 'REVIEWER';

/** A role of an account. */
export type RoleInput = {
  /** The address of the account. */
  email: string;
  /** The event of the role; required for ORGANIZER and REVIEWER. */
  eventId?: string | number | null | undefined;
  /** The exhibitor of the role; required for EXHIBITOR. */
  exhibitorId?: string | number | null | undefined;
  /** The rights of the member, for the role EXHIBITOR. By default MANAGER, and for a member as before. `revokeRole` ignores it. */
  memberRole?: MemberRole | null | undefined;
  /** The role; only administrators can grant ADMINISTRATOR. */
  role: Role;
};

/** The kind of an error that the caller can correct. */
export type UserErrorCode =
  /** The booth is assigned to, or held for, another exhibitor, or blocked. */
  | 'BOOTH_TAKEN'
  /** This Idempotency-Key was used with another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The value has a wrong form: too long, empty, not an address. */
  | 'INVALID'
  /** Other objects still need the object. */
  | 'IN_USE'
  /** The object does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** As many as the event has room for are approved already. */
  | 'QUOTA_EXCEEDED'
  /** The event does not accept registrations now. */
  | 'REGISTRATION_CLOSED'
  /** The object has changed since the version sent. */
  | 'STALE'
  /** Another object has this slug, code or e-mail already. */
  | 'TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The status does not allow this step. */
  | 'WRONG_STATUS';

export type StaffQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;

export type StaffQuery = {
  event: {
    id: string;
    staff: {
      nodes: Array<{
        id: string;
        email: string;
        name: string;
        roles: Array<{ role: Role; event: { id: string } | null }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  } | null;
};

export type InvitationsQueryVariables = Exact<{
  event: string;
  states?: Array<InvitationState> | InvitationState | null | undefined;
  after?: string | null | undefined;
}>;

export type InvitationsQuery = {
  event: {
    invitations: {
      totalCount: number;
      nodes: Array<{
        id: string;
        email: string;
        name: string | null;
        role: Role;
        state: InvitationState;
        createdAt: string;
        mailedAt: string | null;
        expiresAt: string;
        acceptedAt: string | null;
        exhibitor: { name: string } | null;
        inviter: { email: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  } | null;
};

export type InviteStaffMutationVariables = Exact<{
  input: InviteAccountsInput;
}>;

export type InviteStaffMutation = {
  inviteAccounts: {
    results: Array<{
      sent: boolean | null;
      link: string | null;
      invitation: { id: string; email: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }> | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type ResendInvitationMutationVariables = Exact<{
  input: InvitationIdInput;
}>;

export type ResendInvitationMutation = {
  resendInvitation: {
    sent: boolean | null;
    link: string | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RevokeInvitationMutationVariables = Exact<{
  input: InvitationIdInput;
}>;

export type RevokeInvitationMutation = {
  revokeInvitation: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type GrantRoleMutationVariables = Exact<{
  input: RoleInput;
}>;

export type GrantRoleMutation = {
  grantRole: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type RevokeRoleMutationVariables = Exact<{
  input: RoleInput;
}>;

export type RevokeRoleMutation = {
  revokeRole: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ApiKeysQueryVariables = Exact<{
  event: string;
}>;

export type ApiKeysQuery = {
  event: {
    apiKeys: Array<{
      id: string;
      name: string;
      scope: ApiKeyScope;
      createdAt: string;
      lastUsedAt: string | null;
      expiresAt: string | null;
      revokedAt: string | null;
      persistedQueriesOnly: boolean;
      owner: { email: string } | null;
    }> | null;
  } | null;
};

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;

export type CreateApiKeyMutation = {
  createApiKey: {
    token: string | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RevokeApiKeyMutationVariables = Exact<{
  input: ApiKeyIdInput;
}>;

export type RevokeApiKeyMutation = {
  revokeApiKey: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SignUpPageFragment = {
  totalCount: number;
  nodes: Array<{ email: string; expiresAt: string; locale: string | null }>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

export type SignUpsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type SignUpsQuery = {
  signUps: {
    totalCount: number;
    nodes: Array<{ email: string; expiresAt: string; locale: string | null }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type EventSignUpsQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;

export type EventSignUpsQuery = {
  event: {
    signUps: {
      totalCount: number;
      nodes: Array<{ email: string; expiresAt: string; locale: string | null }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  } | null;
};

export type CreateEventSignUpLinkMutationVariables = Exact<{
  input: CreateSignUpLinkInput;
}>;

export type CreateEventSignUpLinkMutation = {
  createSignUpLink: {
    link: string | null;
    sent: boolean | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type CreateSignUpLinkMutationVariables = Exact<{
  input: RequestSignUpInput;
}>;

export type CreateSignUpLinkMutation = {
  requestSignUp: {
    link: string | null;
    mailed: boolean | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export const SignUpPageFragmentDoc = new TypedDocumentString(
  `
    fragment SignUpPage on SignUpConnection {
  totalCount
  nodes {
    email
    expiresAt
    locale
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `,
  { fragmentName: 'SignUpPage' },
) as unknown as TypedDocumentString<SignUpPageFragment, unknown>;
export const StaffDocument = new TypedDocumentString(`
    query Staff($event: String!, $after: String) {
  event(slug: $event) {
    id
    staff(first: 100, after: $after) {
      nodes {
        id
        email
        name
        roles {
          role
          event {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffQuery, StaffQueryVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query Invitations($event: String!, $states: [InvitationState!], $after: String) {
  event(slug: $event) {
    invitations(first: 50, after: $after, states: $states) {
      totalCount
      nodes {
        id
        email
        name
        role
        state
        createdAt
        mailedAt
        expiresAt
        acceptedAt
        exhibitor {
          name
        }
        inviter {
          email
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationsQuery, InvitationsQueryVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: InviteAccountsInput!) {
  inviteAccounts(input: $input) {
    results {
      invitation {
        id
        email
      }
      sent
      link
      errors {
        code
        message
        path
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const ResendInvitationDocument = new TypedDocumentString(`
    mutation ResendInvitation($input: InvitationIdInput!) {
  resendInvitation(input: $input) {
    sent
    link
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($input: InvitationIdInput!) {
  revokeInvitation(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: RoleInput!) {
  grantRole(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: RoleInput!) {
  revokeRole(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($event: String!) {
  event(slug: $event) {
    apiKeys {
      id
      name
      scope
      createdAt
      lastUsedAt
      expiresAt
      revokedAt
      persistedQueriesOnly
      owner {
        email
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    token
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: ApiKeyIdInput!) {
  revokeApiKey(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const SignUpsDocument = new TypedDocumentString(`
    query SignUps($after: String) {
  signUps(first: 50, after: $after) {
    ...SignUpPage
  }
}
    fragment SignUpPage on SignUpConnection {
  totalCount
  nodes {
    email
    expiresAt
    locale
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<SignUpsQuery, SignUpsQueryVariables>;
export const EventSignUpsDocument = new TypedDocumentString(`
    query EventSignUps($event: String!, $after: String) {
  event(slug: $event) {
    signUps(first: 50, after: $after) {
      ...SignUpPage
    }
  }
}
    fragment SignUpPage on SignUpConnection {
  totalCount
  nodes {
    email
    expiresAt
    locale
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<EventSignUpsQuery, EventSignUpsQueryVariables>;
export const CreateEventSignUpLinkDocument = new TypedDocumentString(`
    mutation CreateEventSignUpLink($input: CreateSignUpLinkInput!) {
  createSignUpLink(input: $input) {
    link
    sent
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<
  CreateEventSignUpLinkMutation,
  CreateEventSignUpLinkMutationVariables
>;
export const CreateSignUpLinkDocument = new TypedDocumentString(`
    mutation CreateSignUpLink($input: RequestSignUpInput!) {
  requestSignUp(input: $input) {
    link
    mailed
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSignUpLinkMutation, CreateSignUpLinkMutationVariables>;
