export interface Collection {
  readonly type: 'FeatureCollection';
  readonly features: unknown[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A FeatureCollection from a file's text; null for anything else. */
export const readGeojson = (text: string): Collection | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features'])
      ? { type: 'FeatureCollection', features: value['features'] }
      : null;
  } catch {
    return null;
  }
};

/** Names of the properties that the shapes carry, from the first hundred: files repeat one layout. */
export const fieldsOf = (collection: Collection): string[] => [
  ...new Set(
    collection.features
      .slice(0, 100)
      .flatMap((feature) =>
        isObject(feature) && isObject(feature['properties']) ? Object.keys(feature['properties']) : [],
      ),
  ),
];
