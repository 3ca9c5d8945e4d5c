create table account (
  id uuid default new_id() not null,
  email text not null,
  name text not null,
  locale text,
  password_hash text,
  disabled_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_account_email UNIQUE (email),
  constraint pk_account PRIMARY KEY (id),
  constraint ck_account_email CHECK (((email = lower(email)) AND (length(email) <= 254) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
  constraint ck_account_name CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))
);
CREATE TRIGGER end_rights_of_deleted BEFORE DELETE ON public.account FOR EACH ROW EXECUTE FUNCTION end_rights_of_account();
CREATE TRIGGER end_rights_of_disabled AFTER UPDATE OF disabled_at ON public.account FOR EACH ROW WHEN (((new.disabled_at IS NOT NULL) AND (old.disabled_at IS NULL))) EXECUTE FUNCTION end_rights_of_account();
CREATE TRIGGER touch_account BEFORE UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION touch_row();
create table announcement (
  id uuid default new_id() not null,
  event_id uuid not null,
  text jsonb not null,
  urgency text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  published boolean default true not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_announcement_event UNIQUE (event_id, id),
  constraint pk_announcement PRIMARY KEY (id),
  constraint fk_announcement_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_announcement_text CHECK (is_localized_text(text)),
  constraint ck_announcement_times CHECK ((starts_at < ends_at)),
  constraint ck_announcement_urgency CHECK ((urgency = ANY (ARRAY['INFO'::text, 'WARNING'::text, 'URGENT'::text])))
);
CREATE TRIGGER announcement_keep_near_event BEFORE INSERT OR UPDATE OF event_id, starts_at, ends_at ON public.announcement FOR EACH ROW EXECUTE FUNCTION announcement_keep_near_event();
CREATE TRIGGER mark_announcement_by_id_delete_old AFTER DELETE ON public.announcement REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'id');
CREATE TRIGGER mark_announcement_by_id_insert_new AFTER INSERT ON public.announcement REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'id');
CREATE TRIGGER mark_announcement_by_id_truncate AFTER TRUNCATE ON public.announcement FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('ANNOUNCEMENT');
CREATE TRIGGER mark_announcement_by_id_update_new AFTER UPDATE ON public.announcement REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'id');
CREATE TRIGGER mark_announcement_by_id_update_old AFTER UPDATE ON public.announcement REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'id');
CREATE TRIGGER touch_announcement BEFORE UPDATE ON public.announcement FOR EACH ROW EXECUTE FUNCTION touch_row();
create table announcement_hall (
  event_id uuid not null,
  announcement_id uuid not null,
  hall_id uuid not null,
  constraint pk_announcement_hall PRIMARY KEY (announcement_id, hall_id),
  constraint fk_announcement_hall_announcement FOREIGN KEY (event_id, announcement_id) REFERENCES announcement(event_id, id) ON DELETE CASCADE,
  constraint fk_announcement_hall_hall FOREIGN KEY (event_id, hall_id) REFERENCES hall(event_id, id)
);
CREATE INDEX ix_announcement_hall_hall ON public.announcement_hall USING btree (hall_id);
CREATE TRIGGER mark_announcement_by_announcement_id_delete_old AFTER DELETE ON public.announcement_hall REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_insert_new AFTER INSERT ON public.announcement_hall REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_truncate AFTER TRUNCATE ON public.announcement_hall FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('ANNOUNCEMENT');
CREATE TRIGGER mark_announcement_by_announcement_id_update_new AFTER UPDATE ON public.announcement_hall REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_update_old AFTER UPDATE ON public.announcement_hall REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
create table announcement_venue (
  event_id uuid not null,
  announcement_id uuid not null,
  venue_id uuid not null,
  constraint pk_announcement_venue PRIMARY KEY (announcement_id, venue_id),
  constraint fk_announcement_venue_announcement FOREIGN KEY (event_id, announcement_id) REFERENCES announcement(event_id, id) ON DELETE CASCADE,
  constraint fk_announcement_venue_venue FOREIGN KEY (event_id, venue_id) REFERENCES venue(event_id, id)
);
CREATE INDEX ix_announcement_venue_venue ON public.announcement_venue USING btree (venue_id);
CREATE TRIGGER mark_announcement_by_announcement_id_delete_old AFTER DELETE ON public.announcement_venue REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_insert_new AFTER INSERT ON public.announcement_venue REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_truncate AFTER TRUNCATE ON public.announcement_venue FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('ANNOUNCEMENT');
CREATE TRIGGER mark_announcement_by_announcement_id_update_new AFTER UPDATE ON public.announcement_venue REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
CREATE TRIGGER mark_announcement_by_announcement_id_update_old AFTER UPDATE ON public.announcement_venue REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ANNOUNCEMENT', 'announcement_id');
create table api_key (
  id uuid default new_id() not null,
  event_id uuid not null,
  scope text not null,
  name text not null,
  persisted_queries_only boolean default false not null,
  token_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint uq_api_key_token_hash UNIQUE (token_hash),
  constraint pk_api_key PRIMARY KEY (id),
  constraint fk_api_key_account FOREIGN KEY (created_by) REFERENCES account(id) ON DELETE SET NULL,
  constraint fk_api_key_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_api_key_expires_at CHECK ((expires_at > created_at)),
  constraint ck_api_key_name CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint ck_api_key_scope CHECK ((scope = ANY (ARRAY['READ'::text, 'IMPORT'::text]))),
  constraint ck_api_key_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_api_key_created_by ON public.api_key USING btree (created_by);
CREATE INDEX ix_api_key_event ON public.api_key USING btree (event_id);
create table attempt_limit (
  key bytea not null,
  paid_at timestamp with time zone not null,
  constraint pk_attempt_limit PRIMARY KEY (key),
  constraint ck_attempt_limit_key CHECK ((length(key) = 32))
);
CREATE INDEX ix_attempt_limit_paid_at ON public.attempt_limit USING btree (paid_at);
create table audit_entry (
  id uuid default new_id() not null,
  at timestamp with time zone default clock_timestamp() not null,
  account_id uuid,
  actor text not null,
  action text not null,
  request_id text,
  event_id uuid,
  object_ids uuid[] default '{}'::uuid[] not null,
  changes jsonb default '[]'::jsonb not null,
  constraint pk_audit_entry PRIMARY KEY (id),
  constraint ck_audit_entry_action CHECK (((length(action) >= 1) AND (length(action) <= 100))),
  constraint ck_audit_entry_actor CHECK (((length(actor) >= 1) AND (length(actor) <= 254))),
  constraint ck_audit_entry_changes CHECK ((jsonb_typeof(changes) = 'array'::text))
);
CREATE INDEX ix_audit_entry_account ON public.audit_entry USING btree (account_id, at);
CREATE INDEX ix_audit_entry_action ON public.audit_entry USING btree (event_id, action, at, id);
CREATE INDEX ix_audit_entry_actor ON public.audit_entry USING btree (event_id, actor);
CREATE INDEX ix_audit_entry_event ON public.audit_entry USING btree (event_id, at, id);
CREATE INDEX ix_audit_entry_objects ON public.audit_entry USING gin (object_ids);
CREATE TRIGGER audit_entry_forbid_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_forbid_change();
create table booth (
  id uuid default new_id() not null,
  event_id uuid not null,
  hall_id uuid not null,
  zone_id uuid,
  code text not null,
  area double precision,
  outline jsonb,
  blocked boolean default false not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  key text not null,
  constraint uq_booth_code UNIQUE (hall_id, key),
  constraint uq_booth_event UNIQUE (event_id, id),
  constraint pk_booth PRIMARY KEY (id),
  constraint fk_booth_hall FOREIGN KEY (event_id, hall_id) REFERENCES hall(event_id, id) ON DELETE CASCADE,
  constraint fk_booth_zone FOREIGN KEY (event_id, zone_id) REFERENCES zone(event_id, id) DEFERRABLE,
  constraint ck_booth_area CHECK (((area > (0)::double precision) AND (area <= (100000)::double precision))),
  constraint ck_booth_code CHECK ((((length(code) >= 1) AND (length(code) <= 40)) AND (code = btrim(code)) AND (code !~ '[[:cntrl:];:,|]'::text))),
  constraint ck_booth_key CHECK (((length(key) >= 1) AND (length(key) <= 80))),
  constraint ck_booth_outline CHECK (is_outline(outline))
);
CREATE INDEX ix_booth_zone ON public.booth USING btree (zone_id);
CREATE TRIGGER booth_set_key BEFORE INSERT OR UPDATE OF code ON public.booth FOR EACH ROW EXECUTE FUNCTION booth_set_key();
CREATE TRIGGER keep_booth_in_use BEFORE DELETE ON public.booth FOR EACH ROW EXECUTE FUNCTION refuse_delete_in_use('booth_allocation', 'booth_id', 'other.released_at is null and coalesce(other.held_until > now(), true)', 'fk_booth_allocation_booth');
CREATE TRIGGER keep_unblocked_in_use BEFORE UPDATE ON public.booth FOR EACH ROW WHEN ((new.blocked AND (NOT old.blocked))) EXECUTE FUNCTION booth_keep_unblocked_in_use();
CREATE TRIGGER mark_booth_by_id_delete_old AFTER DELETE ON public.booth REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'id');
CREATE TRIGGER mark_booth_by_id_insert_new AFTER INSERT ON public.booth REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'id');
CREATE TRIGGER mark_booth_by_id_truncate AFTER TRUNCATE ON public.booth FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('BOOTH');
CREATE TRIGGER mark_booth_by_id_update_new AFTER UPDATE ON public.booth REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'id');
CREATE TRIGGER mark_booth_by_id_update_old AFTER UPDATE ON public.booth REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'id');
CREATE TRIGGER release_expired_holds BEFORE DELETE ON public.booth FOR EACH ROW EXECUTE FUNCTION booth_release_expired_holds();
CREATE TRIGGER touch_booth BEFORE UPDATE ON public.booth FOR EACH ROW EXECUTE FUNCTION touch_row();
create table booth_allocation (
  id uuid default new_id() not null,
  event_id uuid not null,
  booth_id uuid not null,
  exhibitor_id uuid not null,
  kind text not null,
  shared boolean default false not null,
  held_until timestamp with time zone,
  created_at timestamp with time zone default clock_timestamp() not null,
  released_at timestamp with time zone,
  constraint pk_booth_allocation PRIMARY KEY (id),
  constraint fk_booth_allocation_booth FOREIGN KEY (event_id, booth_id) REFERENCES booth(event_id, id) ON DELETE CASCADE,
  constraint fk_booth_allocation_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_booth_allocation_hold CHECK (((kind = 'HELD'::text) = (held_until IS NOT NULL))),
  constraint ck_booth_allocation_kind CHECK ((kind = ANY (ARRAY['HELD'::text, 'ASSIGNED'::text])))
);
CREATE INDEX ix_booth_allocation_booth ON public.booth_allocation USING btree (booth_id, created_at, id);
CREATE INDEX ix_booth_allocation_exhibitor ON public.booth_allocation USING btree (exhibitor_id) WHERE (released_at IS NULL);
CREATE INDEX ix_booth_allocation_hold ON public.booth_allocation USING btree (held_until) WHERE ((released_at IS NULL) AND (kind = 'HELD'::text));
CREATE INDEX ix_booth_allocation_owner ON public.booth_allocation USING btree (event_id, exhibitor_id);
CREATE UNIQUE INDEX ux_booth_allocation_exclusive ON public.booth_allocation USING btree (booth_id) WHERE ((released_at IS NULL) AND (NOT shared));
CREATE UNIQUE INDEX ux_booth_allocation_live ON public.booth_allocation USING btree (booth_id, exhibitor_id) WHERE (released_at IS NULL);
CREATE TRIGGER booth_allocation_forbid_blocked BEFORE INSERT OR UPDATE ON public.booth_allocation FOR EACH ROW WHEN ((new.released_at IS NULL)) EXECUTE FUNCTION booth_allocation_forbid_blocked();
CREATE TRIGGER booth_allocation_forbid_mixing BEFORE INSERT OR UPDATE ON public.booth_allocation FOR EACH ROW WHEN ((new.released_at IS NULL)) EXECUTE FUNCTION booth_allocation_forbid_mixing();
CREATE TRIGGER keep_fitting_insert AFTER INSERT ON public.booth_allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION booth_allocation_keep_fitting();
CREATE TRIGGER keep_fitting_update AFTER UPDATE ON public.booth_allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION booth_allocation_keep_fitting();
CREATE TRIGGER mark_booth_by_booth_id_delete_old AFTER DELETE ON public.booth_allocation REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'booth_id');
CREATE TRIGGER mark_booth_by_booth_id_insert_new AFTER INSERT ON public.booth_allocation REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'booth_id');
CREATE TRIGGER mark_booth_by_booth_id_truncate AFTER TRUNCATE ON public.booth_allocation FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('BOOTH');
CREATE TRIGGER mark_booth_by_booth_id_update_new AFTER UPDATE ON public.booth_allocation REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'booth_id');
CREATE TRIGGER mark_booth_by_booth_id_update_old AFTER UPDATE ON public.booth_allocation REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('BOOTH', 'booth_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_delete_old AFTER DELETE ON public.booth_allocation REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_insert_new AFTER INSERT ON public.booth_allocation REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_truncate AFTER TRUNCATE ON public.booth_allocation FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EXHIBITOR');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_new AFTER UPDATE ON public.booth_allocation REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_old AFTER UPDATE ON public.booth_allocation REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER note_delete AFTER DELETE ON public.booth_allocation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION booth_allocation_note_changes();
CREATE TRIGGER note_insert AFTER INSERT ON public.booth_allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION booth_allocation_note_changes();
CREATE TRIGGER note_update AFTER UPDATE ON public.booth_allocation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION booth_allocation_note_changes();
create table booth_allocation_note (
  id bigint generated always as identity not null,
  transaction xid8 default pg_current_xact_id() not null,
  allocation_id uuid not null,
  booth_id uuid not null,
  booth text,
  exhibitor_id uuid not null,
  kind text,
  shared boolean,
  held_until timestamp with time zone,
  constraint pk_booth_allocation_note PRIMARY KEY (id)
);
CREATE INDEX ix_booth_allocation_note_transaction ON public.booth_allocation_note USING btree (transaction);
create table catalog_change (
  event_id uuid not null,
  revision integer not null,
  object_id uuid not null,
  object_kind text not null,
  kind text not null,
  changed_at timestamp with time zone default now() not null,
  constraint pk_catalog_change PRIMARY KEY (event_id, revision, object_id),
  constraint catalog_change_kind_check CHECK ((kind = ANY (ARRAY['UPSERTED'::text, 'REMOVED'::text])))
);
CREATE INDEX ix_catalog_change_removed ON public.catalog_change USING btree (object_id) WHERE (kind = 'REMOVED'::text);
CREATE TRIGGER note_removal_revision AFTER INSERT ON public.catalog_change REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_removal_revision();
create table catalog_count (
  event_id uuid not null,
  kind text not null,
  dimension text not null,
  value text not null,
  count integer not null,
  constraint pk_catalog_count PRIMARY KEY (event_id, kind, dimension, value),
  constraint catalog_count_count_check CHECK ((count >= 0))
);
create table catalog_dirty (
  id bigint generated always as identity not null,
  writer xid8 default pg_current_xact_id() not null,
  kind text not null,
  object_id uuid not null,
  constraint pk_catalog_dirty PRIMARY KEY (id)
);
CREATE INDEX ix_catalog_dirty_writer ON public.catalog_dirty USING btree (writer);
create table catalog_entry (
  object_id uuid not null,
  event_id uuid not null,
  kind text not null,
  slug text,
  published boolean not null,
  revision integer not null,
  document json not null,
  detail json,
  staff json,
  search json,
  categories uuid[] default '{}'::uuid[] not null,
  venues uuid[] default '{}'::uuid[] not null,
  halls uuid[] default '{}'::uuid[] not null,
  zones uuid[] default '{}'::uuid[] not null,
  country text,
  type text,
  premiere boolean,
  days text[] default '{}'::text[] not null,
  lists uuid[] default '{}'::uuid[] not null,
  sorts json default '{}'::json not null,
  parent_id uuid,
  "position" text,
  status text generated always as ((staff ->> 'status'::text)) stored,
  lacks text[] generated always as (
CASE
    WHEN (kind = 'EXHIBITOR'::text) THEN exhibitor_lacks(document, detail, staff, halls, categories, sorts)
    ELSE NULL::text[]
END) stored,
  sponsor_level uuid,
  constraint pk_catalog_entry PRIMARY KEY (object_id)
);
CREATE INDEX ix_catalog_entry_all ON public.catalog_entry USING btree (event_id, kind, status, published);
CREATE INDEX ix_catalog_entry_event ON public.catalog_entry USING btree (event_id, kind, country) WHERE published;
CREATE INDEX ix_catalog_entry_exhibitor_filter ON public.catalog_entry USING gin (categories, venues, halls, zones, days) WHERE (published AND (kind = 'EXHIBITOR'::text));
CREATE INDEX ix_catalog_entry_product_filter ON public.catalog_entry USING gin (categories, venues, halls, zones, days) WHERE (published AND (kind = 'PRODUCT'::text));
CREATE INDEX ix_catalog_entry_reference ON public.catalog_entry USING btree (event_id, kind) WHERE (kind = ANY (ARRAY['EVENT'::text, 'VENUE'::text, 'HALL'::text, 'ZONE'::text, 'CATEGORY'::text, 'SPONSOR_LEVEL'::text]));
CREATE INDEX ix_catalog_entry_session_filter ON public.catalog_entry USING gin (categories, venues, halls, zones, days) WHERE (published AND (kind = 'SESSION'::text));
CREATE INDEX ix_catalog_entry_slug ON public.catalog_entry USING btree (event_id, kind, slug) WHERE (slug IS NOT NULL);
CREATE INDEX ix_catalog_entry_sync ON public.catalog_entry USING btree (event_id, sync_bucket_key(document)) WHERE published;
create table catalog_former_slug (
  event_id uuid not null,
  kind text not null,
  slug text not null,
  object_id uuid not null,
  constraint pk_catalog_former_slug PRIMARY KEY (event_id, kind, slug)
);
CREATE INDEX ix_catalog_former_slug_object ON public.catalog_former_slug USING btree (object_id);
create table catalog_history (
  identity text not null,
  known_since timestamp with time zone default now() not null,
  single boolean default true not null,
  constraint pk_catalog_history PRIMARY KEY (single),
  constraint ck_catalog_history_single CHECK (single)
);
create table catalog_listing (
  list_id uuid not null,
  kind text not null,
  sort text not null,
  collator text not null,
  published boolean not null,
  key text not null,
  object_id uuid not null,
  constraint pk_catalog_listing PRIMARY KEY (object_id, list_id, sort),
  constraint catalog_listing_collator_check CHECK ((collator = ANY (ARRAY['pinyin'::text, 'root'::text, 'code'::text])))
);
CREATE INDEX ix_catalog_listing_code ON public.catalog_listing USING btree (list_id, kind, sort, key, object_id) WHERE (published AND (collator = 'code'::text));
CREATE INDEX ix_catalog_listing_hidden_code ON public.catalog_listing USING btree (list_id, kind, sort, key, object_id) WHERE ((NOT published) AND (collator = 'code'::text));
CREATE INDEX ix_catalog_listing_hidden_pinyin ON public.catalog_listing USING btree (list_id, kind, sort, key COLLATE name_pinyin, object_id) WHERE ((NOT published) AND (collator = 'pinyin'::text));
CREATE INDEX ix_catalog_listing_hidden_root ON public.catalog_listing USING btree (list_id, kind, sort, key COLLATE name_root, object_id) WHERE ((NOT published) AND (collator = 'root'::text));
CREATE INDEX ix_catalog_listing_pinyin ON public.catalog_listing USING btree (list_id, kind, sort, key COLLATE name_pinyin, object_id) WHERE (published AND (collator = 'pinyin'::text));
CREATE INDEX ix_catalog_listing_root ON public.catalog_listing USING btree (list_id, kind, sort, key COLLATE name_root, object_id) WHERE (published AND (collator = 'root'::text));
create table catalog_quarantine (
  object_id uuid not null,
  kind text not null,
  reason text not null,
  since timestamp with time zone default now() not null,
  constraint pk_catalog_quarantine PRIMARY KEY (object_id)
);
create table catalog_revision (
  event_id uuid not null,
  revision integer default 0 not null,
  epoch uuid default gen_random_uuid() not null,
  changes_since integer default 0 not null,
  removal_revision integer default 0 not null,
  renderers integer default 0 not null,
  constraint pk_catalog_revision PRIMARY KEY (event_id),
  constraint catalog_revision_revision_check CHECK ((revision >= 0)),
  constraint ck_catalog_revision_changes_since CHECK (((changes_since >= 0) AND (changes_since <= revision)))
);
create table catalog_search (
  object_id uuid not null,
  premiere boolean,
  kind text not null,
  pipeline integer not null,
  stamp text not null,
  country text,
  type text,
  lexemes tsvector not null,
  fields text not null,
  facets integer not null,
  tier smallint generated always as (((
CASE
    WHEN (kind = 'PRODUCT'::text) THEN 2
    ELSE 0
END +
CASE
    WHEN ((kind = ANY (ARRAY['PRODUCT'::text, 'EXHIBITOR'::text, 'BOOTH'::text])) AND (get_byte(uuid_send(object_id), 15) >= 32)) THEN 1
    ELSE 0
END) +
CASE
    WHEN ((kind = 'PRODUCT'::text) AND (get_byte(uuid_send(object_id), 15) >= 96)) THEN 1
    ELSE 0
END)) stored not null,
  constraint pk_catalog_search PRIMARY KEY (object_id)
);
CREATE INDEX ix_catalog_search_tier_0 ON public.catalog_search USING gin (lexemes) WITH (gin_pending_list_limit='256') WHERE (tier = 0);
CREATE INDEX ix_catalog_search_tier_1 ON public.catalog_search USING gin (lexemes) WITH (gin_pending_list_limit='256') WHERE (tier = 1);
CREATE INDEX ix_catalog_search_tier_2 ON public.catalog_search USING gin (lexemes) WITH (gin_pending_list_limit='256') WHERE (tier = 2);
CREATE INDEX ix_catalog_search_tier_3 ON public.catalog_search USING gin (lexemes) WITH (gin_pending_list_limit='256') WHERE (tier = 3);
CREATE INDEX ix_catalog_search_tier_4 ON public.catalog_search USING gin (lexemes) WITH (gin_pending_list_limit='256') WHERE (tier = 4);
create table category (
  id uuid default new_id() not null,
  event_id uuid not null,
  parent_id uuid,
  slug text not null,
  name jsonb not null,
  external_code text,
  "position" integer default 0 not null,
  exhibitor_quota integer,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  sign text,
  color smallint,
  hatched boolean default false not null,
  constraint uq_category_event UNIQUE (event_id, id),
  constraint uq_category_slug UNIQUE (event_id, slug),
  constraint pk_category PRIMARY KEY (id),
  constraint fk_category_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_category_parent FOREIGN KEY (event_id, parent_id) REFERENCES category(event_id, id),
  constraint ck_category_color CHECK (((color >= 1) AND (color <= 10))),
  constraint ck_category_exhibitor_quota CHECK ((exhibitor_quota >= 0)),
  constraint ck_category_external_code CHECK (((length(external_code) >= 1) AND (length(external_code) <= 64))),
  constraint ck_category_name CHECK (is_localized_text(name)),
  constraint ck_category_parent CHECK ((parent_id <> id)),
  constraint ck_category_root_color CHECK (((parent_id IS NOT NULL) OR (color IS NOT NULL))),
  constraint ck_category_sign CHECK ((sign ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint ck_category_slug CHECK (is_slug(slug))
);
CREATE INDEX ix_category_parent ON public.category USING btree (parent_id);
CREATE TRIGGER category_forbid_cycle AFTER INSERT OR UPDATE ON public.category FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION category_forbid_cycle();
CREATE TRIGGER category_lock_moves BEFORE UPDATE OF parent_id ON public.category FOR EACH STATEMENT EXECUTE FUNCTION category_lock_moves();
CREATE TRIGGER choose_color BEFORE INSERT OR UPDATE ON public.category FOR EACH ROW WHEN (((new.parent_id IS NULL) AND (new.color IS NULL))) EXECUTE FUNCTION category_choose_color();
CREATE TRIGGER mark_category_by_id_delete_old AFTER DELETE ON public.category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('CATEGORY', 'id');
CREATE TRIGGER mark_category_by_id_insert_new AFTER INSERT ON public.category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('CATEGORY', 'id');
CREATE TRIGGER mark_category_by_id_truncate AFTER TRUNCATE ON public.category FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('CATEGORY');
CREATE TRIGGER mark_category_by_id_update_new AFTER UPDATE ON public.category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('CATEGORY', 'id');
CREATE TRIGGER mark_category_by_id_update_old AFTER UPDATE ON public.category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('CATEGORY', 'id');
CREATE TRIGGER touch_category BEFORE UPDATE ON public.category FOR EACH ROW EXECUTE FUNCTION touch_row();
create table empty_search (
  id uuid default new_id() not null,
  event_id uuid not null,
  day date not null,
  words text not null,
  count integer not null,
  constraint uq_empty_search UNIQUE (event_id, day, words),
  constraint pk_empty_search PRIMARY KEY (id),
  constraint fk_empty_search_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_empty_search_count CHECK ((count > 0)),
  constraint ck_empty_search_words CHECK ((length(words) <= 60))
);
create table event (
  id uuid default new_id() not null,
  slug text not null,
  name jsonb not null,
  theme jsonb,
  description jsonb,
  edition integer,
  starts_on date not null,
  ends_on date not null,
  time_zone text not null,
  locales text[] not null,
  contact_name jsonb,
  contact_email text,
  contact_phone text,
  status text default 'DRAFT'::text not null,
  registration_opens_at timestamp with time zone,
  registration_closes_at timestamp with time zone,
  exhibitor_quota integer,
  moderates_changes boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  country text,
  shows_call boolean default false not null,
  call_introduction jsonb,
  shows_places_left boolean default false not null,
  shows_addresses boolean default false not null,
  constraint uq_event_slug UNIQUE (slug),
  constraint pk_event PRIMARY KEY (id),
  constraint ck_event_call_introduction CHECK (is_localized_text(call_introduction)),
  constraint ck_event_contact_email CHECK (((length(contact_email) <= 254) AND (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
  constraint ck_event_contact_name CHECK (is_localized_text(contact_name)),
  constraint ck_event_contact_phone CHECK ((contact_phone ~ '^\+[1-9][0-9]{1,14}$'::text)),
  constraint ck_event_country CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint ck_event_dates CHECK ((starts_on <= ends_on)),
  constraint ck_event_description CHECK (is_localized_text(description)),
  constraint ck_event_edition CHECK (((edition >= 1) AND (edition <= 9999))),
  constraint ck_event_exhibitor_quota CHECK ((exhibitor_quota >= 0)),
  constraint ck_event_locales CHECK ((((cardinality(locales) >= 1) AND (cardinality(locales) <= 20)) AND is_locale_list(locales))),
  constraint ck_event_name CHECK (is_localized_text(name)),
  constraint ck_event_registration CHECK ((registration_opens_at <= registration_closes_at)),
  constraint ck_event_slug CHECK (is_slug(slug)),
  constraint ck_event_status CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'ARCHIVED'::text]))),
  constraint ck_event_theme CHECK (is_localized_text(theme)),
  constraint ck_event_time_zone CHECK (((now() AT TIME ZONE time_zone) IS NOT NULL))
);
CREATE INDEX ix_event_call ON public.event USING btree (starts_on, id) WHERE shows_call;
CREATE TRIGGER event_keep_announcements AFTER UPDATE OF starts_on, ends_on, time_zone ON public.event FOR EACH ROW WHEN (((old.starts_on <> new.starts_on) OR (old.ends_on <> new.ends_on) OR (old.time_zone <> new.time_zone))) EXECUTE FUNCTION event_keep_announcements();
CREATE TRIGGER event_keep_sessions AFTER UPDATE OF starts_on, ends_on, time_zone ON public.event FOR EACH ROW WHEN (((old.starts_on <> new.starts_on) OR (old.ends_on <> new.ends_on) OR (old.time_zone <> new.time_zone))) EXECUTE FUNCTION event_keep_sessions();
CREATE TRIGGER event_locales_changed AFTER UPDATE ON public.event FOR EACH ROW WHEN (((old.locales IS DISTINCT FROM new.locales) OR (old.time_zone IS DISTINCT FROM new.time_zone))) EXECUTE FUNCTION event_locales_changed();
CREATE TRIGGER event_mark_addresses AFTER UPDATE OF shows_addresses ON public.event FOR EACH ROW WHEN ((old.shows_addresses <> new.shows_addresses)) EXECUTE FUNCTION event_mark_addresses();
CREATE TRIGGER event_move_hours AFTER UPDATE OF starts_on ON public.event FOR EACH ROW WHEN ((old.starts_on <> new.starts_on)) EXECUTE FUNCTION event_move_hours();
CREATE TRIGGER mark_event_by_id_delete_old AFTER DELETE ON public.event REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'id');
CREATE TRIGGER mark_event_by_id_insert_new AFTER INSERT ON public.event REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'id');
CREATE TRIGGER mark_event_by_id_truncate AFTER TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EVENT');
CREATE TRIGGER mark_event_by_id_update_new AFTER UPDATE ON public.event REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'id');
CREATE TRIGGER mark_event_by_id_update_old AFTER UPDATE ON public.event REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'id');
CREATE TRIGGER touch_event BEFORE UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION touch_row();
create table event_image (
  event_id uuid not null,
  role text not null,
  media_id uuid not null,
  alt jsonb,
  constraint pk_event_image PRIMARY KEY (event_id, role),
  constraint fk_event_image_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_event_image_media FOREIGN KEY (event_id, media_id) REFERENCES media(event_id, id) DEFERRABLE,
  constraint ck_event_image_alt CHECK (is_localized_text(alt)),
  constraint ck_event_image_role CHECK ((role = ANY (ARRAY['LOGO'::text, 'PICTURE'::text])))
);
CREATE INDEX ix_event_image_media ON public.event_image USING btree (media_id);
CREATE TRIGGER mark_event_by_event_id_delete_old AFTER DELETE ON public.event_image REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_insert_new AFTER INSERT ON public.event_image REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_truncate AFTER TRUNCATE ON public.event_image FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EVENT');
CREATE TRIGGER mark_event_by_event_id_update_new AFTER UPDATE ON public.event_image REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_update_old AFTER UPDATE ON public.event_image REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
create table exhibitor (
  id uuid default new_id() not null,
  event_id uuid not null,
  slug text not null,
  kind text default 'COMPANY'::text not null,
  name jsonb not null,
  description jsonb,
  country text,
  city jsonb,
  website text,
  contact_email text,
  contact_phone text,
  credit_code text,
  external_id text,
  applied_zone_id uuid,
  carried_from uuid,
  status text default 'DRAFT'::text not null,
  announced_status text,
  published boolean default false not null,
  logo_id uuid,
  logo_alt jsonb,
  representatives jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  contact_name text,
  address jsonb,
  postal_code text,
  brands text[] default '{}'::text[] not null,
  main_products text[] default '{}'::text[] not null,
  contact_locale text,
  sponsor_level_id uuid,
  numbered_slug boolean default false not null,
  constraint uq_exhibitor_event UNIQUE (event_id, id),
  constraint uq_exhibitor_external_id UNIQUE (event_id, external_id),
  constraint uq_exhibitor_slug UNIQUE (event_id, slug),
  constraint pk_exhibitor PRIMARY KEY (id),
  constraint fk_exhibitor_applied_zone FOREIGN KEY (event_id, applied_zone_id) REFERENCES zone(event_id, id) DEFERRABLE,
  constraint fk_exhibitor_carried_from FOREIGN KEY (carried_from) REFERENCES exhibitor(id) ON DELETE SET NULL,
  constraint fk_exhibitor_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_exhibitor_logo FOREIGN KEY (event_id, logo_id) REFERENCES media(event_id, id),
  constraint fk_exhibitor_sponsor_level FOREIGN KEY (event_id, sponsor_level_id) REFERENCES sponsor_level(event_id, id) DEFERRABLE,
  constraint ck_exhibitor_address CHECK (is_localized_text(address)),
  constraint ck_exhibitor_announced_status CHECK ((announced_status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'CHANGES_REQUESTED'::text, 'WAITLISTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text]))),
  constraint ck_exhibitor_brands CHECK ((cardinality(brands) <= 50)),
  constraint ck_exhibitor_city CHECK (is_localized_text(city)),
  constraint ck_exhibitor_contact_email CHECK ((contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  constraint ck_exhibitor_contact_locale CHECK (((contact_locale IS NULL) OR is_locale_list(ARRAY[contact_locale]))),
  constraint ck_exhibitor_contact_name CHECK (((length(contact_name) >= 1) AND (length(contact_name) <= 200))),
  constraint ck_exhibitor_contact_phone CHECK ((contact_phone ~ '^\+[1-9][0-9]{1,14}$'::text)),
  constraint ck_exhibitor_country CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint ck_exhibitor_credit_code CHECK ((credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text)),
  constraint ck_exhibitor_description CHECK (is_localized_text(description)),
  constraint ck_exhibitor_external_id CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint ck_exhibitor_kind CHECK ((kind = ANY (ARRAY['COMPANY'::text, 'UNIVERSITY'::text, 'INSTITUTE'::text, 'GOVERNMENT'::text, 'TEAM'::text]))),
  constraint ck_exhibitor_logo_alt CHECK (is_localized_text(logo_alt)),
  constraint ck_exhibitor_main_products CHECK ((cardinality(main_products) <= 50)),
  constraint ck_exhibitor_name CHECK (is_localized_text(name)),
  constraint ck_exhibitor_postal_code CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint ck_exhibitor_published CHECK (((NOT published) OR (status = 'APPROVED'::text))),
  constraint ck_exhibitor_representative_phones CHECK ((NOT jsonb_path_exists(representatives, '$[*]."phone"?(!(@ like_regex "^\\+[1-9][0-9]{1,14}$"))'::jsonpath))),
  constraint ck_exhibitor_representatives CHECK ((jsonb_typeof(representatives) = 'array'::text)),
  constraint ck_exhibitor_slug CHECK (is_slug(slug)),
  constraint ck_exhibitor_status CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'CHANGES_REQUESTED'::text, 'WAITLISTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text]))),
  constraint ck_exhibitor_website CHECK ((website ~* '^https?://[^[:space:]]+$'::text))
);
CREATE INDEX ix_exhibitor_applied_zone ON public.exhibitor USING btree (applied_zone_id) WHERE (applied_zone_id IS NOT NULL);
CREATE INDEX ix_exhibitor_credit_code ON public.exhibitor USING btree (credit_code) WHERE (credit_code IS NOT NULL);
CREATE INDEX ix_exhibitor_logo ON public.exhibitor USING btree (logo_id);
CREATE INDEX ix_exhibitor_sponsor_level ON public.exhibitor USING btree (sponsor_level_id) WHERE (sponsor_level_id IS NOT NULL);
CREATE UNIQUE INDEX ux_exhibitor_carried_from ON public.exhibitor USING btree (carried_from, event_id) WHERE (carried_from IS NOT NULL);
CREATE TRIGGER assign_held_booths AFTER UPDATE ON public.exhibitor FOR EACH ROW WHEN (((old.status <> 'APPROVED'::text) AND (new.status = 'APPROVED'::text))) EXECUTE FUNCTION exhibitor_assign_held_booths();
CREATE TRIGGER keep_quotas_insert AFTER INSERT ON public.exhibitor REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION exhibitor_insert_keep_quotas();
CREATE TRIGGER keep_quotas_update AFTER UPDATE ON public.exhibitor REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION exhibitor_update_keep_quotas();
CREATE TRIGGER mark_exhibitor_by_id_delete_old AFTER DELETE ON public.exhibitor REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'id');
CREATE TRIGGER mark_exhibitor_by_id_insert_new AFTER INSERT ON public.exhibitor REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'id');
CREATE TRIGGER mark_exhibitor_by_id_truncate AFTER TRUNCATE ON public.exhibitor FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EXHIBITOR');
CREATE TRIGGER mark_exhibitor_by_id_update_new AFTER UPDATE ON public.exhibitor REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'id');
CREATE TRIGGER mark_exhibitor_by_id_update_old AFTER UPDATE ON public.exhibitor REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'id');
CREATE TRIGGER release_booths_of_unapproved AFTER UPDATE ON public.exhibitor FOR EACH ROW WHEN (((old.status <> new.status) AND ((old.status = 'APPROVED'::text) OR (new.status = ANY (ARRAY['REJECTED'::text, 'WITHDRAWN'::text]))))) EXECUTE FUNCTION exhibitor_release_booths();
CREATE TRIGGER touch_exhibitor BEFORE UPDATE ON public.exhibitor FOR EACH ROW EXECUTE FUNCTION touch_row();
create table exhibitor_category (
  event_id uuid not null,
  exhibitor_id uuid not null,
  category_id uuid not null,
  constraint pk_exhibitor_category PRIMARY KEY (exhibitor_id, category_id),
  constraint fk_exhibitor_category_category FOREIGN KEY (event_id, category_id) REFERENCES category(event_id, id) DEFERRABLE,
  constraint fk_exhibitor_category_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_exhibitor_category_category ON public.exhibitor_category USING btree (category_id);
CREATE TRIGGER keep_quotas AFTER INSERT ON public.exhibitor_category REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION exhibitor_category_keep_quotas();
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_delete_old AFTER DELETE ON public.exhibitor_category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_insert_new AFTER INSERT ON public.exhibitor_category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_truncate AFTER TRUNCATE ON public.exhibitor_category FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EXHIBITOR');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_new AFTER UPDATE ON public.exhibitor_category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_old AFTER UPDATE ON public.exhibitor_category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
create table exhibitor_note (
  id uuid default new_id() not null,
  event_id uuid not null,
  exhibitor_id uuid not null,
  internal_notes text,
  labels text[] default '{}'::text[] not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_exhibitor_note_exhibitor UNIQUE (exhibitor_id),
  constraint pk_exhibitor_note PRIMARY KEY (id),
  constraint fk_exhibitor_note_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_exhibitor_note_internal_notes CHECK (((length(internal_notes) >= 1) AND (length(internal_notes) <= 10000))),
  constraint ck_exhibitor_note_labels CHECK ((cardinality(labels) <= 20))
);
CREATE INDEX ix_exhibitor_note_event ON public.exhibitor_note USING btree (event_id);
CREATE TRIGGER touch_exhibitor_note BEFORE UPDATE ON public.exhibitor_note FOR EACH ROW EXECUTE FUNCTION touch_row();
create table exhibitor_pending_change (
  id uuid default new_id() not null,
  event_id uuid not null,
  exhibitor_id uuid not null,
  proposed jsonb not null,
  logo_id uuid generated always as (
CASE
    WHEN (decided_at IS NULL) THEN ((proposed ->> 'logoId'::text))::uuid
    ELSE NULL::uuid
END) stored,
  account_id uuid,
  actor text not null,
  at timestamp with time zone default clock_timestamp() not null,
  decision text,
  note text,
  decided_by text,
  decided_at timestamp with time zone,
  constraint pk_exhibitor_pending_change PRIMARY KEY (id),
  constraint fk_exhibitor_pending_change_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint fk_exhibitor_pending_change_logo FOREIGN KEY (event_id, logo_id) REFERENCES media(event_id, id) DEFERRABLE,
  constraint ck_exhibitor_pending_change_decided CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint ck_exhibitor_pending_change_decision CHECK ((decision = ANY (ARRAY['ACCEPT'::text, 'REJECT'::text, 'REPLACE'::text]))),
  constraint ck_exhibitor_pending_change_note CHECK (((length(note) >= 1) AND (length(note) <= 5000))),
  constraint ck_exhibitor_pending_change_proposed CHECK (((jsonb_typeof(proposed) = 'object'::text) AND (proposed <> '{}'::jsonb)))
);
CREATE INDEX ix_exhibitor_pending_change_latest ON public.exhibitor_pending_change USING btree (exhibitor_id, at);
CREATE INDEX ix_exhibitor_pending_change_logo ON public.exhibitor_pending_change USING btree (logo_id);
CREATE UNIQUE INDEX ux_exhibitor_pending_change_pending ON public.exhibitor_pending_change USING btree (exhibitor_id) WHERE (decided_at IS NULL);
create table exhibitor_review (
  id uuid default new_id() not null,
  event_id uuid not null,
  exhibitor_id uuid not null,
  decision text not null,
  note text,
  internal_note text,
  account_id uuid,
  actor text not null,
  at timestamp with time zone default clock_timestamp() not null,
  notified_at timestamp with time zone,
  constraint pk_exhibitor_review PRIMARY KEY (id),
  constraint fk_exhibitor_review_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_exhibitor_review_decision CHECK ((decision = ANY (ARRAY['APPROVE'::text, 'REJECT'::text, 'WAITLIST'::text, 'REQUEST_CHANGES'::text, 'REOPEN'::text]))),
  constraint ck_exhibitor_review_internal_note CHECK (((length(internal_note) >= 1) AND (length(internal_note) <= 5000))),
  constraint ck_exhibitor_review_note CHECK (((length(note) >= 1) AND (length(note) <= 5000)))
);
CREATE INDEX ix_exhibitor_review_exhibitor ON public.exhibitor_review USING btree (exhibitor_id, at);
CREATE INDEX ix_exhibitor_review_unnotified ON public.exhibitor_review USING btree (event_id) WHERE (notified_at IS NULL);
create table hall (
  id uuid default new_id() not null,
  event_id uuid not null,
  venue_id uuid not null,
  code text not null,
  name jsonb not null,
  width double precision,
  depth double precision,
  stages jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  features jsonb default '[]'::jsonb not null,
  north double precision default '0'::double precision not null,
  background_id uuid,
  background_place jsonb,
  key text not null,
  constraint uq_hall_code UNIQUE (venue_id, key),
  constraint uq_hall_event UNIQUE (event_id, id),
  constraint uq_hall_venue UNIQUE (venue_id, id),
  constraint pk_hall PRIMARY KEY (id),
  constraint fk_hall_background FOREIGN KEY (event_id, background_id) REFERENCES media(event_id, id),
  constraint fk_hall_venue FOREIGN KEY (event_id, venue_id) REFERENCES venue(event_id, id) ON DELETE CASCADE,
  constraint ck_hall_background CHECK ((((background_id IS NULL) = (background_place IS NULL)) AND (COALESCE(jsonb_typeof(background_place), 'object'::text) = 'object'::text))),
  constraint ck_hall_code CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'::text)),
  constraint ck_hall_depth CHECK (((depth > (0)::double precision) AND (depth <= (10000)::double precision))),
  constraint ck_hall_features CHECK (floor_features_fit(features, width, depth)),
  constraint ck_hall_name CHECK (is_localized_text(name)),
  constraint ck_hall_north CHECK (((north >= (0)::double precision) AND (north < (360)::double precision))),
  constraint ck_hall_plan CHECK (((width IS NULL) = (depth IS NULL))),
  constraint ck_hall_stages CHECK (((jsonb_typeof(stages) = 'array'::text) AND (jsonb_array_length(stages) <= 50))),
  constraint ck_hall_width CHECK (((width > (0)::double precision) AND (width <= (10000)::double precision)))
);
CREATE INDEX ix_hall_background ON public.hall USING btree (background_id);
CREATE TRIGGER hall_keep_booths_inside AFTER UPDATE OF width, depth ON public.hall FOR EACH ROW WHEN (((new.width < COALESCE(old.width, 'Infinity'::double precision)) OR (new.depth < COALESCE(old.depth, 'Infinity'::double precision)))) EXECUTE FUNCTION hall_keep_booths_inside();
CREATE TRIGGER hall_keep_stages AFTER UPDATE OF stages ON public.hall FOR EACH ROW WHEN ((old.stages <> new.stages)) EXECUTE FUNCTION hall_keep_stages();
CREATE TRIGGER hall_set_key BEFORE INSERT OR UPDATE OF code ON public.hall FOR EACH ROW EXECUTE FUNCTION hall_set_key();
CREATE TRIGGER keep_hall_in_use BEFORE DELETE ON public.hall FOR EACH ROW EXECUTE FUNCTION refuse_delete_in_use('booth', 'hall_id', 'true', 'fk_booth_hall');
CREATE TRIGGER mark_hall_by_id_delete_old AFTER DELETE ON public.hall REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('HALL', 'id');
CREATE TRIGGER mark_hall_by_id_insert_new AFTER INSERT ON public.hall REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('HALL', 'id');
CREATE TRIGGER mark_hall_by_id_truncate AFTER TRUNCATE ON public.hall FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('HALL');
CREATE TRIGGER mark_hall_by_id_update_new AFTER UPDATE ON public.hall REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('HALL', 'id');
CREATE TRIGGER mark_hall_by_id_update_old AFTER UPDATE ON public.hall REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('HALL', 'id');
CREATE TRIGGER touch_hall BEFORE UPDATE ON public.hall FOR EACH ROW EXECUTE FUNCTION touch_row();
create table idempotency_key (
  principal text not null,
  key text not null,
  request_hash bytea not null,
  outcome jsonb,
  created_at timestamp with time zone default now() not null,
  rights jsonb default '[]'::jsonb not null,
  constraint pk_idempotency_key PRIMARY KEY (principal, key),
  constraint ck_idempotency_key_key CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE INDEX ix_idempotency_key_created_at ON public.idempotency_key USING btree (created_at);
create table import_job (
  id uuid default new_id() not null,
  event_id uuid not null,
  kind text not null,
  file text,
  actor text not null,
  created integer not null,
  changed integer not null,
  made jsonb default '{}'::jsonb not null,
  imported_at timestamp with time zone default now() not null,
  reverted_at timestamp with time zone,
  reverted_by text,
  shape text,
  constraint pk_import_job PRIMARY KEY (id),
  constraint fk_import_job_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_import_job_actor CHECK (((length(actor) >= 1) AND (length(actor) <= 254))),
  constraint ck_import_job_changed CHECK ((changed >= 0)),
  constraint ck_import_job_created CHECK ((created >= 0)),
  constraint ck_import_job_file CHECK (((length(file) >= 1) AND (length(file) <= 255))),
  constraint ck_import_job_kind CHECK ((kind = ANY (ARRAY['exhibitors'::text, 'products'::text, 'booths'::text, 'sessions'::text, 'venues'::text, 'halls'::text]))),
  constraint ck_import_job_made CHECK ((jsonb_typeof(made) = 'object'::text)),
  constraint ck_import_job_reverted_by CHECK (((length(reverted_by) >= 1) AND (length(reverted_by) <= 254))),
  constraint ck_import_job_shape CHECK ((length(shape) = 64))
);
CREATE INDEX ix_import_job_event ON public.import_job USING btree (event_id, imported_at);
create table import_mapping (
  event_id uuid not null,
  kind text not null,
  shape text not null,
  fields jsonb not null,
  constraint pk_import_mapping PRIMARY KEY (event_id, kind, shape),
  constraint fk_import_mapping_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_import_mapping_fields CHECK ((jsonb_typeof(fields) = 'object'::text)),
  constraint ck_import_mapping_shape CHECK ((length(shape) = 64))
);
create table import_step (
  job_id uuid not null,
  "row" integer not null,
  action text not null,
  name text not null,
  object_id uuid not null,
  compared integer,
  version integer not null,
  before json,
  after json not null,
  constraint pk_import_step PRIMARY KEY (job_id, "row"),
  constraint fk_import_step_job FOREIGN KEY (job_id) REFERENCES import_job(id) ON DELETE CASCADE,
  constraint ck_import_step_action CHECK ((action = ANY (ARRAY['CREATE'::text, 'CHANGE'::text, 'NONE'::text]))),
  constraint ck_import_step_after CHECK ((json_typeof(after) = 'object'::text)),
  constraint ck_import_step_before CHECK ((json_typeof(before) = 'object'::text)),
  constraint ck_import_step_row CHECK (("row" > 0))
);
create table invitation (
  id uuid default new_id() not null,
  token_hash bytea not null,
  email text not null,
  name text,
  locale text,
  role text not null,
  event_id uuid,
  exhibitor_id uuid,
  invited_by uuid,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  member_role text,
  constraint uq_invitation_token_hash UNIQUE (token_hash),
  constraint pk_invitation PRIMARY KEY (id),
  constraint fk_invitation_account FOREIGN KEY (invited_by) REFERENCES account(id) ON DELETE CASCADE,
  constraint fk_invitation_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_invitation_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_invitation_email CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint ck_invitation_member CHECK (((role = 'EXHIBITOR'::text) = (member_role IS NOT NULL))),
  constraint ck_invitation_member_role CHECK ((member_role = ANY (ARRAY['MANAGER'::text, 'EDITOR'::text, 'STAFF'::text]))),
  constraint ck_invitation_name CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  constraint ck_invitation_role CHECK ((role = ANY (ARRAY['ADMINISTRATOR'::text, 'ORGANIZER'::text, 'REVIEWER'::text, 'EXHIBITOR'::text]))),
  constraint ck_invitation_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_invitation_event ON public.invitation USING btree (event_id, exhibitor_id);
CREATE INDEX ix_invitation_invited_by ON public.invitation USING btree (invited_by);
CREATE TRIGGER default_member_role BEFORE INSERT OR UPDATE OF role ON public.invitation FOR EACH ROW EXECUTE FUNCTION default_member_role();
create table kiosk (
  id uuid default new_id() not null,
  event_id uuid not null,
  name text not null,
  hall_id uuid,
  x double precision,
  y double precision,
  heading double precision,
  panel_width integer,
  locale text,
  persisted_queries_only boolean default false not null,
  paired_at timestamp with time zone,
  revoked_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_kiosk_event UNIQUE (event_id, id),
  constraint pk_kiosk PRIMARY KEY (id),
  constraint fk_kiosk_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_kiosk_hall FOREIGN KEY (event_id, hall_id) REFERENCES hall(event_id, id) ON DELETE SET NULL (hall_id),
  constraint ck_kiosk_heading CHECK (((heading >= (0)::double precision) AND (heading < (360)::double precision))),
  constraint ck_kiosk_name CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint ck_kiosk_panel_width CHECK (((panel_width >= 50) AND (panel_width <= 10000))),
  constraint ck_kiosk_position CHECK (((x IS NULL) = (y IS NULL))),
  constraint ck_kiosk_x CHECK (((x >= (0)::double precision) AND (x <= (10000)::double precision))),
  constraint ck_kiosk_y CHECK (((y >= (0)::double precision) AND (y <= (10000)::double precision)))
);
CREATE INDEX ix_kiosk_hall ON public.kiosk USING btree (event_id, hall_id);
CREATE TRIGGER touch_kiosk BEFORE UPDATE ON public.kiosk FOR EACH ROW EXECUTE FUNCTION touch_row();
create table kiosk_command (
  id uuid default new_id() not null,
  kiosk_id uuid not null,
  kind text not null,
  message text,
  created_at timestamp with time zone default now() not null,
  delivered_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  constraint pk_kiosk_command PRIMARY KEY (id),
  constraint fk_kiosk_command_kiosk FOREIGN KEY (kiosk_id) REFERENCES kiosk(id) ON DELETE CASCADE,
  constraint ck_kiosk_command_kind CHECK ((kind = ANY (ARRAY['RELOAD'::text, 'RESYNC'::text, 'CLEAR'::text, 'IDENTIFY'::text, 'MESSAGE'::text, 'ROTATE'::text]))),
  constraint ck_kiosk_command_message CHECK ((((kind = 'MESSAGE'::text) = (message IS NOT NULL)) AND (length(message) <= 500)))
);
CREATE INDEX ix_kiosk_command_acknowledged_at ON public.kiosk_command USING btree (acknowledged_at);
CREATE INDEX ix_kiosk_command_kiosk ON public.kiosk_command USING btree (kiosk_id);
CREATE INDEX ix_kiosk_command_waiting ON public.kiosk_command USING btree (kiosk_id, id) WHERE (acknowledged_at IS NULL);
create table kiosk_enrolment_key (
  id uuid default new_id() not null,
  event_id uuid not null,
  name text not null,
  key_hash bytea not null,
  devices integer not null,
  enrolled integer default 0 not null,
  persisted_queries_only boolean default false not null,
  created_by uuid,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint uq_kiosk_enrolment_key_key_hash UNIQUE (key_hash),
  constraint pk_kiosk_enrolment_key PRIMARY KEY (id),
  constraint fk_kiosk_enrolment_key_account FOREIGN KEY (created_by) REFERENCES account(id) ON DELETE SET NULL,
  constraint fk_kiosk_enrolment_key_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_kiosk_enrolment_key_devices CHECK (((devices >= 1) AND (devices <= 1000))),
  constraint ck_kiosk_enrolment_key_enrolled CHECK (((enrolled >= 0) AND (enrolled <= devices))),
  constraint ck_kiosk_enrolment_key_expires_at CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '90 days'::interval)))),
  constraint ck_kiosk_enrolment_key_key_hash CHECK ((length(key_hash) = 32)),
  constraint ck_kiosk_enrolment_key_name CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100)))
);
CREATE INDEX ix_kiosk_enrolment_key_created_by ON public.kiosk_enrolment_key USING btree (created_by);
CREATE INDEX ix_kiosk_enrolment_key_event ON public.kiosk_enrolment_key USING btree (event_id);
create table kiosk_pairing (
  id uuid default new_id() not null,
  device_code_hash bytea not null,
  user_code text not null,
  device jsonb default '{}'::jsonb not null,
  address text,
  status text default 'PENDING'::text not null,
  kiosk_id uuid,
  approved_by uuid,
  poll_interval integer default 5 not null,
  polled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  constraint uq_kiosk_pairing_device_code_hash UNIQUE (device_code_hash),
  constraint uq_kiosk_pairing_user_code UNIQUE (user_code),
  constraint pk_kiosk_pairing PRIMARY KEY (id),
  constraint fk_kiosk_pairing_approved_by FOREIGN KEY (approved_by) REFERENCES account(id) ON DELETE SET NULL,
  constraint fk_kiosk_pairing_kiosk FOREIGN KEY (kiosk_id) REFERENCES kiosk(id) ON DELETE CASCADE,
  constraint ck_kiosk_pairing_device CHECK ((jsonb_typeof(device) = 'object'::text)),
  constraint ck_kiosk_pairing_device_code_hash CHECK ((length(device_code_hash) = 32)),
  constraint ck_kiosk_pairing_kiosk CHECK (((status = 'APPROVED'::text) = (kiosk_id IS NOT NULL))),
  constraint ck_kiosk_pairing_status CHECK ((status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'DENIED'::text]))),
  constraint ck_kiosk_pairing_user_code CHECK ((user_code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$'::text))
);
CREATE INDEX ix_kiosk_pairing_approved_by ON public.kiosk_pairing USING btree (approved_by);
CREATE INDEX ix_kiosk_pairing_expires_at ON public.kiosk_pairing USING btree (expires_at);
CREATE INDEX ix_kiosk_pairing_kiosk ON public.kiosk_pairing USING btree (kiosk_id);
create table kiosk_report (
  kiosk_id uuid not null,
  reported_at timestamp with time zone default now() not null,
  app_version text,
  epoch text,
  revision integer,
  device jsonb default '{}'::jsonb not null,
  errors jsonb default '[]'::jsonb not null,
  constraint pk_kiosk_report PRIMARY KEY (kiosk_id),
  constraint fk_kiosk_report_kiosk FOREIGN KEY (kiosk_id) REFERENCES kiosk(id) ON DELETE CASCADE,
  constraint ck_kiosk_report_device CHECK ((jsonb_typeof(device) = 'object'::text)),
  constraint ck_kiosk_report_errors CHECK ((jsonb_typeof(errors) = 'array'::text))
);
create table kiosk_settings (
  id uuid default new_id() not null,
  event_id uuid not null,
  diagnostics_pin text,
  playlist jsonb default '[]'::jsonb not null,
  version integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_kiosk_settings_event UNIQUE (event_id),
  constraint pk_kiosk_settings PRIMARY KEY (id),
  constraint fk_kiosk_settings_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_kiosk_settings_diagnostics_pin CHECK ((diagnostics_pin ~ '^[0-9]{4,8}$'::text)),
  constraint ck_kiosk_settings_playlist CHECK (((jsonb_typeof(playlist) = 'array'::text) AND (jsonb_array_length(playlist) <= 50)))
);
CREATE TRIGGER touch_kiosk_settings BEFORE UPDATE ON public.kiosk_settings FOR EACH ROW EXECUTE FUNCTION touch_row();
create table kiosk_token (
  token_hash bytea not null,
  kiosk_id uuid not null,
  created_at timestamp with time zone default now() not null,
  first_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint pk_kiosk_token PRIMARY KEY (token_hash),
  constraint fk_kiosk_token_kiosk FOREIGN KEY (kiosk_id) REFERENCES kiosk(id) ON DELETE CASCADE,
  constraint ck_kiosk_token_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_kiosk_token_kiosk ON public.kiosk_token USING btree (kiosk_id);
CREATE UNIQUE INDEX uq_kiosk_token_fresh ON public.kiosk_token USING btree (kiosk_id) WHERE ((first_used_at IS NULL) AND (revoked_at IS NULL));
create table kiosk_usage (
  event_id uuid not null,
  day date not null,
  kind text not null,
  object_id uuid,
  count bigint not null,
  constraint uq_kiosk_usage UNIQUE NULLS NOT DISTINCT (event_id, kind, day, object_id),
  constraint fk_kiosk_usage_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_kiosk_usage_count CHECK ((count > 0)),
  constraint ck_kiosk_usage_kind CHECK ((kind = ANY (ARRAY['VIEW'::text, 'SEARCH'::text, 'EMPTY_SEARCH'::text, 'QR_CODE'::text])))
);
create table kiosk_usage_batch (
  kiosk_id uuid not null,
  batch_id uuid not null,
  received_at timestamp with time zone default now() not null,
  constraint pk_kiosk_usage_batch PRIMARY KEY (kiosk_id, batch_id),
  constraint fk_kiosk_usage_batch_kiosk FOREIGN KEY (kiosk_id) REFERENCES kiosk(id) ON DELETE CASCADE
);
CREATE INDEX ix_kiosk_usage_batch_received_at ON public.kiosk_usage_batch USING btree (received_at);
create table known_network (
  account_id uuid not null,
  network cidr not null,
  last_used_at timestamp with time zone default now() not null,
  constraint pk_known_network PRIMARY KEY (account_id, network),
  constraint fk_known_network_account FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
create table login_session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  constraint pk_login_session PRIMARY KEY (token_hash),
  constraint fk_login_session_account FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint ck_login_session_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_login_session_account ON public.login_session USING btree (account_id);
CREATE INDEX ix_login_session_expires_at ON public.login_session USING btree (expires_at);
create table mail_outbox (
  id uuid default new_id() not null,
  kind text default 'DECISION'::text not null,
  event_id uuid,
  exhibitor_id uuid,
  subject_id uuid,
  recipient text not null,
  subject text,
  text text,
  created_at timestamp with time zone default clock_timestamp() not null,
  attempts integer default 0 not null,
  attempted_at timestamp with time zone,
  due_at timestamp with time zone default clock_timestamp(),
  leased_until timestamp with time zone,
  sent_at timestamp with time zone,
  released_at timestamp with time zone,
  discarded_at timestamp with time zone,
  expires_at timestamp with time zone,
  without_server boolean default false not null,
  constraint pk_mail_outbox PRIMARY KEY (id),
  constraint fk_mail_outbox_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_mail_outbox_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_mail_outbox_content CHECK (
CASE
    WHEN (kind = ANY (ARRAY['DECISION'::text, 'ORGANIZER'::text])) THEN ((event_id IS NOT NULL) AND (exhibitor_id IS NOT NULL) AND (subject IS NOT NULL) AND (text IS NOT NULL) AND (subject_id IS NULL))
    ELSE ((subject IS NULL) AND (text IS NULL) AND (subject_id IS NOT NULL) AND (expires_at IS NOT NULL))
END),
  constraint ck_mail_outbox_discarded CHECK (((discarded_at IS NULL) OR ((sent_at IS NULL) AND (due_at IS NULL)))),
  constraint ck_mail_outbox_kind CHECK ((kind = ANY (ARRAY['DECISION'::text, 'ORGANIZER'::text, 'INVITATION'::text, 'PASSWORD'::text, 'SIGN_UP'::text]))),
  constraint ck_mail_outbox_recipient CHECK (((length(recipient) >= 3) AND (length(recipient) <= 254))),
  constraint ck_mail_outbox_sent CHECK (((sent_at IS NULL) OR (due_at IS NULL))),
  constraint ck_mail_outbox_subject CHECK (((length(subject) >= 1) AND (length(subject) <= 1000))),
  constraint ck_mail_outbox_subject_line CHECK ((subject !~ '[[:cntrl:]]'::text)),
  constraint ck_mail_outbox_text CHECK (((length(text) >= 1) AND (length(text) <= 60000))),
  constraint ck_mail_outbox_without_server CHECK (((NOT without_server) OR (released_at IS NOT NULL) OR (due_at IS NULL)))
);
CREATE INDEX ix_mail_outbox_attempted ON public.mail_outbox USING btree (attempted_at);
CREATE INDEX ix_mail_outbox_due ON public.mail_outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX ix_mail_outbox_event ON public.mail_outbox USING btree (event_id, created_at, id);
CREATE INDEX ix_mail_outbox_exhibitor ON public.mail_outbox USING btree (exhibitor_id);
CREATE INDEX ix_mail_outbox_leased ON public.mail_outbox USING btree (leased_until) WHERE (leased_until IS NOT NULL);
CREATE INDEX ix_mail_outbox_subject ON public.mail_outbox USING btree (subject_id);
create table mail_template (
  id uuid default new_id() not null,
  event_id uuid not null,
  decision text not null,
  locale text not null,
  subject text,
  body text,
  version integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_mail_template UNIQUE (event_id, decision, locale),
  constraint pk_mail_template PRIMARY KEY (id),
  constraint fk_mail_template_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_mail_template_body CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint ck_mail_template_decision CHECK ((decision = ANY (ARRAY['APPROVE'::text, 'REJECT'::text, 'WAITLIST'::text, 'REQUEST_CHANGES'::text, 'REOPEN'::text]))),
  constraint ck_mail_template_locale CHECK (((length(locale) >= 2) AND (length(locale) <= 100))),
  constraint ck_mail_template_subject CHECK ((((length(subject) >= 1) AND (length(subject) <= 200)) AND (subject !~ '[[:cntrl:]]'::text))),
  constraint ck_mail_template_whole CHECK (((subject IS NULL) = (body IS NULL)))
);
CREATE TRIGGER touch_mail_template BEFORE UPDATE ON public.mail_template FOR EACH ROW EXECUTE FUNCTION touch_row();
create table media (
  id uuid default new_id() not null,
  event_id uuid not null,
  sha256 text not null,
  mime text not null,
  width integer not null,
  height integer not null,
  original_bytes integer,
  uploaded_at timestamp with time zone default clock_timestamp() not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_media_event UNIQUE (event_id, id),
  constraint uq_media_sha256 UNIQUE (event_id, sha256),
  constraint pk_media PRIMARY KEY (id),
  constraint fk_media_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_media_height CHECK (((height >= 1) AND (height <= 20000))),
  constraint ck_media_mime CHECK ((mime = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text]))),
  constraint ck_media_original_bytes CHECK ((original_bytes > 0)),
  constraint ck_media_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint ck_media_width CHECK (((width >= 1) AND (width <= 20000)))
);
CREATE TRIGGER mark_exhibitor_by_media AFTER UPDATE ON public.media FOR EACH ROW EXECUTE FUNCTION exhibitor_media_changed();
CREATE TRIGGER mark_hall_by_media AFTER UPDATE ON public.media FOR EACH ROW EXECUTE FUNCTION hall_media_changed();
CREATE TRIGGER mark_product_by_media AFTER UPDATE ON public.media FOR EACH ROW EXECUTE FUNCTION product_media_changed();
CREATE TRIGGER touch_media BEFORE UPDATE ON public.media FOR EACH ROW EXECUTE FUNCTION touch_row();
create table password_token (
  token_hash bytea not null,
  account_id uuid not null,
  expires_at timestamp with time zone not null,
  created_by uuid,
  constraint pk_password_token PRIMARY KEY (token_hash),
  constraint fk_password_token_account FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint fk_password_token_created_by FOREIGN KEY (created_by) REFERENCES account(id) ON DELETE CASCADE,
  constraint ck_password_token_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_password_token_account ON public.password_token USING btree (account_id);
CREATE INDEX ix_password_token_created_by ON public.password_token USING btree (created_by);
create table persisted_query (
  id uuid default new_id() not null,
  hash bytea not null,
  text text not null,
  operations text[] not null,
  added_at timestamp with time zone default now() not null,
  added_by text not null,
  constraint uq_persisted_query_hash UNIQUE (hash),
  constraint pk_persisted_query PRIMARY KEY (id),
  constraint ck_persisted_query_hash CHECK ((hash = sha256(convert_to(text, 'UTF8'::name)))),
  constraint ck_persisted_query_text CHECK (((length(text) >= 1) AND (length(text) <= 65536)))
);
CREATE INDEX ix_persisted_query_added_at ON public.persisted_query USING btree (added_at, id);
create table product (
  id uuid default new_id() not null,
  event_id uuid not null,
  exhibitor_id uuid not null,
  slug text not null,
  kind text default 'PRODUCT'::text not null,
  name jsonb not null,
  description jsonb,
  website text,
  premiere boolean default false not null,
  external_id text,
  "position" integer default 0 not null,
  awaits_review boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_product_event UNIQUE (event_id, id),
  constraint uq_product_external_id UNIQUE (exhibitor_id, external_id),
  constraint uq_product_slug UNIQUE (event_id, slug),
  constraint pk_product PRIMARY KEY (id),
  constraint fk_product_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_product_description CHECK (is_localized_text(description)),
  constraint ck_product_external_id CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint ck_product_kind CHECK ((kind = ANY (ARRAY['PRODUCT'::text, 'PROJECT'::text, 'TECHNOLOGY'::text, 'SERVICE'::text]))),
  constraint ck_product_name CHECK (is_localized_text(name)),
  constraint ck_product_slug CHECK (is_slug(slug)),
  constraint ck_product_website CHECK ((website ~* '^https?://[^[:space:]]+$'::text))
);
CREATE INDEX ix_product_exhibitor ON public.product USING btree (exhibitor_id);
CREATE TRIGGER mark_product_by_id_delete_old AFTER DELETE ON public.product REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'id');
CREATE TRIGGER mark_product_by_id_insert_new AFTER INSERT ON public.product REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'id');
CREATE TRIGGER mark_product_by_id_truncate AFTER TRUNCATE ON public.product FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('PRODUCT');
CREATE TRIGGER mark_product_by_id_update_new AFTER UPDATE ON public.product REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'id');
CREATE TRIGGER mark_product_by_id_update_old AFTER UPDATE ON public.product REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'id');
CREATE TRIGGER touch_product BEFORE UPDATE ON public.product FOR EACH ROW EXECUTE FUNCTION touch_row();
create table product_category (
  event_id uuid not null,
  product_id uuid not null,
  category_id uuid not null,
  constraint pk_product_category PRIMARY KEY (product_id, category_id),
  constraint fk_product_category_category FOREIGN KEY (event_id, category_id) REFERENCES category(event_id, id) DEFERRABLE,
  constraint fk_product_category_product FOREIGN KEY (event_id, product_id) REFERENCES product(event_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_product_category_category ON public.product_category USING btree (category_id);
CREATE TRIGGER mark_product_by_product_id_delete_old AFTER DELETE ON public.product_category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_insert_new AFTER INSERT ON public.product_category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_truncate AFTER TRUNCATE ON public.product_category FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('PRODUCT');
CREATE TRIGGER mark_product_by_product_id_update_new AFTER UPDATE ON public.product_category REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_update_old AFTER UPDATE ON public.product_category REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
create table product_image (
  event_id uuid not null,
  product_id uuid not null,
  media_id uuid not null,
  alt jsonb,
  "position" integer default 0 not null,
  constraint pk_product_image PRIMARY KEY (product_id, media_id),
  constraint fk_product_image_media FOREIGN KEY (event_id, media_id) REFERENCES media(event_id, id) DEFERRABLE,
  constraint fk_product_image_product FOREIGN KEY (event_id, product_id) REFERENCES product(event_id, id) ON DELETE CASCADE,
  constraint ck_product_image_alt CHECK (is_localized_text(alt))
);
CREATE INDEX ix_product_image_media ON public.product_image USING btree (media_id);
CREATE TRIGGER mark_product_by_product_id_delete_old AFTER DELETE ON public.product_image REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_insert_new AFTER INSERT ON public.product_image REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_truncate AFTER TRUNCATE ON public.product_image FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('PRODUCT');
CREATE TRIGGER mark_product_by_product_id_update_new AFTER UPDATE ON public.product_image REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_update_old AFTER UPDATE ON public.product_image REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
create table product_pending_change (
  id uuid default new_id() not null,
  event_id uuid not null,
  product_id uuid not null,
  action text not null,
  proposed jsonb not null,
  account_id uuid,
  actor text not null,
  at timestamp with time zone default clock_timestamp() not null,
  decision text,
  note text,
  decided_by text,
  decided_at timestamp with time zone,
  constraint pk_product_pending_change PRIMARY KEY (id),
  constraint fk_product_pending_change_product FOREIGN KEY (event_id, product_id) REFERENCES product(event_id, id) ON DELETE CASCADE,
  constraint ck_product_pending_change_action CHECK ((action = ANY (ARRAY['ADD'::text, 'CHANGE'::text, 'REMOVE'::text]))),
  constraint ck_product_pending_change_change CHECK (((action = 'CHANGE'::text) = (proposed <> '{}'::jsonb))),
  constraint ck_product_pending_change_decided CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint ck_product_pending_change_decision CHECK ((decision = ANY (ARRAY['ACCEPT'::text, 'REJECT'::text, 'REPLACE'::text]))),
  constraint ck_product_pending_change_note CHECK (((length(note) >= 1) AND (length(note) <= 5000))),
  constraint ck_product_pending_change_proposed CHECK ((jsonb_typeof(proposed) = 'object'::text))
);
CREATE INDEX ix_product_pending_change_product ON public.product_pending_change USING btree (product_id);
CREATE UNIQUE INDEX ux_product_pending_change_pending ON public.product_pending_change USING btree (product_id) WHERE (decided_at IS NULL);
create table role_grant (
  id uuid default new_id() not null,
  account_id uuid not null,
  role text not null,
  event_id uuid,
  exhibitor_id uuid,
  granted_at timestamp with time zone default now() not null,
  member_role text,
  constraint uq_role_grant UNIQUE NULLS NOT DISTINCT (account_id, role, event_id, exhibitor_id),
  constraint pk_role_grant PRIMARY KEY (id),
  constraint fk_role_grant_account FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint fk_role_grant_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_role_grant_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint ck_role_grant_member CHECK (((role = 'EXHIBITOR'::text) = (member_role IS NOT NULL))),
  constraint ck_role_grant_member_role CHECK ((member_role = ANY (ARRAY['MANAGER'::text, 'EDITOR'::text, 'STAFF'::text]))),
  constraint ck_role_grant_role CHECK ((role = ANY (ARRAY['ADMINISTRATOR'::text, 'ORGANIZER'::text, 'REVIEWER'::text, 'EXHIBITOR'::text]))),
  constraint ck_role_grant_scope CHECK (
CASE role
    WHEN 'ADMINISTRATOR'::text THEN ((event_id IS NULL) AND (exhibitor_id IS NULL))
    WHEN 'EXHIBITOR'::text THEN ((event_id IS NOT NULL) AND (exhibitor_id IS NOT NULL))
    ELSE ((event_id IS NOT NULL) AND (exhibitor_id IS NULL))
END)
);
CREATE INDEX ix_role_grant_event ON public.role_grant USING btree (event_id);
CREATE INDEX ix_role_grant_exhibitor ON public.role_grant USING btree (exhibitor_id);
CREATE TRIGGER default_member_role BEFORE INSERT OR UPDATE OF role ON public.role_grant FOR EACH ROW EXECUTE FUNCTION default_member_role();
CREATE TRIGGER end_rights_of_role AFTER DELETE OR UPDATE ON public.role_grant FOR EACH ROW EXECUTE FUNCTION end_rights_of_role();
CREATE TRIGGER first_manager AFTER INSERT ON public.role_grant REFERENCING NEW TABLE AS added_rows FOR EACH STATEMENT EXECUTE FUNCTION role_grant_first_manager();
CREATE TRIGGER keep_manager AFTER DELETE OR UPDATE ON public.role_grant FOR EACH ROW WHEN ((old.member_role = 'MANAGER'::text)) EXECUTE FUNCTION role_grant_keep_manager();
create table search_facets (
  id integer generated always as identity not null,
  event_id uuid not null,
  categories_set bigint not null,
  venues_set bigint not null,
  halls_set bigint not null,
  country text not null,
  constraint uq_search_facets UNIQUE (event_id, categories_set, venues_set, halls_set, country),
  constraint pk_search_facets PRIMARY KEY (id)
);
create table search_set (
  id bigint not null,
  members uuid[] not null,
  constraint pk_search_set PRIMARY KEY (id)
);
create table search_setting (
  id uuid default new_id() not null,
  exhibitor_id uuid,
  product_id uuid,
  reading text,
  keywords text[] default '{}'::text[] not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_search_setting_exhibitor UNIQUE (exhibitor_id),
  constraint uq_search_setting_product UNIQUE (product_id),
  constraint pk_search_setting PRIMARY KEY (id),
  constraint fk_search_setting_exhibitor FOREIGN KEY (exhibitor_id) REFERENCES exhibitor(id) ON DELETE CASCADE,
  constraint fk_search_setting_product FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE,
  constraint ck_search_setting_object CHECK ((num_nonnulls(exhibitor_id, product_id) = 1)),
  constraint search_setting_keywords_check CHECK ((cardinality(keywords) <= 50)),
  constraint search_setting_reading_check CHECK (((reading <> ''::text) AND (length(reading) <= 200)))
);
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_delete_old AFTER DELETE ON public.search_setting REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_insert_new AFTER INSERT ON public.search_setting REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_truncate AFTER TRUNCATE ON public.search_setting FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EXHIBITOR');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_new AFTER UPDATE ON public.search_setting REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_exhibitor_by_exhibitor_id_update_old AFTER UPDATE ON public.search_setting REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EXHIBITOR', 'exhibitor_id');
CREATE TRIGGER mark_product_by_product_id_delete_old AFTER DELETE ON public.search_setting REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_insert_new AFTER INSERT ON public.search_setting REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_truncate AFTER TRUNCATE ON public.search_setting FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('PRODUCT');
CREATE TRIGGER mark_product_by_product_id_update_new AFTER UPDATE ON public.search_setting REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER mark_product_by_product_id_update_old AFTER UPDATE ON public.search_setting REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('PRODUCT', 'product_id');
CREATE TRIGGER touch_search_setting BEFORE UPDATE ON public.search_setting FOR EACH ROW EXECUTE FUNCTION touch_row();
create table search_state (
  single boolean default true not null,
  pipeline integer not null,
  rebuilt_at timestamp with time zone default now() not null,
  constraint pk_search_state PRIMARY KEY (single),
  constraint search_state_single_check CHECK (single)
);
create table search_synonyms (
  id uuid default new_id() not null,
  event_id uuid not null,
  groups jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_search_synonyms_event UNIQUE (event_id),
  constraint pk_search_synonyms PRIMARY KEY (id),
  constraint fk_search_synonyms_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_search_synonyms_size CHECK ((jsonb_array_length(groups) <= 200)),
  constraint search_synonyms_groups_check CHECK ((jsonb_typeof(groups) = 'array'::text))
);
CREATE TRIGGER mark_event_by_event_id_delete_old AFTER DELETE ON public.search_synonyms REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_insert_new AFTER INSERT ON public.search_synonyms REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_truncate AFTER TRUNCATE ON public.search_synonyms FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('EVENT');
CREATE TRIGGER mark_event_by_event_id_update_new AFTER UPDATE ON public.search_synonyms REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER mark_event_by_event_id_update_old AFTER UPDATE ON public.search_synonyms REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('EVENT', 'event_id');
CREATE TRIGGER touch_search_synonyms BEFORE UPDATE ON public.search_synonyms FOR EACH ROW EXECUTE FUNCTION touch_row();
create table search_word (
  event_id uuid not null,
  word text not null,
  constraint pk_search_word PRIMARY KEY (event_id, word)
);
CREATE INDEX ix_search_word_trigram ON public.search_word USING gin (word gin_trgm_ops);
create table session (
  id uuid default new_id() not null,
  event_id uuid not null,
  slug text not null,
  title jsonb not null,
  description jsonb,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  venue_id uuid,
  hall_id uuid,
  stage text,
  speakers jsonb default '[]'::jsonb not null,
  published boolean default true not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  state text default 'SCHEDULED'::text not null,
  track jsonb,
  language text,
  external_id text,
  subtitle jsonb,
  abstract jsonb,
  type jsonb,
  hosts text[] default '{}'::text[] not null,
  url text,
  constraint ex_session_hall EXCLUDE USING gist (uuid_range(hall_id, hall_id, '[]'::text) WITH &&, text_range(stage, stage, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&) WHERE (((hall_id IS NOT NULL) AND published AND (state <> 'CANCELLED'::text))),
  constraint uq_session_event UNIQUE (event_id, id),
  constraint uq_session_external_id UNIQUE (event_id, external_id),
  constraint uq_session_slug UNIQUE (event_id, slug),
  constraint pk_session PRIMARY KEY (id),
  constraint fk_session_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint fk_session_hall FOREIGN KEY (event_id, hall_id) REFERENCES hall(event_id, id),
  constraint fk_session_hall_venue FOREIGN KEY (venue_id, hall_id) REFERENCES hall(venue_id, id) ON UPDATE CASCADE,
  constraint fk_session_venue FOREIGN KEY (event_id, venue_id) REFERENCES venue(event_id, id),
  constraint ck_session_abstract CHECK (is_localized_text(abstract)),
  constraint ck_session_description CHECK (is_localized_text(description)),
  constraint ck_session_external_id CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint ck_session_hosts CHECK ((cardinality(hosts) <= 50)),
  constraint ck_session_language CHECK (((language IS NULL) OR is_locale_list(ARRAY[language]))),
  constraint ck_session_slug CHECK (is_slug(slug)),
  constraint ck_session_speakers CHECK ((jsonb_typeof(speakers) = 'array'::text)),
  constraint ck_session_stage_hall CHECK (((stage IS NULL) OR (hall_id IS NOT NULL))),
  constraint ck_session_state CHECK ((state = ANY (ARRAY['SCHEDULED'::text, 'MOVED'::text, 'CANCELLED'::text]))),
  constraint ck_session_subtitle CHECK (is_localized_text(subtitle)),
  constraint ck_session_times CHECK ((starts_at < ends_at)),
  constraint ck_session_title CHECK (is_localized_text(title)),
  constraint ck_session_track CHECK (is_localized_text(track)),
  constraint ck_session_type CHECK (is_localized_text(type)),
  constraint ck_session_url CHECK ((url ~* '^https?://[^[:space:]]+$'::text))
);
CREATE INDEX ix_session_hall ON public.session USING btree (hall_id);
CREATE INDEX ix_session_venue ON public.session USING btree (venue_id);
CREATE TRIGGER mark_session_by_id_delete_old AFTER DELETE ON public.session REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'id');
CREATE TRIGGER mark_session_by_id_insert_new AFTER INSERT ON public.session REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'id');
CREATE TRIGGER mark_session_by_id_truncate AFTER TRUNCATE ON public.session FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('SESSION');
CREATE TRIGGER mark_session_by_id_update_new AFTER UPDATE ON public.session REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'id');
CREATE TRIGGER mark_session_by_id_update_old AFTER UPDATE ON public.session REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'id');
CREATE TRIGGER session_keep_within_event BEFORE INSERT OR UPDATE OF event_id, starts_at, ends_at, hall_id ON public.session FOR EACH ROW EXECUTE FUNCTION session_keep_within_event();
CREATE TRIGGER session_keep_within_stage BEFORE INSERT OR UPDATE OF hall_id, stage, published, state ON public.session FOR EACH ROW EXECUTE FUNCTION session_keep_stage();
CREATE TRIGGER touch_session BEFORE UPDATE ON public.session FOR EACH ROW EXECUTE FUNCTION touch_row();
create table session_exhibitor (
  event_id uuid not null,
  session_id uuid not null,
  exhibitor_id uuid not null,
  constraint pk_session_exhibitor PRIMARY KEY (session_id, exhibitor_id),
  constraint fk_session_exhibitor_exhibitor FOREIGN KEY (event_id, exhibitor_id) REFERENCES exhibitor(event_id, id) ON DELETE CASCADE,
  constraint fk_session_exhibitor_session FOREIGN KEY (event_id, session_id) REFERENCES session(event_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_session_exhibitor_exhibitor ON public.session_exhibitor USING btree (exhibitor_id);
CREATE TRIGGER mark_session_by_session_id_delete_old AFTER DELETE ON public.session_exhibitor REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'session_id');
CREATE TRIGGER mark_session_by_session_id_insert_new AFTER INSERT ON public.session_exhibitor REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'session_id');
CREATE TRIGGER mark_session_by_session_id_truncate AFTER TRUNCATE ON public.session_exhibitor FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('SESSION');
CREATE TRIGGER mark_session_by_session_id_update_new AFTER UPDATE ON public.session_exhibitor REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'session_id');
CREATE TRIGGER mark_session_by_session_id_update_old AFTER UPDATE ON public.session_exhibitor REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SESSION', 'session_id');
create table sign_up (
  id uuid default new_id() not null,
  email text not null,
  locale text,
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  event_id uuid,
  constraint uq_sign_up_email UNIQUE NULLS NOT DISTINCT (email, event_id),
  constraint uq_sign_up_token_hash UNIQUE (token_hash),
  constraint pk_sign_up PRIMARY KEY (id),
  constraint fk_sign_up_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_sign_up_email CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint ck_sign_up_token_hash CHECK ((length(token_hash) = 32))
);
CREATE INDEX ix_sign_up_event ON public.sign_up USING btree (event_id);
CREATE INDEX ix_sign_up_expires ON public.sign_up USING btree (expires_at);
create table sponsor_level (
  id uuid default new_id() not null,
  event_id uuid not null,
  slug text not null,
  name jsonb not null,
  "position" integer default 0 not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_sponsor_level_event UNIQUE (event_id, id),
  constraint uq_sponsor_level_slug UNIQUE (event_id, slug),
  constraint pk_sponsor_level PRIMARY KEY (id),
  constraint fk_sponsor_level_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_sponsor_level_name CHECK (is_localized_text(name)),
  constraint ck_sponsor_level_slug CHECK (is_slug(slug))
);
CREATE TRIGGER mark_sponsor_level_by_id_delete_old AFTER DELETE ON public.sponsor_level REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SPONSOR_LEVEL', 'id');
CREATE TRIGGER mark_sponsor_level_by_id_insert_new AFTER INSERT ON public.sponsor_level REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SPONSOR_LEVEL', 'id');
CREATE TRIGGER mark_sponsor_level_by_id_truncate AFTER TRUNCATE ON public.sponsor_level FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('SPONSOR_LEVEL');
CREATE TRIGGER mark_sponsor_level_by_id_update_new AFTER UPDATE ON public.sponsor_level REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SPONSOR_LEVEL', 'id');
CREATE TRIGGER mark_sponsor_level_by_id_update_old AFTER UPDATE ON public.sponsor_level REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('SPONSOR_LEVEL', 'id');
CREATE TRIGGER touch_sponsor_level BEFORE UPDATE ON public.sponsor_level FOR EACH ROW EXECUTE FUNCTION touch_row();
create table sync_manifest (
  event_id uuid not null,
  epoch uuid not null,
  revision integer not null,
  schema integer not null,
  locales text[] not null,
  buckets json not null,
  made_at timestamp with time zone default now() not null,
  constraint pk_sync_manifest PRIMARY KEY (event_id)
);
create table sync_pack (
  sha256 text not null,
  event_id uuid not null,
  bucket integer not null,
  buckets integer not null,
  bytes integer not null,
  br bytea not null,
  gzip bytea not null,
  made_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone,
  constraint pk_sync_pack PRIMARY KEY (sha256),
  constraint ck_sync_pack_buckets CHECK (((bucket >= 0) AND (bucket <= (buckets - 1)))),
  constraint ck_sync_pack_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX ix_sync_pack_event ON public.sync_pack USING btree (event_id, bucket);
CREATE INDEX ix_sync_pack_expiry ON public.sync_pack USING btree (expires_at) WHERE (expires_at IS NOT NULL);
create table venue (
  id uuid default new_id() not null,
  event_id uuid not null,
  slug text not null,
  name jsonb not null,
  role text not null,
  address jsonb,
  city jsonb,
  latitude double precision,
  longitude double precision,
  "position" integer default 0 not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  short_name jsonb,
  description jsonb,
  hours jsonb default '[]'::jsonb not null,
  constraint uq_venue_event UNIQUE (event_id, id),
  constraint uq_venue_slug UNIQUE (event_id, slug),
  constraint pk_venue PRIMARY KEY (id),
  constraint fk_venue_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_venue_address CHECK (is_localized_text(address)),
  constraint ck_venue_city CHECK (is_localized_text(city)),
  constraint ck_venue_coordinates CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint ck_venue_description CHECK (is_localized_text(description)),
  constraint ck_venue_hours CHECK (((jsonb_typeof(hours) = 'array'::text) AND (jsonb_array_length(hours) <= 60))),
  constraint ck_venue_latitude CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint ck_venue_longitude CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint ck_venue_name CHECK (is_localized_text(name)),
  constraint ck_venue_role CHECK ((role = ANY (ARRAY['MAIN'::text, 'BRANCH'::text, 'SIDE'::text, 'ONLINE'::text, 'OVERSEAS'::text]))),
  constraint ck_venue_short_name CHECK (is_localized_text(short_name)),
  constraint ck_venue_slug CHECK (is_slug(slug))
);
CREATE UNIQUE INDEX ux_venue_main ON public.venue USING btree (event_id) WHERE (role = 'MAIN'::text);
CREATE TRIGGER keep_venue_in_use BEFORE DELETE ON public.venue FOR EACH ROW EXECUTE FUNCTION refuse_delete_in_use('hall', 'venue_id', 'true', 'fk_hall_venue');
CREATE TRIGGER mark_venue_by_id_delete_old AFTER DELETE ON public.venue REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('VENUE', 'id');
CREATE TRIGGER mark_venue_by_id_insert_new AFTER INSERT ON public.venue REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('VENUE', 'id');
CREATE TRIGGER mark_venue_by_id_truncate AFTER TRUNCATE ON public.venue FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('VENUE');
CREATE TRIGGER mark_venue_by_id_update_new AFTER UPDATE ON public.venue REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('VENUE', 'id');
CREATE TRIGGER mark_venue_by_id_update_old AFTER UPDATE ON public.venue REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('VENUE', 'id');
CREATE TRIGGER touch_venue BEFORE UPDATE ON public.venue FOR EACH ROW EXECUTE FUNCTION touch_row();
create table zone (
  id uuid default new_id() not null,
  event_id uuid not null,
  slug text not null,
  name jsonb not null,
  "position" integer default 0 not null,
  exhibitor_quota integer,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint uq_zone_event UNIQUE (event_id, id),
  constraint uq_zone_slug UNIQUE (event_id, slug),
  constraint pk_zone PRIMARY KEY (id),
  constraint fk_zone_event FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE,
  constraint ck_zone_exhibitor_quota CHECK ((exhibitor_quota >= 0)),
  constraint ck_zone_name CHECK (is_localized_text(name)),
  constraint ck_zone_slug CHECK (is_slug(slug))
);
CREATE TRIGGER mark_zone_by_id_delete_old AFTER DELETE ON public.zone REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ZONE', 'id');
CREATE TRIGGER mark_zone_by_id_insert_new AFTER INSERT ON public.zone REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ZONE', 'id');
CREATE TRIGGER mark_zone_by_id_truncate AFTER TRUNCATE ON public.zone FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_all('ZONE');
CREATE TRIGGER mark_zone_by_id_update_new AFTER UPDATE ON public.zone REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ZONE', 'id');
CREATE TRIGGER mark_zone_by_id_update_old AFTER UPDATE ON public.zone REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION catalog_mark_rows('ZONE', 'id');
CREATE TRIGGER touch_zone BEFORE UPDATE ON public.zone FOR EACH ROW EXECUTE FUNCTION touch_row();
create view live_booth_allocation as
 SELECT id,
    event_id,
    booth_id,
    exhibitor_id,
    kind,
    shared,
    held_until,
    created_at,
    released_at
   FROM booth_allocation
  WHERE ((released_at IS NULL) AND ((held_until IS NULL) OR (held_until > now())));
CREATE OR REPLACE FUNCTION public.announcement_keep_near_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      edition event;
    begin
      select * into edition from event where id = new.event_id for share;
      if not lies_near_days(new.starts_at, new.ends_at, edition.starts_on, edition.ends_on, edition.time_zone) then
        raise exception 'announcement % is too far from the days of its event', new.id
          using errcode = 'check_violation', constraint = 'ck_announcement_days';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.audit_entry_forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      raise exception 'audit entries are never changed' using errcode = 'restrict_violation';
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_allocation_forbid_blocked()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform from booth where id = new.booth_id for no key update;
      if exists (select from booth where id = new.booth_id and blocked) then
        raise exception 'booth % is blocked', new.booth_id
          using errcode = 'check_violation', constraint = 'ck_booth_allocation_blocked';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_allocation_forbid_mixing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform from booth where id = new.booth_id for no key update;
      if exists (
        select from booth_allocation other
        where other.booth_id = new.booth_id and other.released_at is null
          and other.id <> new.id and other.shared <> new.shared
      ) then
        raise exception 'booth % is not shared by all who have it', new.booth_id
          using errcode = 'unique_violation', constraint = 'ux_booth_allocation_exclusive';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_allocation_keep_fitting()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      unfitting record;
    begin
      perform from exhibitor where id in (
        select exhibitor_id from new_rows where kind = 'ASSIGNED' and released_at is null) order by id for share;
      select exhibitor.slug, exhibitor.status into unfitting
      from new_rows join exhibitor on exhibitor.id = new_rows.exhibitor_id
      where new_rows.kind = 'ASSIGNED' and new_rows.released_at is null and exhibitor.status <> 'APPROVED' limit 1;
      if found then
        raise exception 'the exhibitor % is % and cannot have a booth', unfitting.slug, unfitting.status
          using errcode = 'check_violation', constraint = 'ck_booth_allocation_status', detail = unfitting.status;
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_allocation_note_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if tg_op = 'INSERT' then
        insert into booth_allocation_note (allocation_id, booth_id, exhibitor_id)
        select id, booth_id, exhibitor_id from new_rows where released_at is null;
      elsif tg_op = 'UPDATE' then
        insert into booth_allocation_note
          (allocation_id, booth_id, booth, exhibitor_id, kind, shared, held_until)
        select past.id, past.booth_id, booth_label(past.booth_id), past.exhibitor_id, past.kind, past.shared,
          past.held_until
        from old_rows past join new_rows present on present.id = past.id
        where past.released_at is null and (past.kind, past.shared, past.held_until, past.released_at)
          is distinct from (present.kind, present.shared, present.held_until, present.released_at);
      else
        insert into booth_allocation_note
          (allocation_id, booth_id, booth, exhibitor_id, kind, shared, held_until)
        select past.id, past.booth_id, booth_label(past.booth_id), past.exhibitor_id, past.kind, past.shared,
          past.held_until
        from old_rows past join event on event.id = past.event_id where past.released_at is null;
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_code_key(code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select regexp_replace(
          regexp_replace(
            translate(lower(normalize(code, NFKC)), '_', '-'),
            '([0-9])[[:space:]!-/:-@[-^\x60{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+(?=[0-9])',
            '\1_', 'g'),
          '[[:space:]!-/:-@[-^\x60{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+', '', 'g')
      $function$;
CREATE OR REPLACE FUNCTION public.booth_holding(field text, id uuid, name jsonb, kind text, shared boolean, held_until timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
      select jsonb_build_object(field, jsonb_build_object('id', id, 'name', name), 'kind', kind, 'shared', shared,
        'heldUntil', public.iso_instant(held_until))
    $function$;
CREATE OR REPLACE FUNCTION public.booth_keep_unblocked_in_use()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if exists (
        select from booth_allocation where booth_id = new.id and released_at is null
          and coalesce(held_until > clock_timestamp(), true)
      ) then
        raise exception 'booth % is held or assigned', new.code
          using errcode = 'check_violation', constraint = 'ck_booth_blocked';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_label(booth_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    select public.hall_label(booth.hall_id) || '-' || booth.code from public.booth where booth.id = booth_label.booth_id
  $function$;
CREATE OR REPLACE FUNCTION public.booth_release_expired_holds()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if exists (select from event where id = old.event_id) then
        update booth_allocation set released_at = held_until
        where booth_id = old.id and released_at is null and held_until <= clock_timestamp();
      end if;
      return old;
    end $function$;
CREATE OR REPLACE FUNCTION public.booth_set_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        new.key := booth_code_key(new.code);
        return new;
      end $function$;
CREATE OR REPLACE FUNCTION public.catalog_id(letter text, id uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      select letter || translate(encode(uuid_send(id), 'base64'), '+/=', '-_')
    $function$;
CREATE OR REPLACE FUNCTION public.catalog_mark_all()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_entry where kind = tg_argv[0];
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.catalog_mark_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      execute format(
        'insert into catalog_dirty (kind, object_id) select distinct %1$L, %2$I from changed_rows where %2$I is not null',
        tg_argv[0], tg_argv[1]);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.category_choose_color()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        select shade % 10 + 1, shade >= 10 into new.color, new.hatched
        from generate_series(0, 19) as shade left join category as root
          on root.event_id = new.event_id and root.parent_id is null and root.id <> new.id
            and root.color = shade % 10 + 1 and root.hatched = (shade >= 10)
        group by shade order by count(root.id), shade limit 1;
        return new;
      end $function$;
CREATE OR REPLACE FUNCTION public.category_forbid_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if exists (
        with recursive ancestor as (
          select parent_id from category where id = new.parent_id
          union
          select category.parent_id from category join ancestor on category.id = ancestor.parent_id
        )
        select from ancestor where parent_id = new.id
      ) then
        raise exception 'category % would be below itself', new.slug
          using errcode = 'check_violation', constraint = 'ck_category_cycle';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.category_lock_moves()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform pg_advisory_xact_lock('category'::regclass::oid::bigint);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.default_member_role()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if new.role <> 'EXHIBITOR' then new.member_role := null;
      elsif new.member_role is null then new.member_role := 'MANAGER';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.end_rights(holder uuid, every_right boolean)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      update api_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update kiosk_enrolment_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update invitation set revoked_at = now()
        where invited_by = holder and accepted_at is null and revoked_at is null
          and (every_right or not may_give_role(holder, role, event_id, exhibitor_id));
      update kiosk_pairing pairing set status = 'DENIED', kiosk_id = null from kiosk
        where pairing.approved_by = holder and pairing.status = 'APPROVED' and kiosk.id = pairing.kiosk_id
          and (every_right or not may_give_role(holder, 'ORGANIZER', kiosk.event_id, null));
      delete from password_token where created_by = holder
        and (every_right or not may_give_role(holder, 'ADMINISTRATOR', null, null));
    end $function$;
CREATE OR REPLACE FUNCTION public.end_rights_of_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform end_rights(old.id, true);
      return old;
    end $function$;
CREATE OR REPLACE FUNCTION public.end_rights_of_role()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform end_rights(old.account_id, false);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.event_keep_announcements()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if old.time_zone <> new.time_zone or moved_days() <> 0 then
        update announcement set
          starts_at = moved_instant(starts_at, moved_days(), old.time_zone, new.time_zone),
          ends_at = moved_instant(ends_at, moved_days(), old.time_zone, new.time_zone)
        where event_id = new.id;
      end if;
      if exists (
        select from announcement where event_id = new.id
          and not lies_near_days(starts_at, ends_at, new.starts_on, new.ends_on, new.time_zone)
      ) then
        raise exception 'event % has announcements too far from its days', new.slug
          using errcode = 'check_violation', constraint = 'ck_event_announcements';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.event_keep_sessions()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if old.time_zone <> new.time_zone or moved_days() <> 0 then
        perform move_sessions(new.id, moved_days(), old.time_zone, new.time_zone);
      end if;
      if exists (
        select from session where event_id = new.id
          and not lies_within_days(starts_at, ends_at, new.starts_on, new.ends_on, new.time_zone)
      ) then
        raise exception 'event % has sessions on other days', new.slug
          using errcode = 'check_violation', constraint = 'ck_event_sessions';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.event_locales_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_entry where event_id = new.id;
        return null;
      end $function$;
CREATE OR REPLACE FUNCTION public.event_mark_addresses()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        insert into catalog_dirty (kind, object_id)
          select 'EXHIBITOR', id from exhibitor where event_id = new.id and num_nonnulls(address, postal_code) > 0;
        return null;
      end $function$;
CREATE OR REPLACE FUNCTION public.event_move_hours()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        if moved_days() <> 0 then
          update venue set hours = (
            select jsonb_agg(
              period || jsonb_build_object(
                'startsOn', moved_day(period ->> 'startsOn', moved_days()),
                'endsOn', moved_day(period ->> 'endsOn', moved_days())
              ) order by place)
            from jsonb_array_elements(hours) with ordinality as one(period, place)
          )
          where event_id = new.id and hours <> '[]';
        end if;
        return null;
      end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_assign_held_booths()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      with held as (
        update booth_allocation set released_at = clock_timestamp()
        where exhibitor_id = new.id and released_at is null and kind = 'HELD' and held_until > clock_timestamp()
        returning event_id, booth_id, exhibitor_id, shared)
      insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, shared)
      select event_id, booth_id, exhibitor_id, 'ASSIGNED', shared from held order by booth_id;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_booths(exhibitor_id uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
      select coalesce(jsonb_agg(public.booth_holding('booth', booth_id, to_jsonb(public.booth_label(booth_id)), kind, shared, held_until)
        order by public.booth_label(booth_id), booth_id), '[]')
      from public.booth_allocation allocation
      where allocation.exhibitor_id = exhibitor_booths.exhibitor_id and released_at is null
        and coalesce(held_until > clock_timestamp(), true)
    $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_category_keep_quotas()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform keep_quotas(
        (select array_agg(distinct exhibitor.id) from new_rows join exhibitor on exhibitor.id = new_rows.exhibitor_id
          where exhibitor.status = 'APPROVED'), '{CATEGORY}');
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_insert_keep_quotas()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform keep_quotas(
        (select array_agg(id) from new_rows where status = 'APPROVED'), '{EVENT,CATEGORY,ZONE}');
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_lacks(document json, detail json, staff json, halls uuid[], categories uuid[], sorts json)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      select array_remove(array[
        case when document ->> 'logo' is null then 'LOGO' end,
        case when exists (
          select from json_object_keys(sorts) as sort (key)
          where sort.key like 'name:%' and (
            document -> 'name' ->> substr(sort.key, 6) is null
            or (detail ->> 'description' is not null and detail -> 'description' ->> substr(sort.key, 6) is null))
        ) then 'TRANSLATION' end,
        case when detail ->> 'description' is null then 'DESCRIPTION' end,
        case when cardinality(halls) = 0 then 'BOOTH' end,
        case when cardinality(categories) = 0 then 'CATEGORY' end,
        case when staff ->> 'contactEmail' is null and staff ->> 'contactPhone' is null then 'CONTACT' end
      ], null)
    $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_media_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      insert into catalog_dirty (kind, object_id)
      select 'EXHIBITOR', owner.id from (select id from exhibitor where logo_id = new.id) as owner(id);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_release_booths()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      update booth_allocation set released_at = clock_timestamp() where id in (
        select id from booth_allocation where exhibitor_id = new.id and released_at is null
        order by id for no key update);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.exhibitor_update_keep_quotas()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform keep_quotas(
        (select array_agg(id) from new_rows join old_rows using (id)
          where new_rows.status = 'APPROVED' and old_rows.status <> 'APPROVED'), '{EVENT,CATEGORY,ZONE}');
      perform keep_quotas(
        (select array_agg(id) from new_rows join old_rows using (id)
          where new_rows.status = 'APPROVED' and old_rows.status = 'APPROVED'
            and new_rows.applied_zone_id is distinct from old_rows.applied_zone_id), '{ZONE}');
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.floor_features_fit(features jsonb, width double precision, depth double precision)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select case when jsonb_typeof(features) <> 'array' then false
          else jsonb_array_length(features) <= 500 and not exists (
            select from jsonb_array_elements(features) as feature
            where not coalesce(public.is_outline(feature -> 'outline'), false)
              or jsonb_typeof(feature -> 'kind') is distinct from 'string'
              or exists (
                select from jsonb_array_elements(feature -> 'outline') as corner
                where (corner ->> 'x')::double precision > width or (corner ->> 'y')::double precision > depth)) end
      $function$;
CREATE OR REPLACE FUNCTION public.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_query_trgm$function$;
CREATE OR REPLACE FUNCTION public.gin_extract_value_trgm(text, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_value_trgm$function$;
CREATE OR REPLACE FUNCTION public.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_consistent$function$;
CREATE OR REPLACE FUNCTION public.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal)
 RETURNS "char"
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_triconsistent$function$;
CREATE OR REPLACE FUNCTION public.grant_to_application(role_name name)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      execute format('grant usage on schema public to %I', role_name);
      execute format('grant select, insert, update, delete on all tables in schema public to %I', role_name);
      execute format('grant usage, select on all sequences in schema public to %I', role_name);
      -- The owner of a table may switch its triggers off; this role may not even try.
      execute format('revoke update, delete, truncate on audit_entry from %I', role_name);
      execute format('revoke insert, update, delete, truncate on migrations from %I', role_name);
    end $function$;
CREATE OR REPLACE FUNCTION public.gtrgm_compress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_compress$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_consistent(internal, text, smallint, oid, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_consistent$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_decompress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_decompress$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_distance(internal, text, smallint, oid, internal)
 RETURNS double precision
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_distance$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_in(cstring)
 RETURNS gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_in$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_options(internal)
 RETURNS void
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE
AS '$libdir/pg_trgm', $function$gtrgm_options$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_out(gtrgm)
 RETURNS cstring
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_out$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_penalty(internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_penalty$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_picksplit(internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_picksplit$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_same(gtrgm, gtrgm, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_same$function$;
CREATE OR REPLACE FUNCTION public.gtrgm_union(internal, internal)
 RETURNS gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_union$function$;
CREATE OR REPLACE FUNCTION public.hall_keep_booths_inside()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if exists (
        select from booth, jsonb_array_elements(booth.outline) as corner
        where booth.hall_id = new.id
          and ((corner ->> 'x')::double precision > new.width or (corner ->> 'y')::double precision > new.depth)
      ) then
        raise exception 'hall % has booths outside of its plan', new.id
          using errcode = 'check_violation', constraint = 'ck_hall_booths';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.hall_keep_stages()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if exists (
        select from session where hall_id = new.id and stage is not null
          and not exists (select from jsonb_array_elements(new.stages) as each where each ->> 'code' = stage)
      ) then
        raise exception 'hall % lacks a stage that has sessions', new.code
          using errcode = 'foreign_key_violation', constraint = 'fk_hall_stages';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.hall_label(hall_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    select case when exists (
        select from public.hall twin join public.venue home on home.id = twin.venue_id
        where twin.event_id = hall.event_id and twin.id <> hall.id
          and hall.code in (twin.code, home.slug || '.' || twin.code)
      ) then venue.slug || '.' || hall.code else hall.code end
    from public.hall join public.venue on venue.id = hall.venue_id
    where hall.id = hall_label.hall_id
  $function$;
CREATE OR REPLACE FUNCTION public.hall_media_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        insert into catalog_dirty (kind, object_id)
        select 'HALL', owner.id from (select id from hall where background_id = new.id) as owner(id);
        return null;
      end $function$;
CREATE OR REPLACE FUNCTION public.hall_set_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        new.key := lower(new.code);
        return new;
      end $function$;
CREATE OR REPLACE FUNCTION public.is_locale_list(value text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select count(*) = count(distinct tag)
          and bool_and(coalesce(tag ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$', false))
        from unnest(value) as tag
      $function$;
CREATE OR REPLACE FUNCTION public.is_localized_text(value jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select jsonb_typeof(value) = 'object' and value <> '{}'::jsonb and not exists (
          select from jsonb_each(case jsonb_typeof(value) when 'object' then value else '{}'::jsonb end) as item(tag, text)
          where item.tag !~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'
             or jsonb_typeof(item.text) <> 'string'
             or btrim(item.text #>> '{}') = '')
      $function$;
CREATE OR REPLACE FUNCTION public.is_outline(value jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      select case when jsonb_typeof(value) <> 'array' then false
        else jsonb_array_length(value) between 3 and 100 and not exists (
          select from jsonb_array_elements(value) as point
          where jsonb_typeof(point -> 'x') is distinct from 'number'
             or jsonb_typeof(point -> 'y') is distinct from 'number'
             or (point ->> 'x')::numeric < 0 or (point ->> 'y')::numeric < 0) end
    $function$;
CREATE OR REPLACE FUNCTION public.is_slug(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 120
      $function$;
CREATE OR REPLACE FUNCTION public.iso_instant(value timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      $function$;
CREATE OR REPLACE FUNCTION public.keep_quotas(exhibitors uuid[], kinds text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      spent record;
    begin
      if exhibitors is null then return; end if;
      perform lock_quotas(exhibitors);
      select * into spent from (
        select distinct kind, object_id, slug, quota from quotas_of(exhibitors) where kind = any(kinds)) as asked
      where quota_use(kind, object_id) > quota order by kind, slug limit 1;
      if found then
        raise exception 'the % % has room for % approved exhibitors', lower(spent.kind), spent.slug, spent.quota
          using errcode = 'check_violation', constraint = 'ck_exhibitor_quota',
            detail = json_build_object('kind', spent.kind, 'slug', spent.slug, 'name', (
              select name from category where id = spent.object_id
              union all select name from zone where id = spent.object_id), 'quota', spent.quota);
      end if;
    end $function$;
CREATE OR REPLACE FUNCTION public.lies_near_days(starts_at timestamp with time zone, ends_at timestamp with time zone, first_day date, last_day date, time_zone text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
      select public.lies_within_days(starts_at, coalesce(ends_at, starts_at), first_day - 30, last_day + 30, time_zone)
    $function$;
CREATE OR REPLACE FUNCTION public.lies_within_days(starts_at timestamp with time zone, ends_at timestamp with time zone, first_day date, last_day date, time_zone text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
      select starts_at >= first_day::timestamp at time zone time_zone
        and ends_at <= (last_day + 1)::timestamp at time zone time_zone
    $function$;
CREATE OR REPLACE FUNCTION public.localized_sorts(name jsonb, locales text[])
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select jsonb_object_agg('name:' || locale, case when locale ~ '^zh' then replace(text, '厦门', '夏门') else text end)
        from unnest(locales) as locale, lateral (select left(coalesce(
          name ->> locale, name ->> locales[1],
          (select value from jsonb_each_text(name) order by octet_length(key), key collate "C" limit 1)), 200) as text) as keyed
      $function$;
CREATE OR REPLACE FUNCTION public.lock_quotas(exhibitors uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      if current_setting('vitrine.is_plan', true) = 'on' then return; end if;
      perform from event where id in (select object_id from quotas_of(exhibitors) where kind = 'EVENT')
        order by id for no key update;
      perform from category where id in (select object_id from quotas_of(exhibitors) where kind = 'CATEGORY')
        order by id for no key update;
      perform from zone where id in (select object_id from quotas_of(exhibitors) where kind = 'ZONE')
        order by id for no key update;
    end $function$;
CREATE OR REPLACE FUNCTION public.may_give_role(giver uuid, given text, in_event uuid, for_exhibitor uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
      select exists (
        select from public.role_grant held join public.account on account.id = held.account_id
        where held.account_id = giver and account.disabled_at is null and case held.role
          when 'ADMINISTRATOR' then true
          when 'ORGANIZER' then given <> 'ADMINISTRATOR' and held.event_id = in_event
          when 'EXHIBITOR' then given = 'EXHIBITOR' and held.exhibitor_id = for_exhibitor and held.member_role = 'MANAGER'
          else false end)
    $function$;
CREATE OR REPLACE FUNCTION public.move_sessions(event_id uuid, days integer, old_zone text, new_zone text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      one record;
    begin
      for one in
        select id, moved_start, moved_end
        from session, lateral (
          select moved_instant(starts_at, days, old_zone, new_zone) as moved_start,
            moved_instant(ends_at, days, old_zone, new_zone) as moved_end
        ) moved
        where session.event_id = move_sessions.event_id
        order by sign(extract(epoch from moved_start - starts_at)) * extract(epoch from starts_at) desc
      loop
        update session set starts_at = one.moved_start, ends_at = one.moved_end where id = one.id;
      end loop;
    end $function$;
CREATE OR REPLACE FUNCTION public.moved_day(day text, days integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select to_char(day::date + days, 'YYYY-MM-DD')
      $function$;
CREATE OR REPLACE FUNCTION public.moved_days()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
        select coalesce(nullif(current_setting('vitrine.moved_days', true), ''), '0')::integer
      $function$;
CREATE OR REPLACE FUNCTION public.moved_instant(instant timestamp with time zone, days integer, old_zone text, new_zone text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
        select (instant at time zone old_zone + make_interval(days => days)) at time zone new_zone
      $function$;
CREATE OR REPLACE FUNCTION public.natural_key(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select regexp_replace(
          regexp_replace(upper(value), '([0-9]+)', '00000000000000000000\1', 'g'),
          '0*([0-9]{20})', '\1', 'g')
      $function$;
CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $function$;
CREATE OR REPLACE FUNCTION public.note_removal_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      update catalog_revision event set removal_revision = removed.revision
      from (select event_id, max(revision) as revision from added where kind = 'REMOVED' group by event_id) removed
      where event.event_id = removed.event_id and event.removal_revision < removed.revision;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.product_media_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      insert into catalog_dirty (kind, object_id)
      select 'PRODUCT', product_id from product_image where media_id = new.id;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.quota_use(kind text, object uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
      select case kind
        when 'EVENT' then (
          select count(*) from public.exhibitor where event_id = object and status = 'APPROVED')
        when 'ZONE' then (
          select count(*) from public.exhibitor where applied_zone_id = object and status = 'APPROVED')
        else (
          with recursive below as (
            select object as id
            union
            select category.id from public.category join below on category.parent_id = below.id)
          select count(distinct exhibitor.id)
          from below join public.exhibitor_category link on link.category_id = below.id
          join public.exhibitor on exhibitor.id = link.exhibitor_id and exhibitor.status = 'APPROVED')
        end::integer
    $function$;
CREATE OR REPLACE FUNCTION public.quotas_of(exhibitors uuid[])
 RETURNS TABLE(exhibitor_id uuid, kind text, object_id uuid, slug text, quota integer)
 LANGUAGE sql
 STABLE
AS $function$
      with recursive above as (
        select link.exhibitor_id, category.id, category.parent_id, category.slug, category.exhibitor_quota
        from public.exhibitor_category link join public.category on category.id = link.category_id
        where link.exhibitor_id = any(exhibitors)
        union
        select above.exhibitor_id, parent.id, parent.parent_id, parent.slug, parent.exhibitor_quota
        from above join public.category parent on parent.id = above.parent_id
      )
      select exhibitor.id, 'EVENT', event.id, event.slug, event.exhibitor_quota
      from public.exhibitor join public.event on event.id = exhibitor.event_id
      where exhibitor.id = any(exhibitors) and event.exhibitor_quota is not null
      union all
      select above.exhibitor_id, 'CATEGORY', above.id, above.slug, above.exhibitor_quota
      from above where above.exhibitor_quota is not null
      union all
      select exhibitor.id, 'ZONE', zone.id, zone.slug, zone.exhibitor_quota
      from public.exhibitor join public.zone on zone.id = exhibitor.applied_zone_id
      where exhibitor.id = any(exhibitors) and zone.exhibitor_quota is not null
    $function$;
CREATE OR REPLACE FUNCTION public.refuse_delete_in_use()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      used boolean;
    begin
      if not exists (select from event where id = old.event_id) then
        return old;
      end if;
      execute format('select exists (select from %I as other where other.%I = $1 and %s)',
        tg_argv[0], tg_argv[1], tg_argv[2]) into used using old.id;
      if used then
        raise exception '% % is in use', tg_table_name, old.id
          using errcode = 'foreign_key_violation', constraint = tg_argv[3], detail = old.id;
      end if;
      return old;
    end $function$;
CREATE OR REPLACE FUNCTION public.role_grant_first_manager()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      update role_grant set member_role = 'MANAGER' where id in (
        select distinct on (added.exhibitor_id) added.id from added_rows added
        where added.exhibitor_id is not null and not exists (
          select from role_grant held where held.exhibitor_id = added.exhibitor_id and held.member_role = 'MANAGER')
        order by added.exhibitor_id, added.id);
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.role_grant_keep_manager()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    begin
      perform pg_advisory_xact_lock(hashtextextended('managers of ' || old.exhibitor_id, 0));
      if exists (select from role_grant where exhibitor_id = old.exhibitor_id)
        and not exists (
          select from role_grant where exhibitor_id = old.exhibitor_id and member_role = 'MANAGER')
        and exists (select from exhibitor where id = old.exhibitor_id)
      then
        raise exception 'the exhibitor has members but no manager'
          using errcode = 'check_violation', constraint = 'ck_role_grant_manager';
      end if;
      return null;
    end $function$;
CREATE OR REPLACE FUNCTION public.search_set_id(members uuid[])
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      select ('x' || left(encode(sha256(array_to_string(members, ',')::bytea), 'hex'), 13))::bit(52)::bigint
    $function$;
CREATE OR REPLACE FUNCTION public.session_keep_stage()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      known jsonb;
    begin
      select stages into known from hall where id = new.hall_id for no key update;
      if new.stage is not null and new.hall_id is not null
        and not exists (select from jsonb_array_elements(known) as each where each ->> 'code' = new.stage) then
        raise exception 'session % is on a stage that its hall does not have', new.slug
          using errcode = 'foreign_key_violation', constraint = 'fk_session_stage',
            detail = coalesce((select string_agg(each ->> 'code', ', ')
              from jsonb_array_elements(known) as each), '');
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.session_keep_within_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      edition event;
    begin
      select * into edition from event where id = new.event_id for share;
      perform from hall where id = new.hall_id for no key update;
      if not lies_within_days(new.starts_at, new.ends_at, edition.starts_on, edition.ends_on, edition.time_zone) then
        raise exception 'session % lies outside of the days of its event', new.slug
          using errcode = 'check_violation', constraint = 'ck_session_days';
      end if;
      return new;
    end $function$;
CREATE OR REPLACE FUNCTION public.set_limit(real)
 RETURNS real
 LANGUAGE c
 STRICT
AS '$libdir/pg_trgm', $function$set_limit$function$;
CREATE OR REPLACE FUNCTION public.show_limit()
 RETURNS real
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_limit$function$;
CREATE OR REPLACE FUNCTION public.show_trgm(text)
 RETURNS text[]
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_trgm$function$;
CREATE OR REPLACE FUNCTION public.similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity$function$;
CREATE OR REPLACE FUNCTION public.similarity_dist(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_dist$function$;
CREATE OR REPLACE FUNCTION public.similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_op$function$;
CREATE OR REPLACE FUNCTION public.strict_word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity$function$;
CREATE OR REPLACE FUNCTION public.strict_word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_commutator_op$function$;
CREATE OR REPLACE FUNCTION public.strict_word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_commutator_op$function$;
CREATE OR REPLACE FUNCTION public.strict_word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_op$function$;
CREATE OR REPLACE FUNCTION public.strict_word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_op$function$;
CREATE OR REPLACE FUNCTION public.sync_bucket_key(document json)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select (get_byte(hash, 0) * 256 + get_byte(hash, 1)) % 512
        from (select sha256((document ->> 'id')::bytea) as hash) hashed
      $function$;
CREATE OR REPLACE FUNCTION public.take_booth_changes()
 RETURNS TABLE(object_id uuid, change jsonb)
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
    declare
      allocations uuid[];
      exhibitors uuid[];
      booths uuid[];
    begin
      select array_agg(allocation_id), array_agg(distinct exhibitor_id), array_agg(distinct booth_id)
      into allocations, exhibitors, booths
      from booth_allocation_note where transaction = pg_current_xact_id();
      if allocations is null then
        return;
      end if;
      -- A plan for arrays of any length searches long ones element by element.
      perform set_config('plan_cache_mode', case when cardinality(allocations) > 100 then 'force_custom_plan' else 'auto' end, true);
      -- Visible notes of other transactions were made outside of operations, as by the sample; nobody takes them.
      delete from booth_allocation_note where id in (
        select id from booth_allocation_note where transaction <> pg_current_xact_id()
        order by id limit 1000 for update skip locked);
      return query
        with noted as materialized (
          select distinct on (allocation_id) note.* from booth_allocation_note note
          where note.transaction = pg_current_xact_id() order by allocation_id, id
        ), placed as materialized (
          select stored.*, booth.hall_id, booth.code
          from booth_allocation stored join booth on booth.id = stored.booth_id
          where stored.released_at is null and coalesce(stored.held_until > clock_timestamp(), true)
            and (stored.exhibitor_id = any(exhibitors) or stored.booth_id = any(booths))
        ), labelled_hall as materialized (
          select hall_id, hall_label(hall_id) as label from (select distinct hall_id from placed) hall
        ), live as materialized (
          select placed.id, placed.booth_id, labelled_hall.label || '-' || placed.code as booth, placed.exhibitor_id,
            placed.kind, placed.shared, placed.held_until
          from placed join labelled_hall on labelled_hall.hall_id = placed.hall_id
        ), side as (
          select 'before' as name, noted.allocation_id as id, noted.booth_id, noted.booth, noted.exhibitor_id, noted.kind,
            noted.shared, noted.held_until
          from noted where noted.kind is not null
          union all
          select 'before', live.* from live where live.id <> all(allocations)
          union all
          select 'after', live.* from live
        ), holding as (
          select 'EXHIBITOR' as kind, side.exhibitor_id as object_id, side.name as side,
            booth_holding('booth', side.booth_id, to_jsonb(side.booth), side.kind, side.shared, side.held_until) as value,
            side.booth as place, side.id
          from side where side.exhibitor_id = any(exhibitors)
          union all
          select 'BOOTH', side.booth_id, side.name,
            booth_holding('exhibitor', side.exhibitor_id, exhibitor.name, side.kind, side.shared, side.held_until), '', side.id
          from side left join exhibitor on exhibitor.id = side.exhibitor_id
          where side.booth_id = any(booths)
        ), object as (
          select 'EXHIBITOR' as kind, exhibitor.id, 'booths' as field from exhibitor where exhibitor.id = any(exhibitors)
          union all
          select 'BOOTH', booth.id, 'allocations' from booth where booth.id = any(booths)
        ), changed as (
          select object.kind, object.id, object.field,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'before'), '[]')
              as before,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'after'), '[]')
              as after
          from object left join holding on holding.kind = object.kind and holding.object_id = object.id
          group by object.kind, object.id, object.field
        )
        select changed.id, jsonb_build_object('kind', changed.kind, 'id', changed.id,
          'before', jsonb_build_object(changed.field, changed.before),
          'after', jsonb_build_object(changed.field, changed.after))
        from changed where changed.before <> changed.after order by changed.kind, changed.id;
      delete from booth_allocation_note where transaction = pg_current_xact_id();
    end $function$;
CREATE OR REPLACE FUNCTION public.text_multirange()
 RETURNS text_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor0$function$;
CREATE OR REPLACE FUNCTION public.text_multirange(VARIADIC text_range[])
 RETURNS text_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor2$function$;
CREATE OR REPLACE FUNCTION public.text_multirange(text_range)
 RETURNS text_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor1$function$;
CREATE OR REPLACE FUNCTION public.text_range(text, text)
 RETURNS text_range
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor2$function$;
CREATE OR REPLACE FUNCTION public.text_range(text, text, text)
 RETURNS text_range
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor3$function$;
CREATE OR REPLACE FUNCTION public.touch_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
      begin
        if new is distinct from old then
          new.version := old.version + 1;
          new.updated_at := now();
        end if;
        return new;
      end $function$;
CREATE OR REPLACE FUNCTION public.uuid_multirange()
 RETURNS uuid_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor0$function$;
CREATE OR REPLACE FUNCTION public.uuid_multirange(VARIADIC uuid_range[])
 RETURNS uuid_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor2$function$;
CREATE OR REPLACE FUNCTION public.uuid_multirange(uuid_range)
 RETURNS uuid_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor1$function$;
CREATE OR REPLACE FUNCTION public.uuid_range(uuid, uuid)
 RETURNS uuid_range
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor2$function$;
CREATE OR REPLACE FUNCTION public.uuid_range(uuid, uuid, text)
 RETURNS uuid_range
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor3$function$;
CREATE OR REPLACE FUNCTION public.word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity$function$;
CREATE OR REPLACE FUNCTION public.word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_commutator_op$function$;
CREATE OR REPLACE FUNCTION public.word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_commutator_op$function$;
CREATE OR REPLACE FUNCTION public.word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_op$function$;
CREATE OR REPLACE FUNCTION public.word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_op$function$;
