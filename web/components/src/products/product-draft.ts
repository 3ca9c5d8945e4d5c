/** The name of the draft of a product by its id, `new` for a new product. All begin with the name without an id. */
export function productDraft(exhibitorId: string, productId = ''): string {
  return `product:${exhibitorId}:${productId}`;
}
