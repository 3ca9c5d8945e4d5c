import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import type { TestCatalog } from '../../setup/catalog.js';

/** The ids of the objects of the event, in the database and for clients. */
export interface KioskFair {
  readonly event: string;
  readonly venue: string;
  readonly hall: string;
  readonly otherHall: string;
  readonly car: string;
  readonly carId: string;
  readonly robotId: string;
  readonly hallId: string;
}

const SLUG = 'kiosk-fair';
const WIDTH = 3;

/** A rectangle at a place, in metres. */
function outline(x: number, y: number): { x: number; y: number }[] {
  return [
    { x, y },
    { x: x + WIDTH, y },
    { x: x + WIDTH, y: y + WIDTH },
    { x, y: y + WIDTH },
  ];
}

/**
 * An event of two halls. In N1, 30 × 20 m, row A is in the north with 重庆长安汽车 at A3 and Siemens AG at A5,
 * and row B is south of it with fillers. 北京机器人 is in N2.
 */
export async function kioskFair(test: TestCatalog): Promise<KioskFair> {
  const { rows } = test;
  const name = { 'zh-Hans': '春季博览会', en: 'Spring Fair' };
  const event = await rows.event({ slug: SLUG, name, theme: { 'zh-Hans': '新动能', en: 'New drive' } });
  const venue = await rows.venue(event, {
    slug: 'centre',
    name: { 'zh-Hans': '会展中心', en: 'Convention Centre' },
  });
  const hall = await rows.hall(event, venue, {
    code: 'N1',
    name: { 'zh-Hans': '北一馆', en: 'Hall North 1' },
    width: 30,
    depth: 20,
  });
  const other = await rows.hall(event, venue, {
    code: 'N2',
    name: { 'zh-Hans': '北二馆', en: 'Hall North 2' },
    width: 20,
    depth: 20,
  });
  const cars = await rows.category(event, { name: { 'zh-Hans': '汽车', en: 'Cars' }, position: 0 });
  const electric = await rows.category(event, {
    name: { 'zh-Hans': '电动汽车', en: 'Electric cars' },
    parent_id: cars,
    position: 1,
  });
  const robots = await rows.category(event, { name: { 'zh-Hans': '机器人', en: 'Robots' }, position: 2 });
  const car = await rows.exhibitor(
    event,
    {
      name: { 'zh-Hans': '重庆长安汽车有限公司', en: 'Changan Automobile Co., Ltd.' },
      description: { 'zh-Hans': '制造汽车。', en: 'Makes cars.' },
      country: 'CN',
    },
    [electric],
  );
  await rows.product(event, car, { name: { 'zh-Hans': '长安轿车', en: 'Changan Sedan' } }, [electric]);
  const siemens = await rows.exhibitor(event, { name: { en: 'Siemens AG' }, country: 'DE' }, [robots]);
  const robot = await rows.exhibitor(
    event,
    { name: { 'zh-Hans': '北京机器人有限公司', en: 'Beijing Robotics Co., Ltd.' } },
    [robots],
  );
  const booth = async (in_hall: string, code: string, x: number, y: number, exhibitor?: string) => {
    const id = await rows.booth(event, in_hall, { code, outline: outline(x, y), area: 9 });
    if (exhibitor !== undefined) await rows.allocation(event, id, exhibitor);
  };
  await booth(hall, 'A1', 3, 3);
  await booth(hall, 'A3', 9, 3, car);
  await booth(hall, 'A5', 15, 3, siemens);
  await booth(other, 'C1', 6, 6, robot);
  for (let index = 1; index <= 7; index += 1) {
    const filler = { 'zh-Hans': `展示${index}公司`, en: `Display ${index} Inc.` };
    await booth(hall, `B${index}`, 3 * index, 9, await rows.exhibitor(event, { name: filler }, [cars]));
  }
  await rows.session(
    event,
    { title: { 'zh-Hans': '开幕式', en: 'Opening ceremony' }, venue_id: venue, hall_id: hall },
    [car],
  );
  await test.settle();
  await test.app.get(PackingService).pack(event);
  return {
    event,
    venue,
    hall,
    otherHall: other,
    car,
    carId: encodeCatalogId('EXHIBITOR', car),
    robotId: encodeCatalogId('EXHIBITOR', robot),
    hallId: encodeCatalogId('HALL', hall),
  };
}
