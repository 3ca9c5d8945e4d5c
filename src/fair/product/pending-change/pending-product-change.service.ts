import { Injectable } from '@nestjs/common';
import { PendingChangeService } from '../../pending-change/pending-change.service.js';
import { ProductAccessService } from '../product-access.service.js';
import type { ProductEntity } from '../product.entity.js';
import { ProductWriterService } from '../product-writer.service.js';
import { MODERATED_PRODUCT } from './moderated-product.js';
import type {
  AcceptPendingProductChangeInput,
  RejectPendingProductChangeInput,
} from './pending-product-change.input.js';

/** Accepts and rejects pending changes of products on behalf of the event's staff. */
@Injectable()
export class PendingProductChangeService {
  constructor(
    private readonly access: ProductAccessService,
    private readonly writer: ProductWriterService,
    private readonly pendingChanges: PendingChangeService,
  ) {}

  /** Applies the pending change and returns the product's id. */
  async accept({ productId, version, proposedAt }: AcceptPendingProductChangeInput): Promise<string> {
    const product = await this.access.find(productId, 'REVIEW_REGISTRATION');
    const { action, columns, categories } = await this.pendingChanges.accept<ProductEntity>(
      MODERATED_PRODUCT,
      product.id,
      proposedAt,
    );
    if (action === 'REMOVE') await this.writer.remove(product, version);
    else if (action === 'CHANGE') await this.writer.write(product, version, { columns, categories });
    else await this.writer.write(product, version, { columns: { awaitsReview: false }, categories });
    return product.id;
  }

  /** Ends the pending change and returns the product's id. A new product stays hidden until members change it. */
  async reject({ productId, note }: RejectPendingProductChangeInput): Promise<string> {
    const product = await this.access.find(productId, 'REVIEW_REGISTRATION');
    await this.pendingChanges.reject(MODERATED_PRODUCT, product.row, note);
    return product.id;
  }
}
