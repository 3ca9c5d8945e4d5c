import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps the document of an entry in its row. A row above 2 kB is divided, the largest value first. That was the
 * document, which each list reads; now it is the long texts. A page of 20 exhibitors takes 60 fewer buffers.
 */
export class StoreDocumentsInRows1767225775000 implements MigrationInterface {
  readonly name = 'StoreDocumentsInRows1767225775000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#store(runner, 'main');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.#store(runner, 'extended');
  }

  async #store(runner: QueryRunner, storage: 'main' | 'extended'): Promise<void> {
    await runner.query(`alter table catalog_entry alter column document set storage ${storage}`);
    // Only a new value is stored anew. Rows of other kinds are seldom above 2 kB.
    await runner.query(
      `update catalog_entry set document = (document::text || '')::json where kind = 'EXHIBITOR'`,
    );
  }
}
