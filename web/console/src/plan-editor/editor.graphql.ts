// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** New booths of a hall. All of them are created, or none. */
export type CreateBoothsInput = {
  /** The new booths, 1 to 1,000. */
  booths: Array<NewBoothInput>;
  /** The global id of the hall. */
  hallId: string | number;
};

/** Booths of one event. All of them are deleted, or none. */
export type DeleteBoothsInput = {
  /** Global ids of booths, 1 to 1,000. */
  boothIds: Array<string | number>;
};

/** A part of a hall's floor that is no booth. */
export type FloorFeatureInput = {
  /** The kind of the feature. */
  kind: FloorFeatureKind;
  /** The name, at most 200 characters. A LABEL requires one. Absent languages have no text. Null for none. */
  name?: Array<TextInput> | null | undefined;
  /** The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. It must lie inside the hall and must not cross itself. It may cross booths and other features. */
  outline: Array<PointInput>;
  /** The kind of a SERVICE, which requires one. INVALID for every other feature. */
  service?: FloorServiceKind | null | undefined;
};

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

/** A picture that was uploaded for the event by `POST /media`. */
export type ImageInput = {
  /** The alternative text, at most 500 characters. If the object has the picture already, absent languages stay unchanged. Null for none. */
  alt?: Array<TextInput> | null | undefined;
  /** The SHA-256 of the file from the response of the upload, 64 hexadecimal digits. */
  sha256: string;
};

/** A new booth. */
export type NewBoothInput = {
  /** The area in square metres, above 0, at most 100,000. It may differ from the area of the outline by at most 10 %. Null: unknown. */
  area?: number | null | undefined;
  /** Whether the booth is blocked. A blocked booth cannot be allocated. IN_USE if the booth is held or assigned. Default: false. */
  blocked?: boolean | null | undefined;
  /** The printed code, such as `A12` or `FT C015`, one line of at most 40 characters. It contains a letter or digit, and no `;`, `:`, `,` or `|`. TAKEN if another booth of the hall has it, also in other case or with other spaces and separators. */
  code: string;
  /** The outline on the hall's plan: 3 to 100 corners in order, in metres from the north-west corner of the hall. It must lie inside the hall. It must not cross itself or another booth of the hall; edges may touch. Null: unknown. */
  outline?: Array<PointInput> | null | undefined;
  /** The global id of the zone of the booth, in the same event. Null for no zone. */
  zoneId?: string | number | null | undefined;
};

/** A picture under the booths of a plan. */
export type PlanBackgroundInput = {
  /** The picture. NOT_FOUND if it was not uploaded for the event. */
  image: ImageInput;
  /** The rotation around its centre, in degrees clockwise, from 0 to below 360. Default: 0. */
  rotation?: number | null | undefined;
  /** The width before the rotation, in metres, above 0, at most 10,000. */
  width: number;
  /** The left edge, in metres east of the hall's north-west corner, -10,000 to 10,000. */
  x: number;
  /** The upper edge, in metres south of the hall's north-west corner, -10,000 to 10,000. */
  y: number;
};

/** A point on a hall's plan. */
export type PointInput = {
  /** Metres east of the hall's north-west corner. */
  x: number;
  /** Metres south of the hall's north-west corner. */
  y: number;
};

/** The features, the background picture and the north of a hall. They replace the stored ones. */
export type SetHallPlanInput = {
  /** The picture under the booths. Null: the plan has none. */
  background?: PlanBackgroundInput | null | undefined;
  /** All features in the order of drawing, at most 500 with 5,000 corners in total. */
  features: Array<FloorFeatureInput>;
  /** The global id of the hall. */
  hallId: string | number;
  /** Where north is, in degrees clockwise from the top of the plan, from 0 to below 360. Default: 0. */
  north?: number | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
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

export type EditedHallQueryVariables = Exact<{
  hall: string | number;
  locale?: string | null | undefined;
}>;

export type EditedHallQuery = {
  node:
    | {
        id: string;
        version: number | null;
        plan: {
          north: number;
          features: Array<{
            kind: FloorFeatureKind;
            service: FloorServiceKind | null;
            outline: Array<{ x: number; y: number }>;
            names: Array<{ locale: string; text: string }>;
          }>;
          background: {
            x: number;
            y: number;
            width: number;
            height: number;
            rotation: number;
            image: { sha256: string; url: string };
          } | null;
          booths: Array<{
            id: string;
            code: string;
            status: BoothStatus;
            area: number | null;
            outline: Array<{ x: number; y: number }> | null;
            zone: { id: string } | null;
            occupants: Array<{ exhibitor: { name: string } }>;
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type BoothVersionsQueryVariables = Exact<{
  hall: string | number;
  after?: string | null | undefined;
}>;

export type BoothVersionsQuery = {
  node:
    | {
        booths: {
          nodes: Array<{ id: string; version: number | null }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type SetHallPlanMutationVariables = Exact<{
  input: SetHallPlanInput;
}>;

export type SetHallPlanMutation = {
  setHallPlan: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    hall: { version: number | null } | null;
  };
};

export type CreateBoothsMutationVariables = Exact<{
  input: CreateBoothsInput;
}>;

export type CreateBoothsMutation = {
  createBooths: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type UpdateBoothMutationVariables = Exact<{
  input: UpdateBoothInput;
}>;

export type UpdateBoothMutation = {
  updateBooth: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    booth: { version: number | null } | null;
  };
};

export type DeleteBoothsMutationVariables = Exact<{
  input: DeleteBoothsInput;
}>;

export type DeleteBoothsMutation = {
  deleteBooths: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const EditedHallDocument = new TypedDocumentString(`
    query EditedHall($hall: ID!, $locale: Locale) {
  node(id: $hall) {
    ... on Hall {
      id
      version
      plan {
        north
        features {
          kind
          outline {
            x
            y
          }
          names {
            locale
            text
          }
          service
        }
        background {
          image {
            sha256
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
          }
          occupants {
            exhibitor {
              name(locale: $locale)
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EditedHallQuery, EditedHallQueryVariables>;
export const BoothVersionsDocument = new TypedDocumentString(`
    query BoothVersions($hall: ID!, $after: String) {
  node(id: $hall) {
    ... on Hall {
      booths(first: 100, after: $after) {
        nodes {
          id
          version
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BoothVersionsQuery, BoothVersionsQueryVariables>;
export const SetHallPlanDocument = new TypedDocumentString(`
    mutation SetHallPlan($input: SetHallPlanInput!) {
  setHallPlan(input: $input) {
    errors {
      code
      message
      path
    }
    hall {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<SetHallPlanMutation, SetHallPlanMutationVariables>;
export const CreateBoothsDocument = new TypedDocumentString(`
    mutation CreateBooths($input: CreateBoothsInput!) {
  createBooths(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateBoothsMutation, CreateBoothsMutationVariables>;
export const UpdateBoothDocument = new TypedDocumentString(`
    mutation UpdateBooth($input: UpdateBoothInput!) {
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
    `) as unknown as TypedDocumentString<UpdateBoothMutation, UpdateBoothMutationVariables>;
export const DeleteBoothsDocument = new TypedDocumentString(`
    mutation DeleteBooths($input: DeleteBoothsInput!) {
  deleteBooths(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteBoothsMutation, DeleteBoothsMutationVariables>;
