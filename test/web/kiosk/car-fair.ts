import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import type { TestCatalog } from '../../setup/catalog.js';

/** Creates an event with Siemens AG and, at booth N1-A23, 重庆长安汽车 ("Makes cars."); returns its id. */
export async function carFair({ app, rows, settle }: TestCatalog, slug: string): Promise<string> {
  const event = await rows.event({ slug });
  const hall = await rows.hall(event, await rows.venue(event), { code: 'N1' });
  const name = { 'zh-Hans': '重庆长安汽车', en: 'Changan Automobile' };
  const car = await rows.exhibitor(event, { name, description: { en: 'Makes cars.' } });
  await rows.exhibitor(event, { name: { en: 'Siemens AG' } });
  await rows.allocation(event, await rows.booth(event, hall, { code: 'A23' }), car);
  await settle();
  await app.get(PackingService).pack(event);
  return event;
}
