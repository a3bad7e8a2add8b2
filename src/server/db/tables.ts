import type { Instant } from '#domain/shared/result.ts';

/** Rows as `pg` gives them here: times as epoch milliseconds, days as `YYYY-MM-DD`, counts as numbers. */
export interface MatterRow {
  tenant_id: number;
  id: string;
  no: string;
  version: number;
  head_hash: string;
  kind: string;
  workflow: string;
  workflow_version: number;
  workflow_revision: number;
  state: string;
  phase: string;
  channel: string;
  source_no: string | null;
  title: string;
  category: string | null;
  topic: string | null;
  community_id: string | null;
  grid_id: string | null;
  place_id: string | null;
  lng: number | null;
  lat: number | null;
  address: string | null;
  unit_id: string | null;
  grade: string | null;
  regraded: boolean;
  plan: unknown;
  clock: unknown;
  clock_name: string | null;
  due_at: Instant | null;
  amber_at: Instant | null;
  handle_due_at: Instant | null;
  reported_at: Instant;
  filed_at: Instant | null;
  dispatched_at: Instant | null;
  responded_at: Instant | null;
  responded_by: string | null;
  checked_at: Instant | null;
  closed_at: Instant | null;
  answer: unknown;
  public_answer: string | null;
  answered_at: Instant | null;
  consent_wall: boolean;
  verdict: string | null;
  last_verdict: string | null;
  satisfied: boolean | null;
  rated_at: Instant | null;
  answer_flagged: boolean;
  wall_pictures: unknown;
  wall_down: boolean;
  returns: number;
  reworks: number;
  reopens: number;
  votes_up: number;
  votes_down: number;
  duplicate_of: string | null;
  facts: unknown;
  entries: unknown;
  part_of: string | null;
  attributes: unknown;
  follow_hash: string | null;
}

export interface MatterTextRow {
  tenant_id: number;
  matter_id: string;
  reported_at: Instant;
  body: string;
  body_sealed: Buffer | null;
  search: string;
}

export interface MatterEventRow {
  tenant_id: number;
  matter_id: string;
  seq: number;
  action: string;
  at: Instant;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  from_state: string | null;
  to_state: string;
  input: unknown;
  patch: unknown;
  told: unknown;
  hash: string;
  tx: number;
}

export interface FileRow {
  tenant_id: number;
  id: string;
  matter_id: string | null;
  role: 'before' | 'after' | 'document' | 'verdict';
  name: string;
  mime: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
  owner: string;
  created_at: Instant;
}

export interface AuditEntryRow {
  tenant_id: number;
  seq: number;
  at: Instant;
  actor: string;
  action: string;
  subject: string | null;
  detail: string;
  hash: string;
}

/** Tables that queries are composed on; hand-written SQL names its own rows. */
export interface Tables {
  matter: MatterRow;
  matter_text: MatterTextRow;
  matter_event: MatterEventRow;
  file: FileRow;
  audit_entry: AuditEntryRow;
}
