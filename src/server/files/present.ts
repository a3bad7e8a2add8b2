import type { FileView } from '#contract/matters.ts';
import type { FileRow } from '#server/db/tables.ts';

export const presentFile = (row: FileRow): FileView => ({
  id: row.id,
  role: row.role,
  name: row.name,
  mime: row.mime,
  size: row.size,
  width: row.width,
  height: row.height,
  url: `/api/v1/files/${row.id}`,
  thumbUrl: row.width === null ? null : `/api/v1/files/${row.id}/thumb`,
  createdAt: new Date(row.created_at).toISOString(),
});
