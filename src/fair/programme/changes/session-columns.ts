import { fieldOf, message } from '../../../platform/text/message.js';
import { objectIdOf } from '../../../catalog/model/object-id.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import type { TextContext } from '../../event/objects/organized-objects.service.js';
import type { RepresentativeInput } from '../../exhibitor/representative/representative.input.js';
import type { Person, StoredPeople } from '../../exhibitor/representative/stored-people.js';
import type { NewSession, SessionEntity } from '../session.entity.js';
import { SESSION_FIELDS } from '../session.fields.js';
import type { AddSessionInput, UpdateSessionInput } from './session.input.js';
import type { SessionDetailsInput } from './session-details.input.js';

/** The columns of a session that the input sets. */
export function columnsOf(
  input: AddSessionInput,
  context: TextContext<SessionEntity>,
  storedSpeakers: StoredPeople,
): Patch<SessionEntity> & Omit<NewSession, 'eventId'>;
export function columnsOf(
  input: UpdateSessionInput,
  context: TextContext<SessionEntity>,
  storedSpeakers: StoredPeople,
): Patch<SessionEntity>;
export function columnsOf(
  input: AddSessionInput | UpdateSessionInput,
  { locales, row }: TextContext<SessionEntity>,
  storedSpeakers: StoredPeople,
): Patch<SessionEntity> {
  const check = new InputCheck();
  const columns: Patch<SessionEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    title: check.texts(input.title, ['title'], { locales, stored: row, ...SESSION_FIELDS.title }),
    description: check.texts(input.description, ['description'], {
      locales,
      stored: row,
      ...SESSION_FIELDS.description,
    }),
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt ?? undefined,
    venueId: input.venueId == null ? input.venueId : objectIdOf('VENUE', input.venueId, ['venueId']),
    hallId: input.hallId == null ? input.hallId : objectIdOf('HALL', input.hallId, ['hallId']),
    // Removing the hall removes its stage.
    stage:
      input.hallId === null
        ? (input.stage ?? null)
        : check.text(input.stage, ['stage'], SESSION_FIELDS.stage.maximum),
    state: input.state ?? undefined,
    ...detailsOf(check, input, { locales, stored: row }),
    track: check.texts(input.track, ['track'], { locales, stored: row, ...SESSION_FIELDS.track }),
    language: input.language,
    speakers:
      input.speakers === undefined
        ? undefined
        : speakersOf(check, input.speakers ?? [], storedSpeakers, locales),
  };
  check.required(input, ['slug', 'title', 'startsAt', 'endsAt', 'state']);
  check.done();
  return columns;
}

/** The optional details, which programmes of other software have, too. */
function detailsOf(
  check: InputCheck,
  input: SessionDetailsInput,
  texts: { readonly locales: readonly string[]; readonly stored?: SessionEntity | undefined },
): Patch<SessionEntity> {
  const { subtitle, abstract, type, externalId } = SESSION_FIELDS;
  return {
    subtitle: check.texts(input.subtitle, ['subtitle'], { ...texts, ...subtitle }),
    abstract: check.texts(input.abstract, ['abstract'], { ...texts, ...abstract }),
    type: check.texts(input.type, ['type'], { ...texts, ...type }),
    url: check.url(input.url, ['url']),
    hosts: input.hosts === undefined ? undefined : hostsOf(check, input.hosts ?? []),
    externalId: check.text(input.externalId, ['externalId'], externalId.maximum),
  };
}

function hostsOf(check: InputCheck, hosts: readonly string[]): string[] {
  const { items, maximum } = SESSION_FIELDS.hosts;
  if (hosts.length > items)
    check.refuse(['hosts'], message`${fieldOf(['hosts'])} must contain at most ${items}.`);
  return hosts.slice(0, items).map((host, index) => check.text(host, ['hosts', String(index)], maximum));
}

function speakersOf(
  check: InputCheck,
  speakers: readonly RepresentativeInput[],
  storedSpeakers: StoredPeople,
  locales: readonly string[],
): Person[] {
  const { items } = SESSION_FIELDS.speakers;
  if (speakers.length > items) check.refuse(['speakers'], message`At most ${items} speak at a session.`);
  return speakers.slice(0, items).map((speaker, index) => {
    const path = ['speakers', String(index)];
    if (speaker.phone != null) check.refuse([...path, 'phone'], message`A speaker has no telephone number.`);
    return storedSpeakers.read(check, speaker, path, locales);
  });
}
