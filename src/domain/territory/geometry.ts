/** Longitude and latitude in degrees, CGCS2000 / WGS-84 unless a datum is named beside it. */
export type Position = readonly [lng: number, lat: number];

export const samePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** A closed ring (the first position again at the end): outer ones counter-clockwise, holes clockwise (RFC 7946 §3.1.6). */
export type Ring = readonly Position[];

/** The `coordinates` of a GeoJSON MultiPolygon: polygons of one outer ring and its holes. */
export type MultiPolygon = readonly (readonly Ring[])[];

/** Degrees: west, south, east, north. */
export type BBox = readonly [west: number, south: number, east: number, north: number];
