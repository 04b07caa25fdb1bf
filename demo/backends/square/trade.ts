import { openBook, type Order, type OrderBook, type Status } from '../order-book.ts';

export const locationId = 'LYUNHE0001';
const updatedAt = '2026-11-02T03:00:00.000Z';

interface Variation {
  id: string;
  name: string;
  fen: number;
  hours: number;
  isBookable?: boolean;
}

const variation = (itemId: string, { id, name, fen, hours, isBookable = true }: Variation) => ({
  type: 'ITEM_VARIATION',
  id,
  updated_at: updatedAt,
  version: 1_793_588_400_000,
  is_deleted: false,
  present_at_all_locations: true,
  item_variation_data: {
    item_id: itemId,
    name,
    pricing_type: 'FIXED_PRICING',
    price_money: { amount: fen, currency: 'CNY' },
    service_duration: hours * 3_600_000,
    available_for_booking: isBookable,
    team_member_ids: ['TMCHEN', 'TMLIN'],
  },
});

interface Item {
  id: string;
  name: string;
  about?: string;
  category: string;
  isService?: boolean;
  variations: Variation[];
}

const item = ({ id, name, about, category, isService = true, variations }: Item) => ({
  type: 'ITEM',
  id,
  updated_at: updatedAt,
  version: 1_793_588_400_000,
  is_deleted: false,
  present_at_all_locations: true,
  item_data: {
    name,
    ...(about && { description_plaintext: about }),
    categories: [{ id: category }],
    product_type: isService ? 'APPOINTMENTS_SERVICE' : 'REGULAR',
    is_archived: false,
    variations: variations.map((one) => variation(id, one)),
  },
});

export type CatalogItem = ReturnType<typeof item>;
export type CatalogVariation = CatalogItem['item_data']['variations'][number];

/** What the seller sells; not all of it can be booked. */
export const catalog: CatalogItem[] = [
  item({
    id: 'ITEMCLEAN',
    name: '日常保洁',
    about: '客厅、卧室、厨房、卫生间的日常清洁',
    category: 'CATCLEANING',
    variations: [
      { id: 'VARCLEAN2', name: '2 小时', fen: 12_000, hours: 2 },
      { id: 'VARCLEAN4', name: '4 小时', fen: 22_000, hours: 4 },
      { id: 'VARCLEANSTAFF', name: '员工内部', fen: 1, hours: 2, isBookable: false },
    ],
  }),
  item({
    id: 'ITEMCLOTH',
    name: '抹布',
    category: 'CATGOODS',
    isService: false,
    variations: [{ id: 'VARCLOTH', name: '一条', fen: 900, hours: 0 }],
  }),
  item({
    id: 'ITEMGLASS',
    name: '擦玻璃',
    category: 'CATCLEANING',
    variations: [{ id: 'VARGLASS', name: '3 小时', fen: 18_000, hours: 3 }],
  }),
];

export const variations = catalog.flatMap(({ item_data }) => item_data.variations);

const bookable = variations.filter(({ item_variation_data: data }) => data.service_duration > 0);

/** The seller's calendar. */
export const openSeller = (): OrderBook =>
  openBook({
    services: bookable.map(({ id, item_variation_data: data }) => {
      const minutes = data.service_duration / 60_000;
      return {
        id,
        name: data.name,
        kind: '保洁',
        fenPerHour: (data.price_money.amount * 60) / minutes,
        leastMinutes: minutes,
        mostMinutes: minutes,
      };
    }),
    workers: ['TMCHEN', 'TMLIN'].map((id) => ({ id, name: id, number: id, trade: '保洁', does: bookable.map((one) => one.id) })),
    assignsAtOnce: true,
    newId: (count) => `bk${count}sq`,
  });

const statuses: Record<Status, string> = {
  new: 'PENDING',
  assigned: 'ACCEPTED',
  serving: 'ACCEPTED',
  done: 'ACCEPTED',
  cancelled: 'CANCELLED_BY_CUSTOMER',
};

const rfc3339 = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

/** The resource as the reference shows it: ids of customer and service, none of their names. */
export const bookingOf = (order: Order) => ({
  id: order.id,
  version: order.version - 1,
  status: statuses[order.status],
  created_at: rfc3339(order.history[0]!.at),
  updated_at: rfc3339(order.changedAt),
  start_at: rfc3339(order.start),
  location_id: locationId,
  customer_id: order.name,
  customer_note: order.note ?? '',
  seller_note: '',
  location_type: 'CUSTOMER_LOCATION',
  address: { address_line_1: order.address },
  appointment_segments: [
    {
      duration_minutes: order.minutes,
      service_variation_id: order.serviceId,
      service_variation_version: variations.find(({ id }) => id === order.serviceId)?.version,
      team_member_id: order.workerId,
    },
  ],
});
