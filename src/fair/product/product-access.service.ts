import { Injectable } from '@nestjs/common';
import type { Permission } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ExhibitorAccessService } from '../exhibitor/exhibitor-access.service.js';

/** A product as a change finds it; its exhibitor is locked. */
export interface ProductState {
  id: string;
  eventId: string;
  version: number;
  /** The languages of its event. */
  locales: string[];
  /** Whether it is new, and staff have not looked at it. */
  awaitsReview: boolean;
  /** Whether staff look at changes by whoever asks first. */
  moderated: boolean;
}

interface ProductRow {
  exhibitorId: string;
  version: number;
  awaitsReview: boolean;
}

/** Finds products that somebody wants to change, and judges whether they may. */
@Injectable()
export class ProductAccessService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: ExhibitorAccessService,
  ) {}

  /** The product with this global id, whose exhibitor becomes locked; a hidden one is as good as none. */
  async find(productId: string, permission: Permission): Promise<ProductState> {
    this.access.requireAccount();
    const path = ['productId'];
    const id = objectIdOf('PRODUCT', productId, path);
    const hidden = notFound('PRODUCT', path);
    const seen = await this.#read(id);
    if (!seen) throw hidden;
    const exhibitor = await this.access.get(seen.exhibitorId, permission, hidden);
    this.access.requireEditable(exhibitor);
    // Whoever changes it holds the exhibitor.
    const row = await this.#read(id);
    if (!row) throw hidden;
    const { eventId, locales } = exhibitor;
    return { ...row, id, eventId, locales, moderated: this.access.isModerated(exhibitor) };
  }

  async #read(id: string): Promise<ProductRow | undefined> {
    const [row] = await this.transactions.sql.query<ProductRow>({
      text: `select exhibitor_id as "exhibitorId", version, awaits_review as "awaitsReview" from product where id = $1`,
      values: [id],
    });
    return row;
  }
}
