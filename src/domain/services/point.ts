/** The street's hall, or a desk in a community. */
export const POINT_KINDS = ['hall', 'desk'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** Where people can apply. Its place is CGCS2000 degrees. */
export interface ServicePoint {
  readonly kind: PointKind;
  readonly name: string;
  readonly communityId: string | null;
  readonly lng: number;
  readonly lat: number;
  readonly address: string | null;
  /** As it is written on the door. */
  readonly hours: string;
  readonly phone: string | null;
  /** Everything that the office offers. */
  readonly allItems: boolean;
  readonly itemIds: readonly string[];
}

/** A building with the number of households in it: nothing about anybody who lives there. */
export interface Home {
  readonly key: string;
  readonly name: string;
  readonly communityId: string | null;
  readonly lng: number;
  readonly lat: number;
  readonly households: number;
}

export const offers = ({ allItems, itemIds }: Pick<ServicePoint, 'allItems' | 'itemIds'>, id: string): boolean =>
  allItems || itemIds.includes(id);
