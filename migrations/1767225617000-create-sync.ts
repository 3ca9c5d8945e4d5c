import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs of objects that kiosks copy the catalog from, and the manifest that lists the packs. */
export class CreateSync1767225617000 implements MigrationInterface {
  readonly name = 'CreateSync1767225617000';

  async up(runner: QueryRunner): Promise<void> {
    // The first two bytes of the hash of the global id, modulo 512. Each number of buckets divides 512.
    await runner.query(`
      create function sync_bucket_key(document json) returns integer language sql immutable parallel safe as $$
        select (get_byte(hash, 0) * 256 + get_byte(hash, 1)) % 512
        from (select sha256((document ->> 'id')::bytea) as hash) hashed
      $$`);
    await runner.query(`
      create index ix_catalog_entry_sync on catalog_entry (event_id, sync_bucket_key(document))
      where published`);
    await runner.query(`
      create table sync_pack (
        sha256 text not null
          constraint pk_sync_pack primary key
          constraint ck_sync_pack_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        event_id uuid not null,
        bucket integer not null,
        buckets integer not null,
        bytes integer not null,
        br bytea not null,
        gzip bytea not null,
        made_at timestamptz not null default now(),
        -- Null while the manifest lists the pack. Afterwards a copy that has started can still request it.
        expires_at timestamptz,
        constraint ck_sync_pack_buckets check (bucket between 0 and buckets - 1)
      )`);
    await runner.query(
      'alter table sync_pack alter br set storage external, alter gzip set storage external',
    );
    await runner.query('create index ix_sync_pack_event on sync_pack (event_id, bucket)');
    await runner.query(`
      create index ix_sync_pack_expiry on sync_pack (expires_at) where expires_at is not null`);
    await runner.query(`
      create table sync_manifest (
        event_id uuid not null constraint pk_sync_manifest primary key,
        epoch uuid not null,
        revision integer not null,
        schema integer not null,
        locales text[] not null,
        buckets json not null,
        made_at timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_catalog_entry_sync');
    await runner.query('drop table sync_manifest, sync_pack');
    await runner.query('drop function sync_bucket_key(json)');
  }
}
