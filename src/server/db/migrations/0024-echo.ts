import { sql, type Kysely } from 'kysely';

/**
 * The wall by rule and consent: which pictures may be shown, what the office took down. The reporter's newest word stays with
 * the matter when a new answer asks for another, so that figures count it. Verdicts come with pictures of their own.
 */
const statements = `
alter table matter add column last_verdict text;
alter table matter add column satisfied boolean;
alter table matter add column rated_at timestamptz;
alter table matter add column answer_flagged boolean not null default false;
alter table matter add column wall_pictures jsonb not null default '[]';
alter table matter add column wall_down boolean not null default false;
alter table file drop constraint file_role_check;
alter table file add constraint file_role_check check (role in ('before', 'after', 'document', 'verdict'));
create index matter_half on matter (tenant_id, answered_at desc, id desc) where verdict = 'half';
create index matter_rated on matter (tenant_id, rated_at desc, id desc) where rated_at is not null;
drop index matter_wall;
create index matter_wall on matter (tenant_id, answered_at desc, id desc)
  where answered_at is not null and not wall_down and (consent_wall or channel in ('grid', 'device'));
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}
