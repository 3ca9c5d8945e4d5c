// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A permission of a caller in an event or for an exhibitor. */
export type EventPermission =
  /** Delete the event while it is a draft. */
  | 'DELETE_EVENT'
  /** Change the entry, the products and the pictures of an exhibitor. */
  | 'EDIT_EXHIBITOR'
  /** Import files into the event, and undo imports. */
  | 'IMPORT'
  /** Change the event, its places, booths, categories, programme, kiosks, roles and keys; publish exhibitors. */
  | 'MANAGE_EVENT'
  /** Manage the members of an exhibitor; submit, withdraw or delete its registration. */
  | 'MANAGE_EXHIBITOR'
  /** Read everything of the event. */
  | 'READ_EVENT'
  /** Read everything of an exhibitor except data for staff. */
  | 'READ_EXHIBITOR'
  /** Decide about registrations and pending changes; write notes and labels. */
  | 'REVIEW_REGISTRATION';

/** The status of an event. */
export type EventStatus =
  /** The event is over. Visitors can still read its catalog. */
  | 'ARCHIVED'
  /** The event is in preparation. Visitors cannot read it. Members of its exhibitors can read its name, dates, categories and zones, and their own exhibitor. */
  | 'DRAFT'
  /** Visitors can read the event. */
  | 'PUBLISHED';

/** The kind of an exhibitor. */
export type ExhibitorKind =
  /** A company. */
  | 'COMPANY'
  /** A public body. */
  | 'GOVERNMENT'
  /** A research institute. */
  | 'INSTITUTE'
  /** A team of founders or makers without a company yet. */
  | 'TEAM'
  /** A university or college. */
  | 'UNIVERSITY';

/** Data that an exhibitor can lack. */
export type ExhibitorLack =
  /** No booth is assigned to it. */
  | 'BOOTH'
  /** It is in no category. */
  | 'CATEGORY'
  /** It has neither an e-mail address nor a telephone number of a contact. */
  | 'CONTACT'
  /** It has no description in any language. */
  | 'DESCRIPTION'
  /** It has no logo. */
  | 'LOGO'
  /** Its name, or an existing description, lacks a text in a language of the event. */
  | 'TRANSLATION';

/** The status of a registration. */
export type RegistrationStatus =
  /** The exhibitor takes part in the event. */
  | 'APPROVED'
  /** Staff returned the registration to the applicant with a note. */
  | 'CHANGES_REQUESTED'
  /** The applicant has not submitted the registration. */
  | 'DRAFT'
  /** The exhibitor does not take part in the event. */
  | 'REJECTED'
  /** The registration waits for a review. */
  | 'SUBMITTED'
  /** The registration is suitable, but the event has no capacity yet. */
  | 'WAITLISTED'
  /** The applicant withdrew the registration. */
  | 'WITHDRAWN';

/** A step of a registration. */
export type RegistrationStep =
  /** Approve the registration: `reviewExhibitor`. A full quota still refuses it. */
  | 'APPROVE'
  /** Delete the registration: `deleteExhibitor`. */
  | 'DELETE'
  /** Change the entry, its logo and its products, such as by `updateExhibitor`. */
  | 'EDIT'
  /** Show the exhibitor to visitors: `publishExhibitor`. */
  | 'PUBLISH'
  /** Reject the registration: `reviewExhibitor`. */
  | 'REJECT'
  /** Lead the registration back to review: `reopenExhibitor`. */
  | 'REOPEN'
  /** Return the registration to the applicant: `reviewExhibitor`. */
  | 'REQUEST_CHANGES'
  /** Submit the registration for review: `submitExhibitor`. */
  | 'SUBMIT'
  /** Hide the exhibitor from visitors: `unpublishExhibitor`. */
  | 'UNPUBLISH'
  /** Put the registration on the waiting list: `reviewExhibitor`. */
  | 'WAITLIST'
  /** Withdraw the registration: `withdrawExhibitor`. */
  | 'WITHDRAW';

/** A decision about a registration. */
export type ReviewDecision =
  /** The exhibitor is approved; from SUBMITTED or WAITLISTED, within the quota. */
  | 'APPROVE'
  /** The exhibitor is rejected; from SUBMITTED. */
  | 'REJECT'
  /** The registration is SUBMITTED again; from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. An approved exhibitor is hidden and its booths are released. */
  | 'REOPEN'
  /** The applicant must make changes, stated in a note; from SUBMITTED. */
  | 'REQUEST_CHANGES'
  /** The exhibitor waits for a free place of the quota; from SUBMITTED. */
  | 'WAITLIST';

export type PortalEntryQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;

export type PortalEntryQuery = {
  sendsMails: boolean;
  viewer: { id: string } | null;
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
        slug: string;
        version: number;
        status: RegistrationStatus | null;
        published: boolean;
        viewerCan: Array<EventPermission>;
        possibleSteps: Array<RegistrationStep>;
        lacks: Array<ExhibitorLack> | null;
        name: string;
        kind: ExhibitorKind;
        country: string | null;
        website: string | null;
        postalCode: string | null;
        mainProducts: Array<string>;
        brands: Array<string>;
        creditCode: string | null;
        contactName: string | null;
        contactEmail: string | null;
        contactPhone: string | null;
        names: Array<{ locale: string; text: string }>;
        descriptions: Array<{ locale: string; text: string }>;
        cities: Array<{ locale: string; text: string }>;
        addresses: Array<{ locale: string; text: string }>;
        appliedZone: { id: string } | null;
        representatives: Array<{
          phone: string | null;
          names: Array<{ locale: string; text: string }>;
          roles: Array<{ locale: string; text: string }>;
        }>;
        logo: { url: string } | null;
        categories: Array<{ id: string; name: string }>;
        booths: Array<{
          id: string;
          code: string;
          hall: { id: string; code: string; name: string; venue: { slug: string; name: string } };
        }>;
        heldBooths: Array<{
          heldUntil: string | null;
          booth: {
            id: string;
            code: string;
            hall: { id: string; code: string; name: string; venue: { slug: string; name: string } };
          } | null;
        }> | null;
        products: { totalCount: number };
        reviews: Array<{ at: string; decision: ReviewDecision; note: string | null }> | null;
        rejectedChange: {
          at: string;
          note: string | null;
          changes: Array<{ field: string; before: string | null; after: string | null }>;
        } | null;
        pendingChange: {
          at: string;
          by: string;
          changes: Array<{ field: string; before: string | null; after: string | null }>;
        } | null;
        event: {
          id: string;
          slug: string;
          name: string;
          status: EventStatus;
          startsOn: string;
          endsOn: string;
          timeZone: string;
          locales: Array<string>;
          registrationClosesAt: string | null;
          contact: { name: string | null; email: string | null; phone: string | null } | null;
        };
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

export type EntryBoothFragment = {
  id: string;
  code: string;
  hall: { id: string; code: string; name: string; venue: { slug: string; name: string } };
};

export const EntryBoothFragmentDoc = new TypedDocumentString(
  `
    fragment EntryBooth on Booth {
  id
  code
  hall {
    id
    code
    name(locale: $locale)
    venue {
      slug
      name(locale: $locale)
    }
  }
}
    `,
  { fragmentName: 'EntryBooth' },
) as unknown as TypedDocumentString<EntryBoothFragment, unknown>;
export const PortalEntryDocument = new TypedDocumentString(`
    query PortalEntry($id: ID!, $locale: Locale) {
  sendsMails
  viewer {
    id
  }
  node(id: $id) {
    __typename
    ... on Exhibitor {
      id
      slug
      version
      status
      published
      viewerCan
      possibleSteps
      lacks
      name(locale: $locale)
      names {
        locale
        text
      }
      descriptions {
        locale
        text
      }
      cities {
        locale
        text
      }
      kind
      country
      website
      postalCode
      addresses {
        locale
        text
      }
      mainProducts
      brands
      creditCode
      contactName
      contactEmail
      contactPhone
      appliedZone {
        id
      }
      representatives {
        names {
          locale
          text
        }
        roles {
          locale
          text
        }
        phone
      }
      logo {
        url(width: 256)
      }
      categories {
        id
        name(locale: $locale)
      }
      booths {
        ...EntryBooth
      }
      heldBooths {
        heldUntil
        booth {
          ...EntryBooth
        }
      }
      products(first: 1) {
        totalCount
      }
      reviews {
        at
        decision
        note
      }
      rejectedChange {
        at
        note
        changes {
          field
          before
          after
        }
      }
      pendingChange {
        at
        by
        changes {
          field
          before
          after
        }
      }
      event {
        id
        slug
        name(locale: $locale)
        status
        startsOn
        endsOn
        timeZone
        locales
        registrationClosesAt
        contact {
          name(locale: $locale)
          email
          phone
        }
      }
    }
  }
}
    fragment EntryBooth on Booth {
  id
  code
  hall {
    id
    code
    name(locale: $locale)
    venue {
      slug
      name(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<PortalEntryQuery, PortalEntryQueryVariables>;
