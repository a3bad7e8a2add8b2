const MAX_LENGTH = 120;

/** Control characters and the marks that turn `gpj.exe` round to look like `exe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name that is safe to show and to save under: no folders, nothing invisible, at most 120 characters, and the ending
 * of what the file is. It is never a path on the server: files lie under their ids.
 */
export function storedName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[^.]{0,8}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...(stem || 'file')].slice(0, MAX_LENGTH - ending.length - 1).join('');
  return `${short}.${ending}`;
}
