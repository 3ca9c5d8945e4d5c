// Printed by `vitrine schema bounds`.

export const ADD_PRODUCT = {
  categoryIds: { items: 50 },
  description: { maximum: 10000 },
  name: { maximum: 200 },
  website: { maximum: 2000 },
} as const;

export const ADD_SESSION = {
  abstract: { maximum: 10000 },
  description: { maximum: 10000 },
  exhibitorIds: { items: 500 },
  externalId: { maximum: 200 },
  hosts: { maximum: 200, items: 50 },
  slug: { maximum: 120 },
  speakers: { items: 100 },
  subtitle: { maximum: 300 },
  title: { maximum: 300 },
  track: { maximum: 100 },
  type: { maximum: 100 },
  url: { maximum: 2000 },
} as const;

export const APPROVE_KIOSK = {
  name: { maximum: 100 },
} as const;

export const CARRY_OVER_EXHIBITORS = {
  exhibitorIds: { items: 1000 },
} as const;

export const CREATE_ANNOUNCEMENT = {
  hallIds: { items: 500 },
  text: { maximum: 300 },
  venueIds: { items: 500 },
} as const;

export const CREATE_API_KEY = {
  name: { maximum: 100 },
} as const;

export const CREATE_CATEGORY = {
  externalCode: { maximum: 64 },
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;

export const CREATE_EVENT = {
  description: { maximum: 10000 },
  name: { maximum: 200 },
  slug: { maximum: 120 },
  theme: { maximum: 500 },
} as const;

export const CREATE_HALL = {
  code: { maximum: 20 },
  name: { maximum: 200 },
  stages: { items: 50 },
} as const;

export const CREATE_KIOSK_ENROLMENT_KEY = {
  name: { maximum: 100 },
} as const;

export const CREATE_SPONSOR_LEVEL = {
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;

export const CREATE_VENUE = {
  address: { maximum: 500 },
  city: { maximum: 200 },
  name: { maximum: 200 },
  shortName: { maximum: 40 },
  slug: { maximum: 120 },
} as const;

export const CREATE_ZONE = {
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;

export const EVENT_CONTACT = {
  email: { maximum: 254 },
  name: { maximum: 200 },
  phone: { maximum: 50 },
} as const;

export const FLOOR_FEATURE = {
  name: { maximum: 200 },
} as const;

export const IMAGE = {
  alt: { maximum: 500 },
} as const;

export const INVITE_ACCOUNT = {
  name: { maximum: 200 },
} as const;

export const INVITE_CONTACTS = {
  exhibitorIds: { items: 1000 },
} as const;

export const LABEL_EXHIBITORS = {
  add: { maximum: 50 },
  exhibitorIds: { items: 1000 },
} as const;

export const MAIL_EXHIBITORS = {
  body: { maximum: 5000 },
  exhibitorIds: { items: 1000 },
  subject: { maximum: 200 },
} as const;

export const NEW_BOOTH = {
  code: { maximum: 40 },
} as const;

export const PUBLISH_EXHIBITORS = {
  exhibitorIds: { items: 1000 },
} as const;

export const REGISTER_EXHIBITOR = {
  address: { maximum: 500 },
  brands: { maximum: 100, items: 50 },
  categoryIds: { items: 50 },
  city: { maximum: 200 },
  contactEmail: { maximum: 254 },
  contactName: { maximum: 200 },
  contactPhone: { maximum: 50 },
  description: { maximum: 10000 },
  externalId: { maximum: 200 },
  mainProducts: { maximum: 200, items: 50 },
  name: { maximum: 200 },
  postalCode: { maximum: 20 },
  representatives: { items: 50 },
  sponsorLevel: { maximum: 200 },
  website: { maximum: 2000 },
} as const;

export const REJECT_PENDING_CHANGE = {
  note: { maximum: 5000 },
} as const;

export const REJECT_PENDING_PRODUCT_CHANGE = {
  note: { maximum: 5000 },
} as const;

export const REOPEN_EXHIBITOR = {
  note: { maximum: 5000 },
} as const;

export const REPRESENTATIVE = {
  name: { maximum: 200 },
  phone: { maximum: 50 },
  role: { maximum: 200 },
} as const;

export const REVIEW_EXHIBITOR = {
  internalNote: { maximum: 5000 },
  note: { maximum: 5000 },
} as const;

export const REVIEW_EXHIBITORS = {
  exhibitorIds: { items: 1000 },
  internalNote: { maximum: 5000 },
  note: { maximum: 5000 },
} as const;

export const SEND_KIOSK_COMMAND = {
  message: { maximum: 500 },
} as const;

export const SET_EXHIBITOR_SEARCH = {
  reading: { maximum: 200 },
} as const;

export const SET_HALL_PLAN = {
  features: { items: 500 },
} as const;

export const SET_INTERNAL_NOTES = {
  internalNotes: { maximum: 10000 },
} as const;

export const SET_KIOSK_SETTINGS = {
  playlist: { items: 50 },
} as const;

export const SET_MAIL_TEMPLATE = {
  body: { maximum: 5000 },
  subject: { maximum: 200 },
} as const;

export const SET_PRODUCT_SEARCH = {
  reading: { maximum: 200 },
} as const;

export const STAGE = {
  code: { maximum: 20 },
  name: { maximum: 200 },
} as const;

export const SUBMIT_EXHIBITORS = {
  exhibitorIds: { items: 1000 },
} as const;

export const UNPUBLISH_EXHIBITORS = {
  exhibitorIds: { items: 1000 },
} as const;

export const UPDATE_ANNOUNCEMENT = {
  hallIds: { items: 500 },
  text: { maximum: 300 },
  venueIds: { items: 500 },
} as const;

export const UPDATE_BOOTH = {
  code: { maximum: 40 },
} as const;

export const UPDATE_CATEGORY = {
  externalCode: { maximum: 64 },
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;

export const UPDATE_EVENT = {
  callIntroduction: { maximum: 10000 },
  description: { maximum: 10000 },
  name: { maximum: 200 },
  theme: { maximum: 500 },
} as const;

export const UPDATE_EXHIBITOR = {
  address: { maximum: 500 },
  brands: { maximum: 100, items: 50 },
  categoryIds: { items: 50 },
  city: { maximum: 200 },
  contactEmail: { maximum: 254 },
  contactName: { maximum: 200 },
  contactPhone: { maximum: 50 },
  description: { maximum: 10000 },
  mainProducts: { maximum: 200, items: 50 },
  name: { maximum: 200 },
  postalCode: { maximum: 20 },
  representatives: { items: 50 },
  sponsorLevel: { maximum: 200 },
  website: { maximum: 2000 },
} as const;

export const UPDATE_HALL = {
  code: { maximum: 20 },
  name: { maximum: 200 },
  stages: { items: 50 },
} as const;

export const UPDATE_KIOSK = {
  name: { maximum: 100 },
} as const;

export const UPDATE_PRODUCT = {
  categoryIds: { items: 50 },
  description: { maximum: 10000 },
  name: { maximum: 200 },
  website: { maximum: 2000 },
} as const;

export const UPDATE_SESSION = {
  abstract: { maximum: 10000 },
  description: { maximum: 10000 },
  exhibitorIds: { items: 500 },
  externalId: { maximum: 200 },
  hosts: { maximum: 200, items: 50 },
  slug: { maximum: 120 },
  speakers: { items: 100 },
  subtitle: { maximum: 300 },
  title: { maximum: 300 },
  track: { maximum: 100 },
  type: { maximum: 100 },
  url: { maximum: 2000 },
} as const;

export const UPDATE_SPONSOR_LEVEL = {
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;

export const UPDATE_VENUE = {
  address: { maximum: 500 },
  city: { maximum: 200 },
  name: { maximum: 200 },
  shortName: { maximum: 40 },
  slug: { maximum: 120 },
} as const;

export const UPDATE_ZONE = {
  name: { maximum: 200 },
  slug: { maximum: 120 },
} as const;
