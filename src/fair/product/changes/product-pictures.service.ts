import { Injectable } from '@nestjs/common';
import { PictureChoiceService } from '../../media/picture-choice.service.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { ProductAccessService } from '../product-access.service.js';
import { ProductWriterService } from '../product-writer.service.js';
import type { SetProductImagesInput } from './product.input.js';

const IMAGES = 20;

/** Changes the pictures of products on behalf of members of their exhibitors and of organizers. */
@Injectable()
export class ProductPicturesService {
  constructor(
    private readonly products: ProductAccessService,
    private readonly writer: ProductWriterService,
    private readonly pictures: PictureChoiceService,
  ) {}

  /**
   * Replaces the pictures of a product and returns the product's id. It takes effect at once, even if other
   * changes wait for acceptance by staff.
   */
  async set(input: SetProductImagesInput): Promise<string> {
    const product = await this.products.find(input.productId, 'EDIT_EXHIBITOR');
    const check = new InputCheck();
    if (input.images.length > IMAGES) check.refuse(['images'], message`images must be at most ${IMAGES}.`);
    for (const [index, { sha256 }] of input.images.entries()) {
      if (input.images.findIndex((image) => image.sha256 === sha256) === index) continue;
      check.refuse(['images', String(index), 'sha256'], message`The picture is given twice.`);
    }
    const paths = input.images.map((_, index) => ['images', String(index)]);
    const currentPictures = await this.writer.picturesOf(product);
    const pictures = await this.pictures.read(check, product, input.images, { paths, currentPictures });
    check.done();
    await this.writer.replacePictures(product, input.version, pictures);
    return product.id;
  }
}
