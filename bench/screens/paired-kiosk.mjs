import { createHash, randomBytes } from 'node:crypto';

const USER_CODE = 'BCDF-GHJK';

/** Responds to the pairing of a kiosk in a browser at once, as after an approval by staff. */
export async function pairAtOnce(context, { port, database, event }) {
  const { token, configuration } = await pairedKiosk(database, event);
  const address = `http://127.0.0.1:${port}/kiosks/pair`;
  const answer = (json) => (route) => route.fulfill({ json });
  await context.route(
    '**/kiosks/pair',
    answer({
      deviceCode: 'device',
      userCode: USER_CODE,
      verificationUri: address,
      verificationUriComplete: `${address}?code=${USER_CODE}`,
      expiresIn: 600,
      interval: 0,
    }),
  );
  await context.route('**/kiosks/token', answer({ token, configuration }));
}

/** A kiosk in the largest hall, with its token. */
async function pairedKiosk({ sql }, slug) {
  const token = `kiosk_live_${randomBytes(32).toString('base64url')}`;
  const [place] = await sql(
    `select event.id as event, catalog_id('E', event.id) as event_id, hall.id as hall, catalog_id('H', hall.id) as hall_id,
       hall.code, coalesce(hall.width, 0) / 2 as x, coalesce(hall.depth, 0) - 1 as y
     from event join hall on hall.event_id = event.id where event.slug = $1
     order by (select count(*) from booth where booth.hall_id = hall.id) desc limit 1`,
    [slug],
  );
  const [kiosk] = await sql(
    `insert into kiosk (event_id, name, paired_at, hall_id, x, y, heading)
     values ($1, 'Bench', now(), $2, $3, $4, 0) returning id, catalog_id('D', id) as global_id`,
    [place.event, place.hall, place.x, place.y],
  );
  await sql('insert into kiosk_token (token_hash, kiosk_id) values ($1, $2)', [
    createHash('sha256').update(token).digest(),
    kiosk.id,
  ]);
  return {
    token,
    configuration: {
      revision: 0,
      kioskId: kiosk.global_id,
      event: { id: place.event_id, slug },
      name: 'Bench',
      hall: { id: place.hall_id, code: place.code },
      position: { x: place.x, y: place.y },
      heading: 0,
      panelWidth: null,
      locale: 'zh-Hans',
      diagnosticsPin: null,
      playlist: [],
      heartbeatSeconds: 45,
    },
  };
}
