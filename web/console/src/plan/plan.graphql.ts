// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The kind of an allocation. */
export type AllocationKind =
  /** The booth is assigned to the exhibitor. */
  | 'ASSIGNED'
  /** The booth is held for the exhibitor until the hold ends. */
  | 'HELD';

/** Assigns a booth to an exhibitor; `shared` allows further exhibitors in it. */
export type AssignBoothInput = {
  /** The global id of the booth. */
  boothId: string | number;
  /** The global id of the exhibitor, of the same event as the booth. */
  exhibitorId: string | number;
  /** Whether other exhibitors can have the booth too; all allocations of it must be shared. By default an existing assignment keeps its value, and a new one is not shared. */
  shared?: boolean | null | undefined;
};

/** The status of a booth. */
export type BoothStatus =
  /** Assigned to one exhibitor, or to several that share it, published or not. */
  | 'ASSIGNED'
  /** Free. Only such a booth can be allocated. */
  | 'AVAILABLE'
  /** Not available for allocation. */
  | 'BLOCKED'
  /** Held for an exhibitor until an instant. */
  | 'HELD';

/** The kind of a feature of a floor plan. */
export type FloorFeatureKind =
  /** A column. No way crosses it. */
  | 'COLUMN'
  /** A door through which visitors enter. It opens the wall that it lies on. */
  | 'ENTRANCE'
  /** A door through which visitors leave. It opens the wall that it lies on. */
  | 'EXIT'
  /** An area with a name only, such as the name of a zone. */
  | 'LABEL'
  /** A service for visitors; `service` has its kind. */
  | 'SERVICE'
  /** A stage with its seats. */
  | 'STAGE'
  /** A wall or partition. No way crosses it. */
  | 'WALL';

/** The kind of a service for visitors. */
export type FloorServiceKind =
  /** A facility for visitors with disabilities. */
  | 'ACCESSIBLE'
  /** A room for babies and their parents. */
  | 'BABY_CARE'
  /** A cash machine. */
  | 'CASH'
  /** Sockets for phones. */
  | 'CHARGING'
  /** A cloakroom or luggage store. */
  | 'CLOAKROOM'
  /** Drinks and snacks. */
  | 'COFFEE'
  /** First aid. */
  | 'FIRST_AID'
  /** Meals. */
  | 'FOOD'
  /** An information desk. */
  | 'INFORMATION'
  /** A lift. */
  | 'LIFT'
  /** The way to parking places. */
  | 'PARKING'
  /** Toilets. */
  | 'TOILET';

/** Holds a booth for an exhibitor. When the hold ends, the booth is AVAILABLE. */
export type HoldBoothInput = {
  /** The global id of the booth. */
  boothId: string | number;
  /** The global id of the exhibitor, of the same event as the booth. */
  exhibitorId: string | number;
  /** The end of the hold: in the future by the database's clock, at most 30 days ahead. */
  until: string;
};

/** From which booth to which an exhibitor moves. */
export type MoveExhibitorInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The global id of a booth that is assigned to it or held for it. */
  fromBoothId: string | number;
  /** The global id of another booth of the event. */
  toBoothId: string | number;
};

/** A point on a hall's plan. */
export type PointInput = {
  /** Metres east of the hall's north-west corner. */
  x: number;
  /** Metres south of the hall's north-west corner. */
  y: number;
};

/** The exhibitor and the booth of the allocation to release. */
export type ReleaseBoothInput = {
  /** The global id of the booth. */
  boothId: string | number;
  /** The global id of the exhibitor, of the same event as the booth. */
  exhibitorId: string | number;
};

/** Two booths of an event whose exhibitors are swapped. */
export type SwapBoothsInput = {
  /** The global id of a booth. */
  boothId: string | number;
  /** The global id of another booth of the event. */
  otherBoothId: string | number;
};

/** The changes of a booth. Absent fields stay unchanged. */
export type UpdateBoothInput = {
  /** The area in square metres, above 0, at most 100,000. It may differ from the area of the outline by at most 10 %. Null: unknown. */
  area?: number | null | undefined;
  /** Whether the booth is blocked. A blocked booth cannot be allocated. IN_USE if the booth is held or assigned. */
  blocked?: boolean | null | undefined;
  /** The global id of the booth. */
  boothId: string | number;
  /** The printed code, such as `A12` or `FT C015`, one line of at most 40 characters. It contains a letter or digit, and no `;`, `:`, `,` or `|`. TAKEN if another booth of the hall has it, also in other case or with other spaces and separators. */
  code?: string | null | undefined;
  /** The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. It must lie inside the hall. It must not cross itself or another booth of the hall; edges may touch. Null: unknown. */
  outline?: Array<PointInput> | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
  /** The global id of the zone of the booth, in the same event. Null for no zone. */
  zoneId?: string | number | null | undefined;
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

export type PlanStartQueryVariables = Exact<{
  event: string;
}>;

export type PlanStartQuery = {
  event: {
    venues: Array<{ slug: string; halls: Array<{ id: string; code: string }> }>;
    exhibitors: { facets: { halls: Array<{ count: number; hall: { id: string } }> } };
  } | null;
};

export type HallPlanQueryVariables = Exact<{
  hall: string | number;
  locale?: string | null | undefined;
}>;

export type HallPlanQuery = {
  node:
    | {
        plan: {
          north: number;
          features: Array<{
            kind: FloorFeatureKind;
            name: string | null;
            service: FloorServiceKind | null;
            outline: Array<{ x: number; y: number }>;
          }>;
          background: {
            x: number;
            y: number;
            width: number;
            height: number;
            rotation: number;
            image: { url: string };
          } | null;
          booths: Array<{
            id: string;
            code: string;
            status: BoothStatus;
            area: number | null;
            outline: Array<{ x: number; y: number }> | null;
            zone: { id: string; name: string } | null;
            occupants: Array<{
              kind: AllocationKind;
              heldUntil: string | null;
              exhibitor: { id: string; name: string; shortName: string };
              rootCategory: { name: string; color: number; hatched: boolean; sign: string } | null;
            }>;
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type UnplacedQueryVariables = Exact<{
  event: string;
  search?: string | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type UnplacedQuery = {
  event: {
    approved: { totalCount: number };
    exhibitors: {
      totalCount: number;
      nodes: Array<{
        id: string;
        name: string;
        city: string | null;
        appliedZone: { id: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type BoothHistoryQueryVariables = Exact<{
  booth: string | number;
  locale?: string | null | undefined;
}>;

export type BoothHistoryQuery = {
  node:
    | {
        version: number | null;
        allocations: {
          nodes: Array<{
            kind: AllocationKind;
            startedAt: string;
            endedAt: string | null;
            heldUntil: string | null;
            shared: boolean;
            exhibitor: { id: string; name: string } | null;
          }>;
        } | null;
      }
    | Record<PropertyKey, never>
    | null;
};

export type AssignBoothMutationVariables = Exact<{
  input: AssignBoothInput;
}>;

export type AssignBoothMutation = {
  assignBooth: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type HoldBoothMutationVariables = Exact<{
  input: HoldBoothInput;
}>;

export type HoldBoothMutation = {
  holdBooth: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ReleaseBoothMutationVariables = Exact<{
  input: ReleaseBoothInput;
}>;

export type ReleaseBoothMutation = {
  releaseBooth: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type MoveExhibitorMutationVariables = Exact<{
  input: MoveExhibitorInput;
}>;

export type MoveExhibitorMutation = {
  moveExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SwapBoothsMutationVariables = Exact<{
  input: SwapBoothsInput;
}>;

export type SwapBoothsMutation = {
  swapBooths: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type BlockBoothMutationVariables = Exact<{
  input: UpdateBoothInput;
}>;

export type BlockBoothMutation = {
  updateBooth: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    booth: { version: number | null } | null;
  };
};

export const PlanStartDocument = new TypedDocumentString(`
    query PlanStart($event: String!) {
  event(slug: $event) {
    venues {
      slug
      halls {
        id
        code
      }
    }
    exhibitors(first: 1) {
      facets {
        halls {
          count
          hall {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanStartQuery, PlanStartQueryVariables>;
export const HallPlanDocument = new TypedDocumentString(`
    query HallPlan($hall: ID!, $locale: Locale) {
  node(id: $hall) {
    ... on Hall {
      plan {
        north
        features {
          kind
          outline {
            x
            y
          }
          name(locale: $locale)
          service
        }
        background {
          image {
            url
          }
          x
          y
          width
          height
          rotation
        }
        booths {
          id
          code
          status
          area
          outline {
            x
            y
          }
          zone {
            id
            name(locale: $locale)
          }
          occupants {
            kind
            heldUntil
            exhibitor {
              id
              name(locale: $locale)
              shortName(locale: $locale)
            }
            rootCategory {
              name(locale: $locale)
              color
              hatched
              sign
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HallPlanQuery, HallPlanQueryVariables>;
export const UnplacedDocument = new TypedDocumentString(`
    query Unplaced($event: String!, $search: String, $after: String, $locale: Locale) {
  event(slug: $event) {
    approved: exhibitors(first: 1, filter: {statuses: [APPROVED]}) {
      totalCount
    }
    exhibitors(
      first: 50
      after: $after
      filter: {statuses: [APPROVED], lacks: [BOOTH], search: $search}
      orderBy: NAME_ASC
      locale: $locale
    ) {
      totalCount
      nodes {
        id
        name(locale: $locale)
        city(locale: $locale)
        appliedZone {
          id
          name(locale: $locale)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnplacedQuery, UnplacedQueryVariables>;
export const BoothHistoryDocument = new TypedDocumentString(`
    query BoothHistory($booth: ID!, $locale: Locale) {
  node(id: $booth) {
    ... on Booth {
      version
      allocations(first: 20) {
        nodes {
          kind
          startedAt
          endedAt
          heldUntil
          shared
          exhibitor {
            id
            name(locale: $locale)
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BoothHistoryQuery, BoothHistoryQueryVariables>;
export const AssignBoothDocument = new TypedDocumentString(`
    mutation AssignBooth($input: AssignBoothInput!) {
  assignBooth(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AssignBoothMutation, AssignBoothMutationVariables>;
export const HoldBoothDocument = new TypedDocumentString(`
    mutation HoldBooth($input: HoldBoothInput!) {
  holdBooth(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<HoldBoothMutation, HoldBoothMutationVariables>;
export const ReleaseBoothDocument = new TypedDocumentString(`
    mutation ReleaseBooth($input: ReleaseBoothInput!) {
  releaseBooth(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseBoothMutation, ReleaseBoothMutationVariables>;
export const MoveExhibitorDocument = new TypedDocumentString(`
    mutation MoveExhibitor($input: MoveExhibitorInput!) {
  moveExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveExhibitorMutation, MoveExhibitorMutationVariables>;
export const SwapBoothsDocument = new TypedDocumentString(`
    mutation SwapBooths($input: SwapBoothsInput!) {
  swapBooths(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SwapBoothsMutation, SwapBoothsMutationVariables>;
export const BlockBoothDocument = new TypedDocumentString(`
    mutation BlockBooth($input: UpdateBoothInput!) {
  updateBooth(input: $input) {
    errors {
      code
      message
      path
    }
    booth {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<BlockBoothMutation, BlockBoothMutationVariables>;
