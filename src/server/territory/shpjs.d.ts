/** What is used of shpjs 6.2, which brings no types. */
declare module 'shpjs' {
  export function parseShp(shp: ArrayBufferView, prj?: string): (object | null)[];
  export function parseDbf(dbf: ArrayBufferView, cpg?: string): Record<string, unknown>[];
}
