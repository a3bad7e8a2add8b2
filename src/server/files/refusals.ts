import type { Result } from '#domain/shared/result.ts';

/** Why a file is not taken. Words and HTTP status stand with the other problems of the wire. */
export type FileRefusalCode =
  | 'empty_file'
  | 'too_large'
  | 'too_many_pixels'
  | 'not_an_image'
  | 'type_not_allowed'
  | 'archive_bomb'
  | 'disk_full';

export type FileResult<T> = Result<T, FileRefusalCode>;
