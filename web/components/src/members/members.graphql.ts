// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER. */
export type MemberRole =
  /** Change the entry, its products and pictures. */
  | 'EDITOR'
  /** Everything: also manage members, submit, withdraw and delete the registration. */
  | 'MANAGER'
  /** Read the entry, its products and decisions. */
  | 'STAFF';

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

export type EntryMembersQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;

export type EntryMembersQuery = {
  node:
    | { __typename: 'Account' }
    | { __typename: 'Announcement' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Booth' }
    | { __typename: 'Category' }
    | { __typename: 'Event' }
    | {
        __typename: 'Exhibitor';
        id: string;
        members: {
          nodes: Array<{
            id: string;
            name: string;
            email: string;
            roles: Array<{ memberRole: MemberRole | null; exhibitor: { id: string } | null }>;
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        } | null;
        invitations: {
          nodes: Array<{
            id: string;
            email: string;
            memberRole: MemberRole | null;
            state: InvitationState;
            expiresAt: string;
          }>;
        } | null;
      }
    | { __typename: 'Hall' }
    | { __typename: 'Invitation' }
    | { __typename: 'Kiosk' }
    | { __typename: 'KioskEnrolmentKey' }
    | { __typename: 'Product' }
    | { __typename: 'Session' }
    | { __typename: 'Venue' }
    | { __typename: 'Zone' }
    | null;
};

export type InviteMemberMutationVariables = Exact<{
  input: InviteAccountInput;
}>;

export type InviteMemberMutation = {
  inviteAccount: {
    link: string | null;
    sent: boolean | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type ChangeMemberMutationVariables = Exact<{
  input: RoleInput;
}>;

export type ChangeMemberMutation = {
  grantRole: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type RemoveMemberMutationVariables = Exact<{
  input: RoleInput;
}>;

export type RemoveMemberMutation = {
  revokeRole: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ResendMemberInvitationMutationVariables = Exact<{
  input: InvitationIdInput;
}>;

export type ResendMemberInvitationMutation = {
  resendInvitation: {
    link: string | null;
    sent: boolean | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RevokeMemberInvitationMutationVariables = Exact<{
  input: InvitationIdInput;
}>;

export type RevokeMemberInvitationMutation = {
  revokeInvitation: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const EntryMembersDocument = new TypedDocumentString(`
    query EntryMembers($id: ID!, $after: String) {
  node(id: $id) {
    __typename
    ... on Exhibitor {
      id
      members(first: 50, after: $after) {
        nodes {
          id
          name
          email
          roles {
            memberRole
            exhibitor {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      invitations(first: 50, states: [PENDING, EXPIRED]) {
        nodes {
          id
          email
          memberRole
          state
          expiresAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntryMembersQuery, EntryMembersQueryVariables>;
export const InviteMemberDocument = new TypedDocumentString(`
    mutation InviteMember($input: InviteAccountInput!) {
  inviteAccount(input: $input) {
    errors {
      code
      message
      path
    }
    link
    sent
  }
}
    `) as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const ChangeMemberDocument = new TypedDocumentString(`
    mutation ChangeMember($input: RoleInput!) {
  grantRole(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMemberMutation, ChangeMemberMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($input: RoleInput!) {
  revokeRole(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const ResendMemberInvitationDocument = new TypedDocumentString(`
    mutation ResendMemberInvitation($input: InvitationIdInput!) {
  resendInvitation(input: $input) {
    errors {
      code
      message
      path
    }
    link
    sent
  }
}
    `) as unknown as TypedDocumentString<
  ResendMemberInvitationMutation,
  ResendMemberInvitationMutationVariables
>;
export const RevokeMemberInvitationDocument = new TypedDocumentString(`
    mutation RevokeMemberInvitation($input: InvitationIdInput!) {
  revokeInvitation(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<
  RevokeMemberInvitationMutation,
  RevokeMemberInvitationMutationVariables
>;
