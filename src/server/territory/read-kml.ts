import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { rowsOfFeatures, type ReadRefusal, type SourceTable } from './source-table.ts';

const MB = 1 << 20;
/** The tree of an XML file takes some ten times its size in memory. */
const MOST_XML = 16 * MB;

/** Placemarks of a KML document; its coordinates are WGS-84 unless somebody drew it on another map. */
export function readKml(bytes: Buffer, format: 'kml' | 'kmz'): Result<SourceTable, ReadRefusal> {
  if (bytes.length > MOST_XML) return refuse('too_large', 'file', { limitMb: MOST_XML / MB });
  const text = bytes.toString('utf8');
  // No map program writes one; entities that name entities are how a small file fills the memory.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('not_a_format', 'file');
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    const { features } = kml(document);
    return features.length > 0
      ? ok({ format, projection: null, rows: rowsOfFeatures(features) })
      : refuse('empty_file', 'file');
  } catch {
    return refuse('not_a_format', 'file');
  }
}
