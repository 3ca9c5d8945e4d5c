import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Permission } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { ProductEntity } from './product.entity.js';
import { ExhibitorAccessService } from '../exhibitor/exhibitor-access.service.js';

/** The row of a product before a change. Its exhibitor is locked. */
export interface ProductState {
  id: string;
  eventId: string;
  row: ProductEntity;
  /** The languages of its event. */
  locales: string[];
  /** Whether changes by the caller wait for acceptance by staff. */
  isModerated: boolean;
}

/** Finds products for a change and checks the permission of the caller. */
@Injectable()
export class ProductAccessService {
  constructor(
    @InjectRepository(ProductEntity) private readonly rows: Repository<ProductEntity>,
    private readonly access: ExhibitorAccessService,
  ) {}

  /** The product with this global id. Locks its exhibitor. NOT_FOUND if the caller may not read it. */
  async find(productId: string, permission: Permission): Promise<ProductState> {
    this.access.requireAccount();
    const path = ['productId'];
    const id = objectIdOf('PRODUCT', productId, path);
    const notFoundError = notFound('PRODUCT', path);
    const product = await this.rows.findOneBy({ id });
    if (!product) throw notFoundError;
    const exhibitor = await this.access.lock(product.exhibitorId, permission, notFoundError);
    this.access.requireStep('EDIT', exhibitor);
    // All writers of a product lock its exhibitor.
    const row = await this.rows.findOneBy({ id });
    if (!row) throw notFoundError;
    const { eventId, event } = exhibitor;
    return { id, row, eventId, locales: event.locales, isModerated: this.access.isModerated(exhibitor) };
  }
}
