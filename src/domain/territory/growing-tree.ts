import type { MultiPolygon, Position } from './geometry.ts';
import { buildGridIndex, type GridIndex } from './grid-index.ts';
import type { Shape } from './geojson-shape.ts';
import { placeLevels, type Place, type PlaceLevel } from './place.ts';
import { bboxOf, centroidOf } from './polygon.ts';

/** An outline that crosses itself may have no centre of gravity; it lies somewhere all the same. */
function middleOf(polygon: MultiPolygon): Position | null {
  const centre = centroidOf(polygon);
  const [west, south, east, north] = bboxOf(polygon);
  return centre ?? (west <= east ? [(west + east) / 2, (south + north) / 2] : null);
}

/** The tree as it grows while rows are laid on it. */
export class GrowingTree {
  private readonly byCode: Map<string, Place>;
  private readonly byId: Map<string, Place>;
  private readonly indexes = new Map<PlaceLevel, GridIndex>();

  constructor(places: readonly Place[]) {
    this.byCode = new Map(places.map((place) => [place.code, place]));
    this.byId = new Map(places.map((place) => [place.id, place]));
  }

  add(place: Place): void {
    this.byCode.set(place.code, place);
    this.byId.set(place.id, place);
    this.indexes.delete(place.level);
  }

  ofCode = (code: string) => this.byCode.get(code);
  ofId = (id: string) => this.byId.get(id);
  all = () => [...this.byId.values()];
  /** Places that a word names: by code, else by name. */
  named = (word: string): Place[] => {
    const one = this.byCode.get(word);
    return one ? [one] : this.all().filter(({ name, aliases }) => name === word || aliases.includes(word));
  };

  /** The smallest place of a higher level around a shape. */
  around(shape: Shape, level: PlaceLevel): Place | undefined {
    const at = 'point' in shape ? shape.point : middleOf(shape.polygon);
    if (!at) return undefined;
    for (const above of placeLevels.slice(0, placeLevels.indexOf(level)).toReversed()) {
      const index = this.indexes.get(above) ?? buildGridIndex(this.all().filter((place) => place.level === above));
      this.indexes.set(above, index);
      const found = index.locate(at[0], at[1]);
      if (found !== null) return this.byId.get(found);
    }
    return undefined;
  }
}
