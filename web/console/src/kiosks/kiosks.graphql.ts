// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The device to approve, and its configuration as a kiosk. */
export type ApproveKioskInput = {
  /** The global id of the event that the kiosk may read. */
  eventId: string | number;
  /** The global id of the hall of the kiosk, in the same event. Null for none. */
  hallId?: string | number | null | undefined;
  /** The direction in which a person in front of the screen looks, in degrees clockwise from north, from 0 to below 360. */
  heading?: number | null | undefined;
  /** The global id of a kiosk of the event whose device this one replaces. The record stays, and the earlier device is revoked once this one has fetched its token. If absent, a new kiosk is created, which needs a name. */
  kioskId?: string | number | null | undefined;
  /** The language at the start, one of the event's. Null for the event's first. */
  locale?: string | null | undefined;
  /** The name of the kiosk for the staff, 1 to 100 characters. */
  name?: string | null | undefined;
  /** The width of the panel in millimetres, 50 to 10,000. The kiosk derives the size of its touch targets from it. */
  panelWidth?: number | null | undefined;
  /** Whether the token executes persisted queries only, by `documentId`. For a query sent as text, the error is PERSISTED_DOCUMENT_ID_REQUIRED. Null does not change it. For a new kiosk it is false by default. */
  persistedQueriesOnly?: boolean | null | undefined;
  /** The position on the hall's plan, both coordinates from 0 to 10,000. Null if unknown. */
  position?: PointInput | null | undefined;
  /** The code on its screen, `BCDF-GHJK`; case and hyphen are ignored. */
  userCode: string;
};

/** The pairing request to deny. */
export type DenyKioskInput = {
  /** The global id of an event that the caller organizes. */
  eventId: string | number;
  /** The code on its screen, `BCDF-GHJK`; case and hyphen are ignored. */
  userCode: string;
};

/** A kind of command for a kiosk. */
export type KioskCommandKind =
  /** Delete all stored data, keep the token, and fetch the catalog again. */
  | 'CLEAR'
  /** Show the kiosk's name in large letters for a while. */
  | 'IDENTIFY'
  /** Show the message. */
  | 'MESSAGE'
  /** Reload the application when no visitor uses it. */
  | 'RELOAD'
  /** Compare all stored data with the server. */
  | 'RESYNC'
  /** Fetch another token; done when the kiosk first uses it. */
  | 'ROTATE';

/** The kiosk. */
export type KioskIdInput = {
  /** The global id of the kiosk. */
  kioskId: string | number;
};

/** Whether a kiosk may sign requests. */
export type KioskStatus =
  /** Its device has a token. */
  | 'PAIRED'
  /** Its tokens were ended, and the device wipes itself at its next request. */
  | 'REVOKED'
  /** It was approved, and its device has not fetched the token yet. */
  | 'WAITING';

/** A point on a hall's plan. */
export type PointInput = {
  /** Metres east of the hall's north-west corner. */
  x: number;
  /** Metres south of the hall's north-west corner. */
  y: number;
};

/** A new command for a kiosk. */
export type SendKioskCommandInput = {
  /** The kind of the command. */
  kind: KioskCommandKind;
  /** The global id of the kiosk. */
  kioskId: string | number;
  /** The text to show, 1 to 500 characters; required for MESSAGE, not allowed for other commands. */
  message?: string | null | undefined;
};

/** The new configuration of a kiosk. Absent fields stay unchanged. The device receives it at its next heartbeat. */
export type UpdateKioskInput = {
  /** The global id of the hall of the kiosk, in the same event. Null for none. */
  hallId?: string | number | null | undefined;
  /** The direction in which a person in front of the screen looks, in degrees clockwise from north, from 0 to below 360. */
  heading?: number | null | undefined;
  /** The global id of the kiosk. */
  kioskId: string | number;
  /** The language at the start, one of the event's. Null for the event's first. */
  locale?: string | null | undefined;
  /** The name of the kiosk for the staff, 1 to 100 characters. */
  name?: string | null | undefined;
  /** The width of the panel in millimetres, 50 to 10,000. The kiosk derives the size of its touch targets from it. */
  panelWidth?: number | null | undefined;
  /** Whether the token executes persisted queries only, by `documentId`. For a query sent as text, the error is PERSISTED_DOCUMENT_ID_REQUIRED. Null does not change it. For a new kiosk it is false by default. */
  persistedQueriesOnly?: boolean | null | undefined;
  /** The position on the hall's plan, both coordinates from 0 to 10,000. Null if unknown. */
  position?: PointInput | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
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

export type KiosksQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type KiosksQuery = {
  event: {
    kiosks: {
      nodes: Array<{
        id: string;
        version: number;
        name: string;
        status: KioskStatus;
        silent: boolean;
        lagging: boolean;
        behind: number | null;
        createdAt: string;
        pairedAt: string | null;
        revokedAt: string | null;
        heading: number | null;
        panelWidth: number | null;
        locale: string | null;
        persistedQueriesOnly: boolean;
        position: { x: number; y: number } | null;
        hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
        commands: Array<{
          id: string;
          kind: KioskCommandKind;
          createdAt: string;
          deliveredAt: string | null;
        }>;
        report: {
          at: string;
          appVersion: string | null;
          revision: number | null;
          lastSyncAt: string | null;
          uptime: number | null;
          screenWidth: number | null;
          screenHeight: number | null;
          secureContext: boolean | null;
          storagePersisted: boolean | null;
          storageUsage: number | null;
          storageQuota: number | null;
          errors: Array<{ at: string; message: string }>;
        } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  } | null;
};

export type WaitingDeviceQueryVariables = Exact<{
  event: string;
  code: string;
}>;

export type WaitingDeviceQuery = {
  event: {
    kioskPairing: {
      id: string;
      userCode: string;
      createdAt: string;
      expiresAt: string;
      address: string | null;
      appVersion: string | null;
      screenWidth: number | null;
      screenHeight: number | null;
      secureContext: boolean | null;
      userAgent: string | null;
    } | null;
  } | null;
};

export type ApproveKioskMutationVariables = Exact<{
  input: ApproveKioskInput;
  locale?: string | null | undefined;
}>;

export type ApproveKioskMutation = {
  approveKiosk: {
    kiosk: {
      id: string;
      version: number;
      name: string;
      status: KioskStatus;
      silent: boolean;
      lagging: boolean;
      behind: number | null;
      createdAt: string;
      pairedAt: string | null;
      revokedAt: string | null;
      heading: number | null;
      panelWidth: number | null;
      locale: string | null;
      persistedQueriesOnly: boolean;
      position: { x: number; y: number } | null;
      hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
      commands: Array<{ id: string; kind: KioskCommandKind; createdAt: string; deliveredAt: string | null }>;
      report: {
        at: string;
        appVersion: string | null;
        revision: number | null;
        lastSyncAt: string | null;
        uptime: number | null;
        screenWidth: number | null;
        screenHeight: number | null;
        secureContext: boolean | null;
        storagePersisted: boolean | null;
        storageUsage: number | null;
        storageQuota: number | null;
        errors: Array<{ at: string; message: string }>;
      } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type DenyKioskMutationVariables = Exact<{
  input: DenyKioskInput;
}>;

export type DenyKioskMutation = {
  denyKiosk: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type UpdateKioskMutationVariables = Exact<{
  input: UpdateKioskInput;
  locale?: string | null | undefined;
}>;

export type UpdateKioskMutation = {
  updateKiosk: {
    kiosk: {
      id: string;
      version: number;
      name: string;
      status: KioskStatus;
      silent: boolean;
      lagging: boolean;
      behind: number | null;
      createdAt: string;
      pairedAt: string | null;
      revokedAt: string | null;
      heading: number | null;
      panelWidth: number | null;
      locale: string | null;
      persistedQueriesOnly: boolean;
      position: { x: number; y: number } | null;
      hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
      commands: Array<{ id: string; kind: KioskCommandKind; createdAt: string; deliveredAt: string | null }>;
      report: {
        at: string;
        appVersion: string | null;
        revision: number | null;
        lastSyncAt: string | null;
        uptime: number | null;
        screenWidth: number | null;
        screenHeight: number | null;
        secureContext: boolean | null;
        storagePersisted: boolean | null;
        storageUsage: number | null;
        storageQuota: number | null;
        errors: Array<{ at: string; message: string }>;
      } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type SendKioskCommandMutationVariables = Exact<{
  input: SendKioskCommandInput;
  locale?: string | null | undefined;
}>;

export type SendKioskCommandMutation = {
  sendKioskCommand: {
    kiosk: {
      id: string;
      version: number;
      name: string;
      status: KioskStatus;
      silent: boolean;
      lagging: boolean;
      behind: number | null;
      createdAt: string;
      pairedAt: string | null;
      revokedAt: string | null;
      heading: number | null;
      panelWidth: number | null;
      locale: string | null;
      persistedQueriesOnly: boolean;
      position: { x: number; y: number } | null;
      hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
      commands: Array<{ id: string; kind: KioskCommandKind; createdAt: string; deliveredAt: string | null }>;
      report: {
        at: string;
        appVersion: string | null;
        revision: number | null;
        lastSyncAt: string | null;
        uptime: number | null;
        screenWidth: number | null;
        screenHeight: number | null;
        secureContext: boolean | null;
        storagePersisted: boolean | null;
        storageUsage: number | null;
        storageQuota: number | null;
        errors: Array<{ at: string; message: string }>;
      } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RevokeKioskMutationVariables = Exact<{
  input: KioskIdInput;
  locale?: string | null | undefined;
}>;

export type RevokeKioskMutation = {
  revokeKiosk: {
    kiosk: {
      id: string;
      version: number;
      name: string;
      status: KioskStatus;
      silent: boolean;
      lagging: boolean;
      behind: number | null;
      createdAt: string;
      pairedAt: string | null;
      revokedAt: string | null;
      heading: number | null;
      panelWidth: number | null;
      locale: string | null;
      persistedQueriesOnly: boolean;
      position: { x: number; y: number } | null;
      hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
      commands: Array<{ id: string; kind: KioskCommandKind; createdAt: string; deliveredAt: string | null }>;
      report: {
        at: string;
        appVersion: string | null;
        revision: number | null;
        lastSyncAt: string | null;
        uptime: number | null;
        screenWidth: number | null;
        screenHeight: number | null;
        secureContext: boolean | null;
        storagePersisted: boolean | null;
        storageUsage: number | null;
        storageQuota: number | null;
        errors: Array<{ at: string; message: string }>;
      } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type KioskRowFragment = {
  id: string;
  version: number;
  name: string;
  status: KioskStatus;
  silent: boolean;
  lagging: boolean;
  behind: number | null;
  createdAt: string;
  pairedAt: string | null;
  revokedAt: string | null;
  heading: number | null;
  panelWidth: number | null;
  locale: string | null;
  persistedQueriesOnly: boolean;
  position: { x: number; y: number } | null;
  hall: { id: string; code: string; name: string; venue: { shortName: string } } | null;
  commands: Array<{ id: string; kind: KioskCommandKind; createdAt: string; deliveredAt: string | null }>;
  report: {
    at: string;
    appVersion: string | null;
    revision: number | null;
    lastSyncAt: string | null;
    uptime: number | null;
    screenWidth: number | null;
    screenHeight: number | null;
    secureContext: boolean | null;
    storagePersisted: boolean | null;
    storageUsage: number | null;
    storageQuota: number | null;
    errors: Array<{ at: string; message: string }>;
  } | null;
};

export const KioskRowFragmentDoc = new TypedDocumentString(
  `
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}
    `,
  { fragmentName: 'KioskRow' },
) as unknown as TypedDocumentString<KioskRowFragment, unknown>;
export const KiosksDocument = new TypedDocumentString(`
    query Kiosks($event: String!, $after: String, $locale: Locale) {
  event(slug: $event) {
    kiosks(first: 100, after: $after) {
      nodes {
        ...KioskRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}`) as unknown as TypedDocumentString<KiosksQuery, KiosksQueryVariables>;
export const WaitingDeviceDocument = new TypedDocumentString(`
    query WaitingDevice($event: String!, $code: String!) {
  event(slug: $event) {
    kioskPairing(userCode: $code) {
      id
      userCode
      createdAt
      expiresAt
      address
      appVersion
      screenWidth
      screenHeight
      secureContext
      userAgent
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingDeviceQuery, WaitingDeviceQueryVariables>;
export const ApproveKioskDocument = new TypedDocumentString(`
    mutation ApproveKiosk($input: ApproveKioskInput!, $locale: Locale) {
  approveKiosk(input: $input) {
    kiosk {
      ...KioskRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}`) as unknown as TypedDocumentString<ApproveKioskMutation, ApproveKioskMutationVariables>;
export const DenyKioskDocument = new TypedDocumentString(`
    mutation DenyKiosk($input: DenyKioskInput!) {
  denyKiosk(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DenyKioskMutation, DenyKioskMutationVariables>;
export const UpdateKioskDocument = new TypedDocumentString(`
    mutation UpdateKiosk($input: UpdateKioskInput!, $locale: Locale) {
  updateKiosk(input: $input) {
    kiosk {
      ...KioskRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}`) as unknown as TypedDocumentString<UpdateKioskMutation, UpdateKioskMutationVariables>;
export const SendKioskCommandDocument = new TypedDocumentString(`
    mutation SendKioskCommand($input: SendKioskCommandInput!, $locale: Locale) {
  sendKioskCommand(input: $input) {
    kiosk {
      ...KioskRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}`) as unknown as TypedDocumentString<SendKioskCommandMutation, SendKioskCommandMutationVariables>;
export const RevokeKioskDocument = new TypedDocumentString(`
    mutation RevokeKiosk($input: KioskIdInput!, $locale: Locale) {
  revokeKiosk(input: $input) {
    kiosk {
      ...KioskRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment KioskRow on Kiosk {
  id
  version
  name
  status
  silent
  lagging
  behind
  createdAt
  pairedAt
  revokedAt
  heading
  panelWidth
  locale
  persistedQueriesOnly
  position {
    x
    y
  }
  hall {
    id
    code
    name(locale: $locale)
    venue {
      shortName(locale: $locale)
    }
  }
  commands {
    id
    kind
    createdAt
    deliveredAt
  }
  report {
    at
    appVersion
    revision
    lastSyncAt
    uptime
    screenWidth
    screenHeight
    secureContext
    storagePersisted
    storageUsage
    storageQuota
    errors {
      at
      message
    }
  }
}`) as unknown as TypedDocumentString<RevokeKioskMutation, RevokeKioskMutationVariables>;
