import { sql, type Kysely } from 'kysely';

/**
 * Every table of an office carries `tenant_id` first in its keys: row-level security hangs on it, and it is the
 * distribution column on Citus (docs/adr/0002). `office` and `pgboss` alone belong to no office.
 */
const statements = `
create table office (
  id integer primary key,
  code text not null unique,
  name text not null,
  name_en text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

create table office_revision (
  tenant_id integer not null,
  room text not null,
  revision bigint not null,
  primary key (tenant_id, room)
);

create table org_unit (
  tenant_id integer not null,
  id text not null,
  parent_id text,
  name text not null,
  name_en text not null,
  roles text[] not null default '{}',
  place_ids text[],
  active boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references org_unit (tenant_id, id)
);

create table place (
  tenant_id integer not null,
  id text not null,
  parent_id text,
  level text not null,
  name text not null,
  aliases text[] not null default '{}',
  code text not null,
  code_edition text,
  lng double precision,
  lat double precision,
  polygon jsonb,
  geometry_source text,
  valid_from date,
  valid_to date,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references place (tenant_id, id) deferrable initially deferred
);
create index place_parent on place (tenant_id, parent_id);

create table road (
  tenant_id integer not null,
  name text not null,
  aliases text[] not null default '{}',
  line jsonb not null,
  primary key (tenant_id, name)
);

create table app_user (
  tenant_id integer not null,
  id uuid not null,
  username text not null,
  display_name text not null,
  password_hash text not null,
  org_unit_id text,
  locale text not null default 'zh-CN',
  active boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
);
create unique index app_user_username on app_user (tenant_id, lower(username));

create table role_grant (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  role text not null,
  unit_ids text[],
  place_ids text[],
  kinds text[],
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade
);
create index role_grant_user on role_grant (tenant_id, user_id);

create table session (
  tenant_id integer not null,
  token_hash text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade
);
create index session_expiry on session (tenant_id, expires_at);

create table steward (
  tenant_id integer not null,
  id uuid not null,
  place_id text not null,
  role text not null,
  user_id uuid,
  name text not null,
  from_day date not null,
  to_day date,
  primary key (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index steward_place on steward (tenant_id, place_id);

create table calendar_year (
  tenant_id integer not null,
  year integer not null,
  source text not null,
  primary key (tenant_id, year)
);
create table calendar_day (
  tenant_id integer not null,
  day date not null,
  kind text not null check (kind in ('holiday', 'makeup')),
  name text not null,
  name_en text,
  primary key (tenant_id, day)
);

create table counter (
  tenant_id integer not null,
  name text not null,
  value bigint not null,
  primary key (tenant_id, name)
);

create table matter (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  version integer not null,
  head_hash text not null,
  kind text not null,
  workflow text not null,
  workflow_version integer not null,
  state text not null,
  phase text not null,
  channel text not null,
  source_no text,
  title text not null,
  category text,
  topic text,
  community_id text,
  grid_id text,
  place_id text,
  lng double precision,
  lat double precision,
  address text,
  unit_id text,
  grade text,
  regraded boolean not null,
  plan jsonb,
  clock jsonb,
  clock_name text,
  due_at timestamptz,
  amber_at timestamptz,
  handle_due_at timestamptz,
  reported_at timestamptz not null,
  filed_at timestamptz,
  dispatched_at timestamptz,
  responded_at timestamptz,
  responded_by text,
  checked_at timestamptz,
  closed_at timestamptz,
  answer jsonb,
  public_answer text,
  answered_at timestamptz,
  consent_wall boolean not null,
  verdict text,
  returns integer not null,
  reworks integer not null,
  reopens integer not null,
  votes_up integer not null,
  votes_down integer not null,
  duplicate_of uuid,
  attributes jsonb not null,
  follow_hash text,
  primary key (tenant_id, id)
);
create unique index matter_no on matter (tenant_id, no);
create unique index matter_source on matter (tenant_id, channel, source_no) where source_no is not null;
create unique index matter_follow on matter (tenant_id, follow_hash) where follow_hash is not null;
create index matter_newest on matter (tenant_id, reported_at desc, id desc);
create index matter_due on matter (tenant_id, state, due_at, id) where closed_at is null;
create index matter_unit on matter (tenant_id, unit_id, reported_at desc, id desc);
create index matter_grid on matter (tenant_id, grid_id, reported_at desc, id desc);
create index matter_community on matter (tenant_id, community_id, reported_at desc, id desc);
create index matter_category on matter (tenant_id, category, reported_at desc, id desc);
create index matter_closed on matter (tenant_id, closed_at desc, id desc) where closed_at is not null;
create index matter_wall on matter (tenant_id, answered_at desc, id desc) where consent_wall and answered_at is not null;

create table matter_text (
  tenant_id integer not null,
  matter_id uuid not null,
  reported_at timestamptz not null,
  body text not null,
  body_sealed bytea,
  search tsvector not null,
  primary key (tenant_id, matter_id)
);
create index matter_text_search on matter_text using gin (search);
create index matter_text_newest on matter_text (tenant_id, reported_at desc, matter_id desc);

create table matter_event (
  tenant_id integer not null,
  matter_id uuid not null,
  seq integer not null,
  action text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  from_state text,
  to_state text not null,
  input jsonb not null,
  patch jsonb not null,
  told jsonb,
  hash text not null,
  tx bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (tenant_id, matter_id, seq)
);
create index matter_event_verdict on matter_event (tenant_id, at) where action in ('rate', 'rateUnsolved');
create index matter_event_tx on matter_event (tenant_id, tx, matter_id, seq);

create table reporter (
  tenant_id integer not null,
  matter_id uuid not null,
  ordinal integer not null,
  name_sealed bytea,
  name_mask text,
  phone_sealed bytea,
  phone_mask text,
  phone_index text,
  primary key (tenant_id, matter_id, ordinal)
);
create index reporter_phone on reporter (tenant_id, phone_index) where phone_index is not null;

create table file (
  tenant_id integer not null,
  id uuid not null,
  matter_id uuid,
  role text not null check (role in ('before', 'after', 'document')),
  name text not null,
  mime text not null,
  size bigint not null,
  sha256 text not null,
  width integer,
  height integer,
  owner text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index file_matter on file (tenant_id, matter_id, role);
create index file_orphan on file (tenant_id, created_at) where matter_id is null;

create table idempotency_key (
  tenant_id integer not null,
  key text not null,
  actor text not null,
  request_hash text not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, actor, key)
);
create index idempotency_age on idempotency_key (tenant_id, created_at);

create table audit_head (
  tenant_id integer primary key,
  seq bigint not null,
  hash text not null
);
create table audit_entry (
  tenant_id integer not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text,
  detail text not null,
  hash text not null,
  primary key (tenant_id, seq)
);
create index audit_entry_actor on audit_entry (tenant_id, actor, seq);
create index audit_entry_subject on audit_entry (tenant_id, subject, seq);

create table text_model (
  tenant_id integer not null,
  name text not null,
  data bytea not null,
  examples integer not null,
  trained_at timestamptz not null,
  primary key (tenant_id, name)
);
create table text_choice (
  tenant_id integer not null,
  matter_id uuid not null,
  field text not null,
  proposed text,
  chosen text not null,
  at timestamptz not null,
  primary key (tenant_id, matter_id, field)
);
create index text_choice_at on text_choice (tenant_id, field, at);

create table figure_daily (
  tenant_id integer not null,
  measure text not null,
  day date not null,
  kind text not null,
  channel text not null,
  community_id text not null,
  grid_id text not null,
  unit_id text not null,
  category text not null,
  count bigint not null,
  primary key (tenant_id, measure, day, kind, channel, community_id, grid_id, unit_id, category)
);
create table figure_cursor (
  tenant_id integer not null,
  name text not null,
  tx bigint not null,
  primary key (tenant_id, name)
);
`;

/**
 * The role that the product runs as. Whoever may not make roles needs it made beforehand; whoever makes it is not
 * yet allowed to take it on (PostgreSQL 15 and 16 differ in how), so that is tried.
 */
const applicationRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'huiyin_app') then create role huiyin_app nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  set role huiyin_app;
  reset role;
exception when insufficient_privilege then execute format('grant huiyin_app to %I', current_user); end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(applicationRole).execute(db);
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}
