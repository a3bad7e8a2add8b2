export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}
/** What the map shows: the point in its middle and how many metres a pixel is. */
export interface MapView {
  readonly center: LngLat;
  readonly metresPerPixel: number;
  readonly width: number;
  readonly height: number;
}

const METRES_A_DEGREE = 111_320;

/** Pixel of a point. Flat within a subdistrict: the error over 10 km is under a metre. */
export const toPixel = (view: MapView, lng: number, lat: number): [x: number, y: number] => [
  view.width / 2 +
    ((lng - view.center.lng) * METRES_A_DEGREE * Math.cos((view.center.lat * Math.PI) / 180)) / view.metresPerPixel,
  view.height / 2 - ((lat - view.center.lat) * METRES_A_DEGREE) / view.metresPerPixel,
];

/** Point under a pixel: the inverse of `toPixel`. */
export const toLngLat = (view: MapView, x: number, y: number): LngLat => ({
  lng:
    view.center.lng +
    ((x - view.width / 2) * view.metresPerPixel) / (METRES_A_DEGREE * Math.cos((view.center.lat * Math.PI) / 180)),
  lat: view.center.lat - ((y - view.height / 2) * view.metresPerPixel) / METRES_A_DEGREE,
});

type MultiPolygon = readonly (readonly (readonly (readonly number[])[])[])[];

/** SVG path of a GeoJSON MultiPolygon. */
export const pathOf = (view: MapView, polygon: MultiPolygon): string =>
  polygon
    .flatMap((rings) =>
      rings.map(
        (ring) =>
          `M${ring
            .map(([lng = 0, lat = 0]) =>
              toPixel(view, lng, lat)
                .map((n) => n.toFixed(1))
                .join(' '),
            )
            .join('L')}Z`,
      ),
    )
    .join('');

/** Middle and width of a polygon on the screen: where its name may stand. */
export const pixelBox = (view: MapView, polygon: MultiPolygon): { x: number; y: number; width: number } | null => {
  const pixels = polygon.flat(2).map(([lng = 0, lat = 0]) => toPixel(view, lng, lat));
  if (pixels.length === 0) return null;
  const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  return { x: (left + right) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2, width: right - left };
};

/** Middle and scale at which all polygons are seen; null when there is no point. */
export const fitView = (
  polygons: readonly MultiPolygon[],
  width: number,
  height: number,
): Pick<MapView, 'center' | 'metresPerPixel'> | null => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons)
    for (const ring of polygon.flat())
      for (const [lng = 0, lat = 0] of ring) {
        west = Math.min(west, lng);
        east = Math.max(east, lng);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
  if (west > east) return null;
  const center = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const across = (east - west) * METRES_A_DEGREE * Math.cos((center.lat * Math.PI) / 180);
  const up = (north - south) * METRES_A_DEGREE;
  return { center, metresPerPixel: Math.max(across / width, up / height, 0.05) * 1.08 };
};

/** A round length of 32 to 80 pixels for the scale bar: 1, 2 or 5 times a power of ten. */
export const scaleBar = (metresPerPixel: number): { metres: number; pixels: number } => {
  const rough = metresPerPixel * 80;
  const power = 10 ** Math.floor(Math.log10(rough));
  const metres = ([5, 2, 1].find((step) => step * power <= rough) ?? 1) * power;
  return { metres, pixels: metres / metresPerPixel };
};
