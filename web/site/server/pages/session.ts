import { type SessionFragment, SiteSessionDocument } from '../generated/graphql.js';
import { calendarFile } from '../calendar.js';
import { html, type Markup } from '../html.js';
import { linkedSession, linkedTrail } from '../linked-data.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { actions } from '../parts/actions.js';
import { factList } from '../parts/facts.js';
import { fieldsOf } from '../parts/fields.js';
import { backLink, exhibitorRow, icon, plate } from '../parts/rows.js';
import { sessionTitle, stateStatus } from '../parts/session-state.js';
import { spokenLanguage } from '../languages.js';
import { beginningOf, langOf } from '../parts/texts.js';
import { dayName, dayOf, timeOf } from '../parts/times.js';
import { type Visit, wordsOf } from '../visit.js';

/** The page of a session, or its file for calendars. */
export async function sessionPage(visit: Visit, name: string): Promise<PageResult> {
  const isFile = name.endsWith('.ics');
  const slug = isFile ? name.slice(0, -'.ics'.length) : name;
  const { session } = await visit.readEvent(SiteSessionDocument, { slug });
  if (session === null) return undefined;
  if (session.slug !== slug) {
    return { location: visit.links.session(`${session.slug}${isFile ? '.ics' : ''}`), isPermanent: true };
  }
  if (isFile) return calendarFile(visit, [session]);
  const { id, title, titles, subtitle, subtitles, description, startsAt, endsAt, state, url } = session;
  const words = wordsOf(visit);
  const day = dayOf(visit, startsAt);
  const file = html`<a class="button" href="${visit.links.session(`${slug}.ics`)}"
    >${icon('calendar-plus', 20)}${words.calendarFile}</a
  >`;
  const main = html`<div class="wrap narrow">
    ${backLink(words.programme, visit.links.programme({ on: day }))}
    <h1${langOf(visit, title, titles)}>${sessionTitle(session)}</h1>
    ${subtitle !== null && html`<p class="lead" ${langOf(visit, subtitle, subtitles)}>${subtitle}</p>`}
    ${state !== 'SCHEDULED' && html`<p>${stateStatus(visit, state)}</p>`}
    <div class="when band">
      <time datetime="${startsAt}">${timeOf(visit, startsAt)}–${timeOf(visit, endsAt)}</time>
      <span>${dayName(visit, day)}</span>
      ${placeOf(visit, session)}
    </div>
    ${texts(visit, session)} ${facts(visit, session)}
    ${actions(visit, { id, name: title, website: url }, [file, stageWay(visit, session)])} ${people(visit, session)} ${participants(visit, session)}
  </div>`;
  return renderPage(visit, {
    section: 'programme',
    title,
    description: beginningOf(description ?? `${title} · ${dayName(visit, day)} ${timeOf(visit, startsAt)}`),
    linkedData: [linkedSession(visit, session), trailOf(visit, session)],
    main,
  });
}

function trailOf(visit: Visit, { title, slug }: SessionFragment): ReturnType<typeof linkedTrail> {
  return linkedTrail(visit, [
    [wordsOf(visit).programme, visit.links.programme()],
    [title, visit.links.session(slug)],
  ]);
}

function texts(visit: Visit, session: SessionFragment): Markup {
  const { abstract, abstracts, description, descriptions } = session;
  return html`${abstract !== null && html`<p class="text" ${langOf(visit, abstract, abstracts)}>${abstract}</p>`}
  ${description !== null && html`<p class="text" ${langOf(visit, description, descriptions)}>${description}</p>`}`;
}

function facts(visit: Visit, { type, track, language, hosts }: SessionFragment): Markup | undefined {
  const words = wordsOf(visit);
  return factList([
    [words.sessionType, type],
    [words.track, track],
    [words.spokenLanguage, language && spokenLanguage(language, visit.language)],
    [words.hosts, hosts.join(words.comma)],
  ]);
}

function placeOf(visit: Visit, { hall, venue, stage }: SessionFragment): Markup | undefined {
  const name = [venue?.name, stage?.name].filter(Boolean).join(' · ');
  if (venue && hall) {
    return html`<a href="${visit.links.hall(venue.slug, hall.code)}">${plate(hall.code)} ${name}</a>`;
  }
  return name === '' ? undefined : html`<span>${name}</span>`;
}

/** The link to the way to the stage of the hall, or without a stage to the hall. */
function stageWay(visit: Visit, { hall, venue }: SessionFragment): Markup | undefined {
  if (!venue || !hall) return undefined;
  const href = visit.links.wayToStage(venue.slug, hall.code);
  return html`<a class="button" href="${href}">${icon('navigation', 20)}${wordsOf(visit).theWay}</a>`;
}

function people(visit: Visit, { speakers }: SessionFragment): Markup | undefined {
  if (speakers.length === 0) return undefined;
  return html`<h2 class="small-head">${wordsOf(visit).speakers}</h2>
    <ul class="people">
      ${speakers.map(({ name, role }) => html`<li>${name}${role !== null && html`<small>${role}</small>`}</li>`)}
    </ul>`;
}

function participants(visit: Visit, { exhibitors }: SessionFragment): Markup | undefined {
  if (exhibitors.length === 0) return undefined;
  const fields = fieldsOf(visit.event.categories);
  return html`<h2 class="small-head">${wordsOf(visit).exhibitors}</h2>
    <ol class="rows">
      ${exhibitors.map((exhibitor) => exhibitorRow(visit, fields, exhibitor))}
    </ol>`;
}
